import type { LanguagePair } from '../../core/language';
import type { AlignedRange } from '../../core/translated';
import { anchorText } from './anchors';
import type { EncodedSentence } from './encode';
import { findRun } from './find-run';
import { type Found, findWords, isWhole } from './find-words';
import { type Half, torn } from './halves';
import { isNote, type Mark } from './marks';
import { isNumber, numberKey } from './numbers';
import { projectMark } from './project-mark';
import { wholeRange } from './whole-range';
import { type Word, wordsOf } from './word-list';

/** The translation of a text on its own, where there is one. */
export type TranslatedText = (text: string) => string | undefined;

/** A translated sentence without marks, and everything that tells where they belong. */
export interface Scene {
  encoded: EncodedSentence;
  /** Where each mark stands in the original as it was sent. */
  originalRanges: readonly Found[];
  /** Quotation marks and brackets of the original. */
  originalHalves: readonly Half[];
  originalWords: readonly Word[];
  text: string;
  halves: readonly Half[];
  words: readonly Word[];
  /** As the engine gave it; `offset` is where `text` begins in the answer. */
  alignment: readonly AlignedRange[];
  offset: number;
  translated: TranslatedText;
  languages: LanguagePair;
}

/** A mark that has no place yet, and where one may be looked for: in its parent, where no other mark stands. */
export interface Search {
  number: number;
  mark: Mark;
  within: Found;
  taken: readonly Found[];
}

type Finder = (scene: Scene, search: Search) => Found | undefined;

/** From the surest to the least sure. All marks have their turn with one before any has with the next. */
export const FINDERS: readonly Finder[] = [
  (scene, search) => whole(scene, search, projected(scene, search)),
  (scene, search) => whole(scene, search, asItWas(scene, search)),
  (scene, search) => whole(scene, search, asOnItsOwn(scene, search)),
  (scene, search) => whole(scene, search, asRun(scene, search)),
];

/** Where the engine says the words of a mark went. */
function projected({ encoded, alignment, offset }: Scene, { number }: Search): Found | undefined {
  const range = projectMark(number, encoded, alignment);
  return range && { start: range.start - offset, end: range.end - offset };
}

/** Where the words of a mark stand unchanged, or in the writing of another language where they are a number. */
function asItWas(scene: Scene, search: Search): Found | undefined {
  const { mark } = search;
  // The number of a note may stand anywhere in the text as a number.
  if (mark.kind === 'atom' && isNote(mark.inline)) return undefined;
  if (mark.kind === 'atom') {
    const raised = inItsWord(scene, search);
    if (raised !== 'alone') return raised;
  }
  const words = anchorText(mark);
  const isTelling = words.length > 2 || /[\p{N}\p{Lu}\p{Lo}]/u.test(words);
  if (!isTelling) return undefined;
  const settled = mark.kind === 'term' ? find(scene, search, mark.translation, 'exactly') : undefined;
  if (settled) return settled;
  return isNumber(words) ? sameNumber(scene, search, words) : find(scene, search, words, 'exactly');
}

/** The 2 of CO₂ and of km²: it stands where its word does, and nowhere else. `alone` where it is in none. */
function inItsWord(scene: Scene, search: Search): Found | undefined | 'alone' {
  const { text } = scene.encoded;
  const { start, end } = rangeOf(scene, search);
  const before = /[\p{L}\p{M}\p{N}]*$/u.exec(text.slice(0, start))?.[0] ?? '';
  const after = /^[\p{L}\p{M}\p{N}]*/u.exec(text.slice(end))?.[0] ?? '';
  if (before + after === '' || start === end) return 'alone';
  const word = find(scene, search, before + text.slice(start, end) + after, 'exactly');
  return word && { start: word.start + before.length, end: word.end - after.length };
}

/** A number in whichever writing. */
function sameNumber(scene: Scene, search: Search, anchor: string): Found | undefined {
  const { words, text } = scene;
  const key = numberKey(anchor);
  const same = words.filter((word) => word.kind === 'number' && word.key === key);
  const at = text.length * relativePosition(scene, search);
  const [nearest] = same
    .filter((word) => isFree(search, word) && isWhole(text, word))
    .sort((a, b) => Math.abs(a.start - at) - Math.abs(b.start - at));
  return nearest;
}

/** Where the words stand as they were translated on their own: with their quotation marks, else without. */
function asOnItsOwn(scene: Scene, search: Search): Found | undefined {
  if (search.mark.kind === 'atom') return undefined;
  const own = scene.translated(anchorText(search.mark))?.trim() ?? '';
  const unended = own.replace(/[.,;:!?…。，！？،؛؟\s]+$/u, '');
  const bare = unended.replace(/^[\p{P}\s]+|[\p{P}\s]+$/gu, '');
  return find(scene, search, unended, 'in any case') ?? find(scene, search, bare, 'in any case');
}

/** Where words that tell enough stand together. A term is found whole or not at all. */
function asRun(scene: Scene, search: Search): Found | undefined {
  const { languages, text, words } = scene;
  if (search.mark.kind !== 'span') return undefined;
  const range = rangeOf(scene, search);
  const original = scene.originalWords.filter(({ start, end }) => start >= range.start && end <= range.end);
  const own = wordsOf(scene.translated(anchorText(search.mark)) ?? '', languages.target);
  const anchor = { original, own, sentence: scene.originalWords };
  return findRun({ text, words, isFree: (word) => isFree(search, word) }, anchor);
}

/** The place of words where the mark may stand; of several the one that is relatively nearest to where it stood. */
function find(
  scene: Scene,
  search: Search,
  words: string,
  how: 'exactly' | 'in any case',
): Found | undefined {
  const { within, taken } = search;
  const outside = [
    { start: 0, end: within.start },
    { start: within.end, end: scene.text.length },
  ];
  return findWords(scene.text, words, relativePosition(scene, search), [...taken, ...outside], how);
}

function rangeOf({ originalRanges }: Scene, { number }: Search): Found {
  return originalRanges[number - 1] ?? { start: 0, end: 0 };
}

/** Where a mark begins in the original, from 0 to 1. */
function relativePosition(scene: Scene, search: Search): number {
  return rangeOf(scene, search).start / Math.max(scene.encoded.text.length, 1);
}

/** A place with both halves of quotation marks and brackets or none, unless the mark had one of two in the original. */
function whole(scene: Scene, search: Search, range: Found | undefined): Found | undefined {
  if (!range || !isFree(search, range)) return undefined;
  const { originalHalves, halves, text } = scene;
  const original = rangeOf(scene, search);
  if (torn(originalHalves, original.start, original.end).length > 0) return range;
  const holdsPairs = originalHalves.some(({ at, other }) => at === original.start && other < original.end);
  const found = wholeRange(text, halves, range, holdsPairs);
  return found && isFree(search, found) ? found : undefined;
}

function isFree({ within, taken }: Search, { start, end }: Found): boolean {
  if (start < within.start || end > within.end) return false;
  return !taken.some((other) => other.start < end && start < other.end);
}
