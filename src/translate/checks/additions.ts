import type { Finding } from '../../core/finding';
import type { CheckedPair } from './checked-text';
import { lengthDeviation } from './reading/proportion';

/** Standard deviations of length beyond which a further sentence is no way of putting it. */
const LONG_BY_A_SENTENCE = 3.1;

/** How engines that talk begin and end: offers, apologies, remarks on the translation. Patterns of English, which most of them use. */
const TALK =
  /^\W*(?:sure|certainly|of course|absolutely|okay|ok|understood)\b\s*(?:[!:]|[,.]\s*(?:here|let me|i(?:['’]ll| will| can)|the translat|translat))|\bhere(?:['’]s| is| are) (?:the|a|your|my) (?:\p{L}+ )?translat|\b(?:as an ai|language model)\b|\bI(?:['’]m| am) (?:sorry|unable|afraid)\b[^.]{0,60}\b(?:translat|assist|help|content|request|provide)|\bI (?:can(?:no|['’])t|can not|won['’]t) (?:\p{L}+ ){0,2}(?:translat|assist|help (?:you|with)|provide|fulfil|comply)|^\W*(?:translation|translated text|note|output|answer)\s*:|\b(?:let me know if|please provide|would you like me to|I hope this helps|feel free to)\b/iu;

/** A sentence that nothing in the original says: one more than there was, or a remark of the engine's own. */
export function checkAdditions({ original, translation }: CheckedPair): Finding[] {
  const talk = TALK.exec(translation.text);
  if (talk && !TALK.test(original.text)) {
    const range = { start: talk.index, end: talk.index + talk[0].length };
    return [
      {
        check: 'addition',
        message: 'findingAdditionTalk',
        words: [talk[0].trim()],
        original: [],
        translation: [range],
      },
    ];
  }
  const sentences = translation.sentences();
  if (sentences.length <= original.sentences().length) return [];
  if (lengthDeviation(original, translation) < LONG_BY_A_SENTENCE) return [];
  const offset = translation.whole.start;
  const further = sentences.slice(original.sentences().length);
  const ranges = further.map(({ start, end }) => ({ start: start + offset, end: end + offset }));
  return [{ check: 'addition', message: 'findingAddition', words: [], original: [], translation: ranges }];
}
