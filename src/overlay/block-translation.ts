import type { AppError } from '../core/errors';
import { type Inline, inlineText } from '../core/inline';
import { type LanguageTag, primaryLanguage } from '../core/language';
import type { Pair } from '../core/pair';

/** A block's translation as far as it goes: what was translated, and why the rest was not. */
export interface BlockTranslation {
  language: LanguageTag;
  parts: ({ content: Inline[] } | { missing: string; language: LanguageTag })[];
}

/** Says why something is missing, in words for the reader, and in which language the words are. */
export type Explain = (error: AppError) => { text: string; language: LanguageTag };

/** Languages written without spaces between sentences. */
const UNSPACED = new Set(['zh', 'ja', 'th', 'lo', 'km', 'my', 'yue', 'bo', 'dz']);

/**
 * What to show under a block, given its sentences in order. Undefined while one of them is still being worked on, and
 * where nothing had to be translated: showing the same words twice helps nobody. `stopped` says why pending sentences
 * will not come; they count as missing then.
 */
export function blockTranslation(
  pairs: readonly Pair[],
  language: LanguageTag,
  explain: Explain,
  stopped?: AppError,
): BlockTranslation | undefined {
  if (pairs.length === 0) return undefined;
  if (!stopped && pairs.some(({ state }) => state === 'pending')) return undefined;
  if (pairs.every(({ state, engine }) => state === 'done' && engine === undefined)) return undefined;
  const parts: BlockTranslation['parts'] = [];
  for (const pair of pairs) {
    if (pair.state === 'done') addSentence(parts, pair.translation ?? pair.original, language);
    else addMissing(parts, explain(pair.error ?? stopped ?? { kind: 'disconnected' }));
  }
  return parts.some(isVisible) ? { language, parts } : undefined;
}

function addSentence(parts: BlockTranslation['parts'], content: Inline[], language: LanguageTag): void {
  const before = parts.at(-1);
  parts.push({ content: before && needsSpace(before, content, language) ? [SPACE, ...content] : content });
}

/** Sentences that fail one after the other for one reason get one mark. */
function addMissing(parts: BlockTranslation['parts'], { text, language }: ReturnType<Explain>): void {
  const before = parts.at(-1);
  if (before && 'missing' in before && before.missing === text) return;
  if (before && 'content' in before && !/\s$/.test(inlineText(before.content))) {
    parts.push({ content: [SPACE] });
  }
  parts.push({ missing: text, language });
}

const SPACE: Inline = { type: 'text', text: ' ' };

function needsSpace(
  before: BlockTranslation['parts'][number],
  content: Inline[],
  language: LanguageTag,
): boolean {
  if ('missing' in before) return !/^\s/.test(inlineText(content));
  if (UNSPACED.has(primaryLanguage(language))) return false;
  return !/\s$/.test(inlineText(before.content)) && !/^\s/.test(inlineText(content));
}

function isVisible(part: BlockTranslation['parts'][number]): boolean {
  return 'missing' in part || /[^\s\uFFFC]/.test(inlineText(part.content));
}
