import type { Article, Block } from '../core/article';
import { attributionParts, type Messages } from '../core/attribution';
import { type Inline, inlineText } from '../core/inline';
import { type LanguageTag, languageName } from '../core/language';
import type { MessageKey } from '../core/message-key';
import type { Pair } from '../core/pair';
import { sentenceSpace } from '../core/sentence-space';
import { readableDate } from '../core/stated-date';
import { accessText } from './access-text';
import { groupBlocks, groupMarkdown, quoted } from './markdown-block';
import { destination, escapeText } from './markdown-inline';

/** What an export is made from. */
export interface ExportedArticle {
  article: Article;
  pairs: readonly Pair[];
  /** The language the article is in, where it is known. */
  language?: LanguageTag | undefined;
  target: LanguageTag;
  /** The engine's name, or the names of all that had a part in it. */
  engine?: string | undefined;
  /** ISO 8601 with offset Z. */
  translatedAt: string;
}

/**
 * An article and its translation as one Markdown document: title, source, attribution, then each part of the article as
 * a quotation with its translation below. Links are kept in both. Sentences that have no translation say so.
 */
export function articleToMarkdown(exported: ExportedArticle, t: Messages): string {
  const { article, pairs } = exported;
  const pairsOf = groupPairs(pairs);
  const original = (block: Block) => (pairsOf.get(block.id) ?? []).flatMap((pair) => pair.original);
  const translation = (block: Block) =>
    joinSentences(
      (pairsOf.get(block.id) ?? []).map((pair) => pair.translation ?? missing(t)),
      exported.target,
    );
  const body = groupBlocks(article.blocks).flatMap((group) => {
    const side = (content: (block: Block) => Inline[]) =>
      groupMarkdown(group.map((block) => ({ block, content: content(block) })));
    return ['', ...quoted(side(original)), '', ...side(translation)];
  });
  return `${[...heading(exported, t), '', '---', ...body].join('\n')}\n`;
}

/** A file name made of the title: letters and digits of any script, at most 80 characters. */
export function exportFileName(title: string | undefined): string {
  const name = (title ?? '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .slice(0, 80)
    .replace(/^-|-$/g, '');
  return `${name || 'article'}.md`;
}

function groupPairs(pairs: readonly Pair[]): Map<string, Pair[]> {
  const groups = new Map<string, Pair[]>();
  for (const pair of pairs) groups.set(pair.blockId, [...(groups.get(pair.blockId) ?? []), pair]);
  return groups;
}

/** Sentences of the original carry the space that follows them; translations may have lost it. */
function joinSentences(sentences: readonly Inline[][], language: LanguageTag): Inline[] {
  const space = sentenceSpace(language);
  return sentences.flatMap((sentence, index) => {
    const next = sentences[index + 1];
    const isJoined = !next || /\s$/.test(inlineText(sentence)) || /^\s/.test(inlineText(next));
    return isJoined || !space ? sentence : [...sentence, { type: 'text', text: space }];
  });
}

function missing(t: Messages): Inline[] {
  return [{ type: 'emphasis', children: [{ type: 'text', text: `(${t('exportNotTranslated')})` }] }];
}

function heading(
  { article, language, target, engine, translatedAt }: ExportedArticle,
  t: Messages,
): string[] {
  const { source } = article;
  const inLanguage = t('catalogueLanguage');
  const fact = (key: MessageKey, value: string | undefined) =>
    value ? [`- ${t('labelledLine', t(key), escapeText(value))}`] : [];
  const access = accessText(source, t);
  const name = (tag: LanguageTag) => languageName(tag, inLanguage);
  const from = language ? name(language) : t('languageUnknown');
  const address = `[${escapeText(source.url.value)}](${destination(source.url.value)})`;
  const attribution = attributionParts({ source, language, engine, translatedAt }, t)
    .map(({ text, href }) => (href ? `[${escapeText(text)}](${destination(href)})` : escapeText(text)))
    .join('');
  return [
    ...(source.title ? [`# ${escapeText(source.title.value)}`, ''] : []),
    ...fact('exportSite', source.siteName?.value),
    ...fact('exportAuthors', source.authors?.value.join(', ')),
    ...fact('exportPublished', source.published && readableDate(source.published.value, inLanguage)),
    ...fact('exportModified', source.modified && readableDate(source.modified.value, inLanguage)),
    ...(access ? [`- ${escapeText(access)}`] : []),
    `- ${t('labelledLine', t('exportAddress'), address)}`,
    ...fact('exportLanguages', t('exportDirection', from, name(target))),
    '',
    attribution,
  ];
}
