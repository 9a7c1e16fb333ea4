import { attribution, type Messages } from '../core/attribution';
import { BREAK_CHARACTER, type Inline } from '../core/inline';
import { safeHref } from '../core/link';
import { type BodyBlock, type BodyGroup, bodyGroups, originalOf, translatedSentences } from './body';
import { cleanText } from './clean-text';
import { type ExportedArticle, exportAttribution } from './exported-article';
import type { TextFormat } from './format';
import { headFacts, originalTitle } from './head';
import { readerWords } from './reader-words';
import { sentenceNotes } from './sentence-notes';
import { tableRows } from './table-rows';

/**
 * An article for mail and messages: each part as a mail quotes it (`> `), its translation below. A paragraph is one line, which whatever
 * it is pasted into breaks as wide as it is: lines broken here would be broken again there, and addresses with them. Links
 * stand behind their words, in the brackets that mail programs know (RFC 3986, appendix C).
 */
export const plainText: TextFormat = {
  id: 'text',
  name: 'exportText',
  about: 'exportTextAbout',
  ending: 'txt',
  mediaType: 'text/plain',
  content: 'text',
  write(exported, t) {
    const { article, pairs, target } = exported;
    const missing: Inline[] = [{ type: 'text', text: `(${t('exportNotTranslated')})` }];
    const notesOf = sentenceNotes(exported, t);
    const body = bodyGroups(article, pairs).flatMap((group) => {
      const original = groupLines(group, (one) => textOf(originalOf(one.pairs), t));
      const translation = groupLines(group, (one) =>
        textOf(translatedSentences(one.pairs, target, missing).flat(), t),
      );
      const notes = notesOf(group.flatMap((one) => one.pairs)).map((note) => `* ${note}`);
      return ['', ...original.map((line) => `> ${line}`.trimEnd()), ...translation, ...notes];
    });
    return cleanText(`${[...head(exported, t), ...body].join('\n')}\n`);
  },
};

function head(exported: ExportedArticle, t: Messages): string[] {
  const title = originalTitle(exported);
  const { note, highlights } = readerWords(exported, t);
  const facts = headFacts(exported, t);
  return [
    ...(title ? [title, ''] : []),
    ...facts.map(({ label, text }) => (label ? t('labelledLine', label, text) : text)),
    '',
    attribution(exportAttribution(exported, t), t),
    ...(note ? ['', t('labelledLine', note.heading, note.lines.join('\n'))] : []),
    ...(highlights ? ['', t('labelledLine', highlights.heading, '').trimEnd()] : []),
    ...(highlights?.lines ?? []).map(({ words, note }) => `- ${words}${note && ` — ${note}`}`),
    '',
    '----',
  ];
}

/** One group of one side as lines. */
function groupLines(group: BodyGroup, text: (one: BodyBlock) => string): string[] {
  if (group[0].block.kind === 'table-cell') {
    return tableRows(group).map((row) =>
      row
        .map((cell) => cell.map(text).join(' ').replaceAll('\n', ' '))
        .join(' | ')
        .trimEnd(),
    );
  }
  return group.flatMap((one) => {
    const { kind, depth = 1, ordinal } = one.block;
    const lines = text(one).split('\n');
    if (kind !== 'list-item') return lines;
    const marker = ordinal === undefined ? '-' : `${ordinal}.`;
    return [`${'   '.repeat(Math.max(depth - 1, 0))}${marker} ${lines.join(' ')}`];
  });
}

function textOf(inlines: readonly Inline[], t: Messages): string {
  return inlines
    .map((inline) => plain(inline, t))
    .join('')
    .trimEnd();
}

function plain(inline: Inline, t: Messages): string {
  switch (inline.type) {
    case 'text':
      return inline.text;
    case 'break':
      return BREAK_CHARACTER;
    case 'image':
      return `[${inline.alt.trim() || t('exportImage')}]${address(inline.src)}`;
    case 'link': {
      const words = inline.children.map((child) => plain(child, t)).join('');
      return words.trim() === inline.href
        ? words
        : `${words.trimEnd()}${address(inline.href)}${trail(words)}`;
    }
    default:
      return inline.children.map((child) => plain(child, t)).join('');
  }
}

function address(href: string): string {
  return safeHref(href) ? ` <${href.replace(/[\s<>]/g, encodeURIComponent)}>` : '';
}

function trail(words: string): string {
  return /\s$/.test(words) ? ' ' : '';
}
