import type { Finding } from '../../core/finding';
import type { CheckedPair } from './checked-text';
import { readQuotationMarks } from './reading/quotations';

/** A quotation whose end, or whose beginning, is gone: fewer marks than in the original, and an odd number of them. */
export function checkQuotationMarks({ original, translation }: CheckedPair): Finding[] {
  const before = readQuotationMarks(original.text);
  const after = readQuotationMarks(translation.text);
  if (before.length % 2 === 1 || after.length % 2 === 0 || after.length > before.length) return [];
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
