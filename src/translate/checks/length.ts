import type { Finding } from '../../core/finding';
import type { CheckedPair } from './checked-text';
import { isSentenceLeftOut, lengthDeviation } from './reading/proportion';

/** Standard deviations from the usual, beyond which a translation is too long: on clean translations one in a thousand. */
const LONG = 5.5;

/** A translation too short for its original, or too long. */
export function checkLength({ original, translation }: CheckedPair): Finding[] {
  const isShort = isSentenceLeftOut(original, translation);
  if (!isShort && lengthDeviation(original, translation) < LONG) return [];
  return [
    {
      check: 'length',
      message: isShort ? 'findingLengthShort' : 'findingLengthLong',
      words: [],
      original: [original.whole],
      translation: [translation.whole],
    },
  ];
}
