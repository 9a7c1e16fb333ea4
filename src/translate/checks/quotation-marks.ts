import type { Finding } from '../../core/finding';
import type { CheckedPair } from './checked-text';
import { readQuotationMarks, straightMarks } from './reading/quotations';

const WITHIN = /[\p{L}\p{N}].*[„“”«»「」『』].*[\p{L}\p{N}]/su;

/** A quotation whose end, or whose beginning, is gone: fewer marks than in the original, and an odd number of them. */
export function checkQuotationMarks({ original, translation }: CheckedPair): Finding[] {
  const before = readQuotationMarks(original.text).length + straightMarks(original.text);
  const after = readQuotationMarks(translation.text);
  if (straightMarks(translation.text) > 0) return [];
  if (before % 2 === 1 || after.length % 2 === 0 || after.length > before) return [];
  // A quotation may have been set to begin or to end in another sentence.
  if (after.length === 1 && !WITHIN.test(translation.text)) return [];
  return [
    {
      check: 'quotation-marks',
      message: 'findingQuotationMark',
      words: [],
      original: [],
      translation: after,
    },
  ];
}
