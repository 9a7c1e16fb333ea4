import { attributionParts, type Messages } from '../core/attribution';
import type { Inline } from '../core/inline';
import { type BodyGroup, bodyGroups, originalOf, translatedSentences } from './body';
import { cleanText } from './clean-text';
import { type ExportedArticle, exportAttribution } from './exported-article';
import type { TextFormat } from './format';
import { headFacts, originalTitle } from './head';
import { groupMarkdown, quoted } from './markdown-block';
import { attributionMarkdown, factsMarkdown } from './markdown-head';
import { escapeLineStart, escapeText, oneLineText } from './markdown-inline';
import { readerWords } from './reader-words';
import { sentenceNotes } from './sentence-notes';

/**
 * An article and its translation as one Markdown document: title, source, attribution, what the reader wrote, then each part of
 * the article as a quotation with its translation below, and under that what is to be known of its sentences. Links are kept
 * in both. Sentences that have no translation say so.
 */
export const markdown: TextFormat = {
  id: 'markdown',
  name: 'exportMarkdown',
  about: 'exportMarkdownAbout',
  ending: 'md',
  mediaType: 'text/markdown',
  content: 'text',
  write(exported, t) {
    const { article, pairs, target } = exported;
    const missing: Inline[] = [
      { type: 'emphasis', children: [{ type: 'text', text: `(${t('exportNotTranslated')})` }] },
    ];
    const notesOf = sentenceNotes(exported, t);
    const body = bodyGroups(article, pairs).flatMap((group) => [
      '',
      ...quoted(groupMarkdown(group, (one) => originalOf(one.pairs))),
      '',
      ...groupMarkdown(group, (one) => translatedSentences(one.pairs, target, missing).flat()),
      ...listed(notesOf(pairsOf(group))),
    ]);
    return cleanText(`${[...heading(exported, t), '', '---', ...body].join('\n')}\n`);
  },
};

function pairsOf(group: BodyGroup) {
  return group.flatMap(({ pairs }) => pairs);
}

/** Emphasised, so that nobody takes them for the article's. */
function listed(notes: readonly string[]): string[] {
  return notes.length > 0 ? ['', ...notes.map((note) => `- *${oneLineText(note)}*`)] : [];
}

function heading(exported: ExportedArticle, t: Messages): string[] {
  const title = originalTitle(exported);
  return [
    ...(title ? [`# ${escapeText(title)}`, ''] : []),
    ...factsMarkdown(headFacts(exported, t), t),
    '',
    attributionMarkdown(attributionParts(exportAttribution(exported, t), t)),
    ...readerLines(exported, t),
  ];
}

function readerLines(exported: ExportedArticle, t: Messages): string[] {
  const { note, highlights } = readerWords(exported, t);
  return [
    ...(note ? ['', `**${escapeText(note.heading)}**`, '', ...note.lines.map((line) => flowLine(line))] : []),
    ...(highlights ? ['', `**${escapeText(highlights.heading)}**`, ''] : []),
    ...(highlights?.lines ?? []).map(({ words, note }) => {
      const about = note && ` — ${oneLineText(note)}`;
      return `- <mark>${escapeText(words)}</mark>${about}`;
    }),
  ];
}

/** Lines that the reader broke stay lines. */
function flowLine(line: string): string {
  const text = escapeLineStart(escapeText(line.trim()));
  return text ? `${text}  ` : '';
}
