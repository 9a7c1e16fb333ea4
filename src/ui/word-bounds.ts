import type { TextRange } from '../core/finding';
import type { LanguageTag } from '../core/language';

/** One a language, made when first needed: it loads dictionaries. */
const segmenters = new Map<LanguageTag, Intl.Segmenter>();

/** Where the words of a text are, by the rules of its language. */
export function wordBounds(text: string, language: LanguageTag): TextRange[] {
  let segmenter = segmenters.get(language);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(language, { granularity: 'word' });
    segmenters.set(language, segmenter);
  }
  return Array.from(segmenter.segment(text))
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment, index }) => ({ start: index, end: index + segment.length }));
}
