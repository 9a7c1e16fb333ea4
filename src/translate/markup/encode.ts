import type { Inline } from '../../core/inline';
import type { MarkupForm } from '../../engines/translation';
import { type Layer, peel } from './frame';
import { type FindTerms, isNote, type MarkedSentence, markSentence, type Token } from './marks';

/** What is sent as one space in `text` form. */
export const WHITE_SPACE = /[ \t\n]{2,}/g;

/** A sentence as an engine gets it, with what is needed to read the answer. */
export interface EncodedSentence extends MarkedSentence {
  /** What is sent. */
  text: string;
  form: MarkupForm;
  /** The sentence itself. */
  original: readonly Inline[];
  layers: Layer[];
}

/**
 * Writes a sentence for an engine. `html`: text escaped, `<g1>…</g1>` for elements whose content is translated, `<x2></x2>`
 * for what is kept as it is. `text`: words alone, without images, breaks and notes. White space at the ends is not sent.
 */
export function encodeSentence(
  original: readonly Inline[],
  form: MarkupForm,
  findTerms: FindTerms = () => [],
): EncodedSentence {
  const { layers, core } = peel(original);
  const { tokens, marks } = markSentence(core, findTerms);
  const sentence = { original, form, layers, tokens, marks };
  return { ...sentence, text: form === 'html' ? tokens.map(htmlOf).join('') : plainText(sentence) };
}

function htmlOf(token: Token): string {
  switch (token.type) {
    case 'text':
      return escapeText(withoutInvisible(token.text));
    case 'open':
      return `<g${token.mark}>`;
    case 'close':
      return `</g${token.mark}>`;
    case 'atom':
      return `<x${token.mark}></x${token.mark}>`;
  }
}

/** Words alone, in the order they stand. */
export function plainText({ tokens, marks }: MarkedSentence): string {
  const parts = tokens.map((token) => {
    if (token.type === 'text') return withoutInvisible(token.text);
    const mark = token.type === 'atom' ? marks[token.mark - 1] : undefined;
    return mark?.kind === 'atom' && !isNote(mark.inline) ? visibleText(mark.inline) : '';
  });
  return parts.join('').replace(WHITE_SPACE, ' ').trim();
}

/** The text of an atom without images; a break parts words. */
export function visibleText(inline: Inline): string {
  if (inline.type === 'text') return inline.text;
  if (inline.type === 'break') return ' ';
  return inline.type === 'image' ? '' : inline.children.map(visibleText).join('');
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Soft hyphens and zero-width spaces cut words in pieces that no engine knows. Joiners stay: some scripts need them. */
function withoutInvisible(text: string): string {
  return text.replace(/\u00ad|\u200b|\u2060|\ufeff/g, '');
}

/** Whether a character is not sent. */
export function isInvisible(unit: string): boolean {
  return withoutInvisible(unit) === '';
}
