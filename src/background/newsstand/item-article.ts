import type { Article, Block } from '../../core/article';
import type { EngineId } from '../../core/engine-id';
import { inlineText } from '../../core/inline';
import type { LanguagePair } from '../../core/language';
import type { ItemTranslation, NewsItem } from '../../core/newsstand';
import type { Pair } from '../../core/pair';
import { fail, ok, type Result } from '../../core/result';
import { writesSpaces } from '../../translate/language-traits';

/** Items as an article: a heading and a paragraph for each. */
export function itemsArticle(items: readonly NewsItem[], address: string, siteName: string): Article {
  const blocks = items.flatMap(({ title, summary }, at): Block[] => [
    { id: titleId(at), kind: 'heading', content: [{ type: 'text', text: title }] },
    { id: summaryId(at), kind: 'paragraph', content: [{ type: 'text', text: summary }] },
  ]);
  return {
    url: address,
    source: {
      url: { value: address, evidence: 'url' },
      ...(siteName && { siteName: { value: siteName, evidence: 'link' as const } }),
    },
    blocks: blocks.filter(({ content }) => inlineText(content) !== ''),
    declaredLanguages: [],
  };
}

const titleId = (at: number) => `t${at}`;
const summaryId = (at: number) => `s${at}`;

/** The translation of the item at a place; half a headline is none. Undefined where nothing says why there is none. */
export function translationOf(
  at: number,
  pairs: readonly Pair[],
  { source, target }: LanguagePair,
  now: Date,
): Result<ItemTranslation> | undefined {
  const ofTitle = pairs.filter(({ blockId }) => blockId === titleId(at));
  const ofSummary = pairs.filter(({ blockId }) => blockId === summaryId(at));
  const all = [...ofTitle, ...ofSummary];
  if (!all.every(({ state }) => state === 'done')) {
    const failed = all.find(({ error }) => error)?.error;
    return failed && fail(failed);
  }
  const engines = new Set(all.flatMap(({ engine }): EngineId[] => (engine ? [engine] : [])));
  return ok({
    source,
    target,
    title: textOf(ofTitle, target),
    summary: textOf(ofSummary, target),
    engines: [...engines],
    at: now.toISOString(),
  });
}

function textOf(pairs: readonly Pair[], target: LanguagePair['target']): string {
  return pairs
    .map(({ translation = [] }) => inlineText(translation).replace(/\s+/g, ' ').trim())
    .filter((sentence) => sentence !== '')
    .join(writesSpaces(target) ? ' ' : '');
}
