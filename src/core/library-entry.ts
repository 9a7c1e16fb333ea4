import { inlineText } from './inline';
import type { KeptArticle } from './kept-article';
import type { LanguageTag } from './language';
import { sentenceSpace } from './sentence-space';
import type { StatedDate } from './source';

/** What the list of the library shows of an article, and is filtered and sorted by. */
export interface LibraryEntry {
  id: string;
  title: string;
  /** Absent where the headline has no translation. */
  translatedTitle?: string;
  /** What the site calls itself, else its host. */
  site: string;
  host: string;
  language?: LanguageTag;
  target: LanguageTag;
  published?: StatedDate;
  /** ISO 8601 with offset Z. */
  keptAt: string;
  changedAt: string;
  tags: string[];
  hasNote: boolean;
  highlights: number;
  findings: number;
  sentences: number;
}

export function entryOf(kept: KeptArticle): LibraryEntry {
  const { article, pairs } = kept;
  const { siteName, published } = article.source;
  const { hostname } = new URL(article.url);
  const translated = translatedTitle(kept);
  return {
    id: kept.id,
    title: titleOf(kept),
    ...(translated && { translatedTitle: translated }),
    site: siteName?.value.trim() || hostname,
    host: hostname,
    ...(kept.language && { language: kept.language }),
    target: kept.target,
    ...(published && { published: published.value }),
    keptAt: kept.keptAt,
    changedAt: kept.changedAt,
    tags: kept.tags,
    hasNote: kept.note !== '',
    highlights: kept.highlights.length,
    findings: pairs.reduce((sum, { findings = [] }) => sum + findings.length, 0),
    sentences: pairs.length,
  };
}

/** The title that the source states, else the headline, else the address: never nothing. */
function titleOf({ article }: KeptArticle): string {
  const headline = article.blocks.find(({ role }) => role === 'title');
  return (
    article.source.title?.value.trim() || (headline && inlineText(headline.content).trim()) || article.url
  );
}

/** All sentences of the headline; nothing where one of them is missing. */
function translatedTitle({ article, pairs, target }: KeptArticle): string | undefined {
  const headline = article.blocks.find(({ role }) => role === 'title');
  const sentences = pairs.filter(({ blockId }) => blockId === headline?.id);
  if (sentences.some(({ translation }) => !translation)) return undefined;
  return sentences
    .map(({ translation = [] }) => inlineText(translation))
    .join(sentenceSpace(target))
    .trim();
}
