import { withoutFragment } from '../core/address';
import type { Article, Block } from '../core/article';
import { inlineText } from '../core/inline';
import type { JobSnapshot } from '../core/job';
import type { LanguageTag } from '../core/language';
import type { Pair } from '../core/pair';
import { MOST_SELECTED_CHARS } from '../core/selection';
import { splitSentences } from '../core/sentences/split-sentences';
import type { Source } from '../core/source';
import type { Selected } from '../protocol/selection-schema';
import { writesSpaces } from '../translate/language-traits';

/** The part of a selection that is translated: all of it, or whole sentences up to the limit. */
export function withinLimit(
  { text, isLonger }: Pick<Selected, 'text' | 'isLonger'>,
  language: LanguageTag,
): { text: string; isCut: boolean } {
  if (!isLonger && text.length <= MOST_SELECTED_CHARS) return { text, isCut: false };
  let end = 0;
  let start = 0;
  for (const line of text.split('\n')) {
    for (const range of splitSentences(line, language)) {
      if (start + line.slice(0, range.end).trimEnd().length <= MOST_SELECTED_CHARS) end = start + range.end;
    }
    start += line.length + 1;
  }
  // One sentence without end: at the end of a word.
  const beginning = text.slice(0, MOST_SELECTED_CHARS);
  return { text: end > 0 ? text.slice(0, end).trimEnd() : beginning.replace(/\s+\S*$/, ''), isCut: true };
}

/** A selection as an article whose blocks are its paragraphs. */
export function selectionArticle(text: string, address: string, source: Source): Article {
  const blocks = text.split('\n').map((paragraph, index): Block => {
    return { id: `b${index}`, kind: 'paragraph', content: [{ type: 'text', text: paragraph }] };
  });
  return { url: address, source, blocks, declaredLanguages: [] };
}

/** The same under the title of its page, which some engines are told of. */
export function underTitle(article: Article, title: string): Article {
  if (!title) return article;
  const block: Block = {
    id: 'title',
    kind: 'heading',
    role: 'title',
    content: [{ type: 'text', text: title }],
  };
  return { ...article, blocks: [block, ...article.blocks] };
}

/** Where a selection is from: what the tab's article says of itself where that is of this address, else what the page does. */
export function sourceOf(
  { title, siteName }: Pick<Selected, 'title' | 'siteName'>,
  address: string,
  job: JobSnapshot | undefined,
): Source {
  if (job && isAbout(job, address)) return job.article.source;
  return {
    url: { value: withoutFragment(address), evidence: 'url' },
    ...(title && { title: { value: title, evidence: 'title-element' as const } }),
    ...(siteName && { siteName: { value: siteName, evidence: 'open-graph' as const } }),
  };
}

export function isAbout({ article }: JobSnapshot, address: string): boolean {
  return withoutFragment(article.url) === withoutFragment(address);
}

/** Whether a selection is of this article: begins in one of its blocks, whatever white space is in it. */
export function isOfArticle(text: string, { blocks }: Article): boolean {
  const [first = ''] = text.split('\n');
  return blocks.some(({ content }) => oneLine(inlineText(content)).includes(oneLine(first)));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Stands for a sentence that could not be translated. */
const MISSING = '[…]';

/** The translation by paragraphs, sentences with a space between them where the language writes spaces. */
export function paragraphsOf(article: Article, pairs: readonly Pair[], language: LanguageTag): string[] {
  const space = writesSpaces(language) ? ' ' : '';
  return article.blocks.map(({ id }) =>
    pairs
      .filter(({ blockId }) => blockId === id)
      .map(({ translation }) => (translation ? oneLine(inlineText(translation)) : MISSING))
      .filter((sentence) => sentence !== '')
      .join(space),
  );
}
