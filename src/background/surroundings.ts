import type { Article } from '../core/article';
import { inlineText } from '../core/inline';
import type { Pair } from '../core/pair';
import type { RequestContext } from '../engines/translation';

/** Enough to know who `he` is; some engines are paid by the token, and for these too. */
const MOST_CHARS = 600;

/** What the sentences of an article stand in: its headline and the end of the block before. */
export function surroundingsIn({
  blocks,
}: Pick<Article, 'blocks'>): (pair: Pair) => RequestContext | undefined {
  const texts = blocks.map(({ content }) => inlineText(content).trim());
  const title = texts[blocks.findIndex(({ role }) => role === 'title')] ?? '';
  const places = new Map(blocks.map(({ id }, place) => [id, place]));
  return ({ blockId }) => {
    const place = places.get(blockId);
    if (place === undefined || blocks[place]?.role === 'title') return undefined;
    const before = texts.slice(0, place).findLast((text) => text !== '' && text !== title) ?? '';
    return title || before ? { title: endOf(title), before: endOf(before) } : undefined;
  };
}

/** From the beginning of a word. */
function endOf(text: string): string {
  return text.length <= MOST_CHARS ? text : text.slice(-MOST_CHARS).replace(/^\S*\s/, '');
}
