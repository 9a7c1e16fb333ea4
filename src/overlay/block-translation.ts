import type { AppError } from '../core/errors';
import { type Inline, inlineText } from '../core/inline';
import { type LanguageTag, primaryLanguage } from '../core/language';
import type { Pair } from '../core/pair';

/** A sentence as overlays are told of it. `length` is that of the original's text. */
export interface Sentence extends Pick<Pair, 'state' | 'translation' | 'engine' | 'error'> {
  length: number;
}

/** A block's translation: what was translated, sentence by sentence, and why the rest was not. */
export interface BlockTranslation {
  language: LanguageTag;
  parts: Part[];
  /** Characters of each sentence of the original, in order. */
  lengths: number[];
}

/** `sentence`: which one of the block it is. */
export type Part =
  | { sentence: number; content: Inline[] }
  | { sentence: number; missing: string; language: LanguageTag };

/** Says why something is missing, in words for the reader, and in which language the words are. */
export type Explain = (error: AppError) => { text: string; language: LanguageTag };

/** Languages written without spaces between sentences. */
const UNSPACED = new Set(['zh', 'ja', 'th', 'lo', 'km', 'my', 'yue', 'bo', 'dz']);

/** True where every sentence is there: only then may the original be hidden. */
export function isWhole({ parts }: BlockTranslation): boolean {
  return parts.every((part) => 'content' in part);
}

/**
 * What to show of a block, given its sentences in order. Undefined while one of them is still being worked on, and where
 * nothing had to be translated: showing the same words twice helps nobody.
 */
export function blockTranslation(
  sentences: readonly Sentence[],
  language: LanguageTag,
  explain: Explain,
): BlockTranslation | undefined {
  if (sentences.length === 0 || sentences.some(({ state }) => state === 'pending')) return undefined;
  if (sentences.every(({ state, engine }) => state === 'done' && engine === undefined)) return undefined;
  const parts: Part[] = [];
  sentences.forEach((sentence, index) => {
    if (sentence.state === 'done') addSentence(parts, index, sentence.translation ?? [], language);
    else addMissing(parts, index, explain(sentence.error ?? { kind: 'disconnected' }));
  });
  if (!parts.some(isVisible)) return undefined;
  return { language, parts, lengths: sentences.map(({ length }) => length) };
}

/** A block for which there is nothing but the reason why there is nothing more. */
export function reasonAlone(error: AppError, explain: Explain, length: number): BlockTranslation {
  const { text, language } = explain(error);
  return { language, parts: [{ sentence: 0, missing: text, language }], lengths: [length] };
}

function addSentence(parts: Part[], sentence: number, content: Inline[], language: LanguageTag): void {
  const before = parts.at(-1);
  const spaced = before && needsSpace(before, content, language) ? [SPACE, ...content] : content;
  parts.push({ sentence, content: spaced });
}

/** Sentences that fail one after the other for one reason get one mark. */
function addMissing(
  parts: Part[],
  sentence: number,
  { text, language }: { text: string; language: LanguageTag },
): void {
  const before = parts.at(-1);
  if (before && 'missing' in before && before.missing === text) return;
  if (before && 'content' in before && !/\s$/.test(inlineText(before.content))) {
    before.content = [...before.content, SPACE];
  }
  parts.push({ sentence, missing: text, language });
}

const SPACE: Inline = { type: 'text', text: ' ' };

function needsSpace(before: Part, content: Inline[], language: LanguageTag): boolean {
  if ('missing' in before) return !/^\s/.test(inlineText(content));
  if (UNSPACED.has(primaryLanguage(language))) return false;
  return !/\s$/.test(inlineText(before.content)) && !/^\s/.test(inlineText(content));
}

function isVisible(part: Part): boolean {
  return 'missing' in part || /[^\s\uFFFC]/.test(inlineText(part.content));
}
