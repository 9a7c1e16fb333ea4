import type { Term } from '../../core/glossary';
import type { Inline } from '../../core/inline';
import type { FoundTerm } from '../terms/term-finder';
import { translatableText } from './words';

/** An inline with content of its own. */
export type ElementInline = Extract<Inline, { children: Inline[] }>;

/**
 * What stands for an inline in a sentence's tokens: a span has translated content, an atom is kept as it is. A term is words
 * whose translation is settled: the engine sees them, and whatever it makes of them is replaced.
 */
export type Mark =
  | { kind: 'span'; element: ElementInline; parent: number | undefined }
  | ({ kind: 'term'; parent: number | undefined } & Term)
  | { kind: 'atom'; inline: Inline; parent: number | undefined };

/** A sentence as a flat row. Numbers are places in the list of marks, plus one, as the engine sees them. */
export type Token = { type: 'text'; text: string } | { type: 'open' | 'close' | 'atom'; mark: number };

export interface MarkedSentence {
  tokens: Token[];
  /** Mark 1 is at index 0. In the order of their beginnings, so a parent comes before its children. */
  marks: Mark[];
}

/** What finds the settled terms in a text. */
export type FindTerms = (text: string) => readonly FoundTerm[];

/** Turns a tree into a row of text and numbered marks. */
export function markSentence(inlines: readonly Inline[], findTerms: FindTerms): MarkedSentence {
  const sentence: MarkedSentence = { tokens: [], marks: [] };
  walk(inlines, undefined, sentence, findTerms);
  return sentence;
}

function walk(
  inlines: readonly Inline[],
  parent: number | undefined,
  sentence: MarkedSentence,
  findTerms: FindTerms,
): void {
  for (const inline of inlines) {
    if (inline.type === 'text') {
      pushText(inline.text, parent, sentence, findTerms(inline.text));
    } else if (isSpan(inline)) {
      const mark = sentence.marks.push({ kind: 'span', element: inline, parent });
      sentence.tokens.push({ type: 'open', mark });
      walk(inline.children, mark, sentence, findTerms);
      sentence.tokens.push({ type: 'close', mark });
    } else {
      const mark = sentence.marks.push({ kind: 'atom', inline, parent });
      sentence.tokens.push({ type: 'atom', mark });
    }
  }
}

function pushText(
  text: string,
  parent: number | undefined,
  { tokens, marks }: MarkedSentence,
  terms: readonly FoundTerm[],
): void {
  let end = 0;
  for (const { start, end: next, term, translation } of terms) {
    if (start > end) tokens.push({ type: 'text', text: text.slice(end, start) });
    const mark = marks.push({ kind: 'term', term, translation, parent });
    tokens.push({ type: 'open', mark }, { type: 'text', text: term }, { type: 'close', mark });
    end = next;
  }
  if (end < text.length || terms.length === 0) tokens.push({ type: 'text', text: text.slice(end) });
}

/** Code, images, breaks, and elements with nothing in them to translate (`[1]`, a linked image) are atoms. */
function isSpan(inline: Inline): inline is ElementInline {
  if (!('children' in inline) || inline.type === 'code') return false;
  const text = translatableText(inline.children);
  const isRaised = inline.type === 'subscript' || inline.type === 'superscript';
  return isRaised ? /\p{L}/u.test(text) : /[\p{L}\p{N}]/u.test(text);
}

/** A link or a raised link without words: `[1]`. It belongs to the word before it and is no part of the sentence. */
export function isNote(inline: Inline): boolean {
  return inline.type === 'link' || (inline.type === 'superscript' && inline.children.some(isNote));
}
