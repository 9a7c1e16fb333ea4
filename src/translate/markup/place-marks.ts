import type { Inline } from '../../core/inline';
import type { LanguagePair } from '../../core/language';
import type { Translated } from '../../core/translated';
import { writesSpaces } from '../language-traits';
import { anchorText } from './anchors';
import { type EncodedSentence, visibleText } from './encode';
import { FINDERS, type Scene, type Search, type TranslatedText } from './find-place';
import type { Found } from './find-words';
import { wrap } from './frame';
import { halvesOf } from './halves';
import { leftover } from './leftover';
import { isNote, type Mark, type Token } from './marks';
import { plainRange } from './project-mark';
import { repairSpacing } from './spacing';
import { treeOf } from './tree';
import { wordsOf } from './word-list';

/** A translation with its marks, and how many settled terms were not found in it. */
interface Placed {
  inlines: Inline[];
  lostTerms: number;
}

/**
 * Puts the marks of a sentence into a translation that came back without them: each where the engine says its words went, else
 * where its own words stand, unchanged or as they were translated on their own, else where the names and numbers among them
 * stand, or most of its words. A mark that has no place is kept at the end, as `[1]`.
 */
export function placeMarks(
  answer: Translated,
  encoded: EncodedSentence,
  translated: TranslatedText,
  languages: LanguagePair,
): Placed {
  const text = answer.text.trim();
  const isSettled = encoded.marks.some(({ kind }) => kind === 'term');
  if (!isSettled && text === encoded.text) return { inlines: [...encoded.original], lostTerms: 0 };
  const scene: Scene = {
    encoded,
    originalRanges: encoded.marks.map((_, index) => plainRange(index + 1, encoded)),
    originalHalves: halvesOf(encoded.text),
    originalWords: wordsOf(encoded.text, languages.source),
    text,
    halves: halvesOf(text),
    words: wordsOf(text, languages.target),
    alignment: answer.alignment ?? [],
    offset: answer.text.length - answer.text.trimStart().length,
    translated,
    languages,
  };
  const homeless: number[] = [];
  const placed = placeChildren(undefined, { start: 0, end: text.length }, scene, homeless);
  const tokens = repairSpacing(placed, encoded, languages, 'take away');
  const kept = keptAtEnd(homeless, encoded.marks, languages);
  return {
    inlines: wrap([...treeOf(tokens, encoded.marks), ...kept], encoded.layers),
    lostTerms: homeless.filter((number) => encoded.marks[number - 1]?.kind === 'term').length,
  };
}

/** The tokens of a part of the translation, which a mark holds or which is all of it. */
function placeChildren(parent: number | undefined, within: Found, scene: Scene, homeless: number[]): Token[] {
  const { marks } = scene.encoded;
  const placed = new Map<number, Found>();
  const children = childrenOf(parent, marks);
  let open = placeAll(parent, children, placed, within, scene);
  // A mark without a place cannot hold its terms, which stand in the text all the same.
  const terms = open.flatMap((number) => termsIn(number, marks));
  open = [...open, ...placeAll(undefined, terms, placed, within, scene)];
  const inside = open.filter((number) => parent !== undefined && marks[number - 1]?.kind === 'atom');
  homeless.push(...open.filter((number) => !inside.includes(number)));
  const isFirst = (number: number) =>
    children.indexOf(number) === 0 && startsWith(parent, number, scene.encoded);
  const atom = (mark: number): Token => ({ type: 'atom', mark });
  const tokens: Token[] = inside.filter(isFirst).map(atom);
  let end = within.start;
  for (const [mark, { start, end: next }] of [...placed].sort(([, a], [, b]) => a.start - b.start)) {
    if (start > end) tokens.push({ type: 'text', text: scene.text.slice(end, start) });
    if (marks[mark - 1]?.kind === 'atom') tokens.push(atom(mark));
    else {
      const content = placeChildren(mark, { start, end: next }, scene, homeless);
      tokens.push({ type: 'open', mark }, ...content, { type: 'close', mark });
    }
    end = next;
  }
  if (end < within.end) tokens.push({ type: 'text', text: scene.text.slice(end, within.end) });
  return [
    ...tokens,
    ...inside.filter((number) => !isFirst(number)).flatMap((number) => apart(number, marks)),
  ];
}

/** An atom behind words that it does not belong to. */
function apart(number: number, marks: readonly Mark[]): Token[] {
  const mark = marks[number - 1];
  const isWords = mark?.kind === 'atom' && !isNote(mark.inline) && visibleText(mark.inline).trim() !== '';
  return [...(isWords ? [{ type: 'text' as const, text: ' ' }] : []), { type: 'atom', mark: number }];
}

/** Finds places for marks; gives those that have none. */
function placeAll(
  parent: number | undefined,
  numbers: readonly number[],
  placed: Map<number, Found>,
  within: Found,
  scene: Scene,
): number[] {
  const { marks } = scene.encoded;
  const searches = numbers.flatMap((number) => {
    const mark = marks[number - 1];
    return mark ? [{ number, mark }] : [];
  });
  // Longer words first: `Anna Rossi` must not lose its place to `Anna`.
  searches.sort((a, b) => anchorText(b.mark).length - anchorText(a.mark).length);
  for (const find of FINDERS) {
    for (const { number, mark } of searches) {
      if (placed.has(number)) continue;
      const search: Search = { number, mark, within, taken: [...placed.values()] };
      const place =
        placed.size === 0 && isAllOf(mark, marks[(parent ?? 0) - 1]) ? within : find(scene, search);
      if (place) placed.set(number, place);
    }
  }
  return numbers.filter((number) => !placed.has(number));
}

/** Whether a mark holds all the words of the mark it is in. */
function isAllOf(mark: Mark, parent: Mark | undefined): boolean {
  return mark.kind === 'span' && parent !== undefined && anchorText(parent) === anchorText(mark);
}

function childrenOf(parent: number | undefined, marks: readonly Mark[]): number[] {
  return marks.flatMap((mark, index) => (mark.parent === parent ? [index + 1] : []));
}

function termsIn(parent: number, marks: readonly Mark[]): number[] {
  return childrenOf(parent, marks).flatMap((number) =>
    marks[number - 1]?.kind === 'term' ? [number] : termsIn(number, marks),
  );
}

/** Whether a mark stands right at the beginning of the one it is in. */
function startsWith(parent: number | undefined, number: number, { tokens }: EncodedSentence): boolean {
  const opening = tokens.findIndex((token) => token.type === 'open' && token.mark === parent);
  const next = tokens[opening + 1];
  return next?.type === 'atom' && next.mark === number;
}

/** What has no place, one after the other: the first of the marks with words as `[1]`. */
function keptAtEnd(homeless: readonly number[], marks: readonly Mark[], { target }: LanguagePair): Inline[] {
  let label = 0;
  return [...homeless]
    .sort((a, b) => a - b)
    .flatMap((number): Inline[] => {
      const kept = leftover(number, marks, marks[number - 1]?.kind === 'span' ? ++label : label);
      const isClose = kept.type === 'break' || !writesSpaces(target);
      return isClose ? [kept] : [{ type: 'text', text: ' ' }, kept];
    });
}
