import { type AttributionFacts, attribution, type Messages } from './attribution';
import { BREAK_CHARACTER, IMAGE_CHARACTER, inlineText } from './inline';
import { type LanguageTag, languageName } from './language';
import type { Pair } from './pair';

/** Sentences shorter than this are named whole in a link; of longer ones the beginning and the end. */
const WHOLE_TEXT_LIMIT = 90;
const WORDS_AT_EACH_END = 4;

/**
 * One sentence as plain text to be pasted elsewhere: the original, its translation where there is one, the attribution
 * and a link that scrolls the original page to the sentence.
 */
export function quotation(
  pair: Pick<Pair, 'original' | 'translation'>,
  target: LanguageTag,
  facts: AttributionFacts,
  t: Messages,
): string {
  const original = plainText(inlineText(pair.original));
  const translation = pair.translation && plainText(inlineText(pair.translation));
  const inLanguage = t('catalogueLanguage');
  const lines = [
    facts.language
      ? t('quotationLine', languageName(facts.language, inLanguage), original)
      : t('quotationOriginal', original),
    ...(translation ? [t('quotationLine', languageName(target, inLanguage), translation)] : []),
    '',
    attribution(facts, t),
    t('quotationLink', sentenceLink(facts.source.url.value, original)),
  ];
  return lines.join('\n');
}

/** An address that makes browsers scroll to a text and mark it (https://wicg.github.io/scroll-to-text-fragment/). */
export function sentenceLink(address: string, text: string): string {
  if (!text) return address;
  const words = text.split(' ');
  const isWhole = text.length <= WHOLE_TEXT_LIMIT || words.length <= WORDS_AT_EACH_END * 2;
  const ends = isWhole
    ? [text]
    : [words.slice(0, WORDS_AT_EACH_END).join(' '), words.slice(-WORDS_AT_EACH_END).join(' ')];
  // A fragment the address has already stays: single-page sites find their article by it.
  return `${address}${address.includes('#') ? '' : '#'}:~:text=${ends.map(encodeDirective).join(',')}`;
}

/** Hyphens have a meaning of their own in a text directive, and encodeURIComponent leaves them. */
function encodeDirective(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}

function plainText(text: string): string {
  return text.replaceAll(IMAGE_CHARACTER, '').replaceAll(BREAK_CHARACTER, ' ').replace(/\s+/g, ' ').trim();
}
