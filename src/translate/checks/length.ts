import type { Finding } from '../../core/finding';
import type { CheckedPair } from './checked-text';
import { isLikelyName, namesWithoutCounterpart } from './reading/names';
import { lengthDeviation } from './reading/proportion';

/** Standard deviations from the usual, beyond which a length is out of proportion: on clean translations one in a thousand. */
const SHORT = -3.3;
const LONG = 4;
/** The same where the translation has fewer sentences too. */
const SHORT_BY_A_SENTENCE = -1.8;

/** And where a name is missing with it. */
const SHORT_BY_A_NAMED_SENTENCE = -0.8;

/** A translation too short for its original, or too long. */
export function checkLength({ original, translation }: CheckedPair): Finding[] {
  const deviation = lengthDeviation(original, translation);
  const isSentenceLess = translation.sentences().length < original.sentences().length;
  const isNameLess = () =>
    namesWithoutCounterpart(original, translation).some((name) => isLikelyName(name, original));
  const isShort =
    deviation < (isSentenceLess ? SHORT_BY_A_SENTENCE : SHORT) ||
    (isSentenceLess && deviation < SHORT_BY_A_NAMED_SENTENCE && isNameLess());
  if (!isShort && deviation < LONG) return [];
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
