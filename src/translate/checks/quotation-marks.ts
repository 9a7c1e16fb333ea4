import type { Finding } from '../../core/finding';
import type { CheckedPair } from './checked-text';
import { readQuotationMarks } from './reading/quotations';

/** A quotation whose end, or whose beginning, is gone: fewer marks than in the original, and an odd number of them. */
export function checkQuotationMarks({ original, translation }: CheckedPair): Finding[] {
  const before = readQuotationMarks(original.text);
  const after = readQuotationMarks(translation.text);
  if (before.length % 2 === 1 || after.length % 2 === 0 || after.length > before.length) return [];
  // A quotation may have been set to begin or to end in another sentence.
  if (after.length === 1 && !/[\p{L}\p{N}].*["„“”«»「」『』].*[\p{L}\p{N}]/su.test(translation.text))
    return [];
  return [
    {
      check: 'quotation-marks',
      message: 'findingQuotationMark',
      words: [],
      original: before,
      translation: after,
    },
  ];
}
