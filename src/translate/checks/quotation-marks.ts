import type { Finding } from '../../core/finding';
import type { CheckedPair } from './checked-text';
import { readQuotations } from './reading/quotations';

/** A quotation whose end, or whose beginning, is gone where the original has both. */
export function checkQuotationMarks({ original, translation }: CheckedPair): Finding[] {
  const before = readQuotations(original.text);
  const after = readQuotations(translation.text);
  if (before.single.length > 0 || before.pairs.length === 0 || after.single.length === 0) return [];
  return [
    {
      check: 'quotation-marks',
      message: 'findingQuotationMark',
      words: [],
      original: before.pairs,
      translation: after.single,
    },
  ];
}
