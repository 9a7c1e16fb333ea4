import type { Inline } from '../../core/inline';
import type { AlignedRange, Translated } from '../../core/translated';
import { type EncodedSentence, visibleText } from './encode';
import { type Found, findWords } from './find-words';
import { wrap } from './frame';
import { leftover } from './leftover';
import { isNote, type Mark } from './marks';
import { projectMark } from './project-mark';

/** The translation of a text on its own, where there is one. */
export type TranslatedText = (text: string) => string | undefined;

/**
 * The texts of marks that are worth translating on their own, to be found in the translated sentence: of those that the
 * engine's own alignment does not place.
 */
export function anchorTexts(encoded: EncodedSentence, alignment: readonly AlignedRange[] = []): string[] {
  return encoded.marks.flatMap((mark, index) => {
    const text = anchorText(mark);
    if (mark.kind === 'atom' || !/\p{L}/u.test(text)) return [];
    return projectMark(index + 1, encoded, alignment) ? [] : [text];
  });
}

/** A translation with its marks, and how many settled terms were not found in it. */
interface Placed {
  inlines: Inline[];
  lostTerms: number;
}

/**
 * Puts the marks of a sentence into a translation that came back without them: each where the engine says its words went, else
 * where its own words stand, unchanged or as they were translated on their own. A mark that has no place is kept at the end,
 * as `[1]`.
 */
export function placeMarks(answer: Translated, encoded: EncodedSentence, translated: TranslatedText): Placed {
  const text = answer.text.trim();
  const isSettled = encoded.marks.some(({ kind }) => kind === 'term');
  if (!isSettled && text === encoded.text) return { inlines: [...encoded.original], lostTerms: 0 };
  const homeless: number[] = [];
  const alignment = answer.alignment ?? [];
  const offset = answer.text.length - answer.text.trimStart().length;
  const placing: Placing = { encoded, alignment, translated, homeless, placedTerms: 0 };
  const placed = placeChildren({ text, offset }, undefined, placing);
  const { marks } = encoded;
  let label = 0;
  const isTerm = (number: number) => marks[number - 1]?.kind === 'term';
  const kept = homeless
    .filter((number) => !isTerm(number))
    .sort((a, b) => a - b)
    .map((number) => leftover(number, marks, marks[number - 1]?.kind === 'span' ? ++label : label));
  const separate = (inline: Inline): Inline[] =>
    inline.type === 'break' ? [inline] : [{ type: 'text', text: ' ' }, inline];
  return {
    inlines: wrap([...placed, ...kept.flatMap(separate)], encoded.layers),
    lostTerms: marks.filter(({ kind }) => kind === 'term').length - placing.placedTerms,
  };
}

interface Placing {
  encoded: EncodedSentence;
  alignment: readonly AlignedRange[];
  translated: TranslatedText;
  /** Numbers of the marks that have no place. */
  homeless: number[];
  placedTerms: number;
}

/** A part of the answer, and where it begins in it. */
interface Part {
  text: string;
  offset: number;
}

function placeChildren(part: Part, parent: number | undefined, placing: Placing): Inline[] {
  const { encoded, homeless } = placing;
  const { text } = part;
  const children = encoded.marks
    .map((mark, index) => ({ mark, number: index + 1 }))
    .filter(({ mark }) => mark.parent === parent)
    // Longer words first: `Anna Rossi` must not lose its place to `Anna`.
    .sort((a, b) => anchorText(b.mark).length - anchorText(a.mark).length);
  const found: (Found & { mark: Mark; number: number })[] = [];
  for (const child of children) {
    const place =
      projected(part, child.number, found, placing) ??
      findMark(text, child.mark, relativePosition(child.number, encoded), found, placing.translated);
    if (place) found.push({ ...place, ...child });
    else homeless.push(child.number);
  }
  found.sort((a, b) => a.start - b.start);
  const inlines: Inline[] = [];
  let end = 0;
  for (const { start, end: next, mark, number } of found) {
    if (start > end) inlines.push({ type: 'text', text: text.slice(end, start) });
    if (mark.kind === 'atom') inlines.push(mark.inline);
    else if (mark.kind === 'term') {
      inlines.push({ type: 'text', text: mark.translation });
      placing.placedTerms += 1;
    } else
      inlines.push({ ...mark.element, children: placeChildren(partOf(part, start, next), number, placing) });
    end = next;
  }
  if (end < text.length) inlines.push({ type: 'text', text: text.slice(end) });
  return inlines;
}

function partOf({ text, offset }: Part, start: number, end: number): Part {
  return { text: text.slice(start, end), offset: offset + start };
}

/** Where the engine says the words of a mark went, if that is in this part and not taken. */
function projected(
  { text, offset }: Part,
  number: number,
  taken: readonly Found[],
  { encoded, alignment }: Placing,
): Found | undefined {
  const range = projectMark(number, encoded, alignment);
  if (!range) return undefined;
  const [start, end] = [range.start - offset, range.end - offset];
  if (start < 0 || end > text.length) return undefined;
  return taken.some((other) => other.start < end && start < other.end) ? undefined : { start, end };
}

function findMark(
  text: string,
  mark: Mark,
  position: number,
  taken: readonly Found[],
  translated: TranslatedText,
): Found | undefined {
  // The number of a note may stand anywhere in the text as a number.
  if (mark.kind === 'atom' && isNote(mark.inline)) return undefined;
  const words = anchorText(mark);
  const isTelling = words.length > 2 || /[\p{N}\p{Lu}\p{Lo}]/u.test(words);
  const verbatim = isTelling ? findWords(text, words, position, taken, 'exactly') : undefined;
  if (verbatim || mark.kind === 'atom') return verbatim;
  const own = translated(words)
    ?.trim()
    .replace(/[\p{P}\s]+$/u, '');
  return own ? findWords(text, own, position, taken, 'in any case') : undefined;
}

function anchorText(mark: Mark): string {
  if (mark.kind === 'term') return mark.term;
  const inlines = mark.kind === 'span' ? mark.element.children : [mark.inline];
  return inlines.map(visibleText).join('').trim();
}

/** Where a mark begins in the original, from 0 to 1. */
function relativePosition(number: number, { tokens }: EncodedSentence): number {
  let length = 0;
  let before = 0;
  for (const token of tokens) {
    if (token.type === 'text') length += token.text.length;
    else if (token.type !== 'close' && token.mark === number) before = length;
  }
  return length === 0 ? 0 : before / length;
}
