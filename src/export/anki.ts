import { attributionParts } from '../core/attribution';
import { inlineText } from '../core/inline';
import { type LanguageTag, textDirection } from '../core/language';
import type { Pair } from '../core/pair';
import { cleanText } from './clean-text';
import { type ExportedArticle, exportAttribution } from './exported-article';
import type { TextFormat } from './format';
import { titleOrAddress } from './head';
import { type InlineHtml, inlineHtml } from './html-inline';
import { htmlElement, htmlText } from './html-text';
import { oneLine } from './one-line';
import { stableId } from './stable-id';

const COLUMNS = ['Guid', 'Original', 'Translation', 'Source', 'Attribution', 'Tags'];

/** https://docs.ankiweb.net/importing/text-files.html */
const HEADERS = [
  '#separator:tab',
  '#html:true',
  `#columns:${COLUMNS.join('\t')}`,
  '#guid column:1',
  `#tags column:${COLUMNS.length}`,
];

/**
 * A card for each sentence that was translated, as Anki imports text. The first column names the note by address, languages and words:
 * imported again, the same sentence is the same note, and its translation is brought up to date.
 */
export const anki: TextFormat = {
  id: 'anki',
  name: 'exportAnki',
  about: 'exportAnkiAbout',
  ending: 'anki.txt',
  mediaType: 'text/plain',
  content: 'text',
  write(exported, t) {
    const { article, language, target } = exported;
    const languages = new Map(article.blocks.map((block) => [block.id, block.language]));
    const form: InlineHtml = { lineBreak: '<br>', imageName: t('exportImage') };
    const source = sourceHtml(exported);
    const told = attributionParts(exportAttribution(exported, t), t);
    const attribution = told.map((part) => linked(part.text, part.href, form)).join('');
    const tags = ['diptych', ...(exported.tags ?? []).map(tagName)].filter(Boolean).join(' ');
    const known = new Map<string, number>();
    const notes = exported.pairs
      .filter(isTranslated)
      .map((pair) => [
        noteId(exported, pair, known),
        spoken(inlineHtml(pair.original, form), languages.get(pair.blockId) ?? language),
        spoken(inlineHtml(pair.translation ?? [], form), target),
        source,
        attribution,
        htmlText(tags),
      ]);
    const lines = notes.map((fields) => fields.map((field) => field.replace(/\s+/g, ' ').trim()).join('\t'));
    return cleanText(`${[...HEADERS, ...lines].join('\n')}\n`);
  },
};

/** What nobody had to translate teaches nothing. */
function isTranslated({ original, translation, engine }: Pair): boolean {
  return engine !== undefined && translation !== undefined && oneLine(original) !== oneLine(translation);
}

/** `known` counts the sentences whose words are the same, which are notes of their own. */
function noteId({ article, target }: ExportedArticle, pair: Pair, known: Map<string, number>): string {
  const words = inlineText(pair.original).trim();
  const before = known.get(words) ?? 0;
  known.set(words, before + 1);
  return stableId([article.source.url.value, target, words, before].join('\n'));
}

function spoken(html: string, language: LanguageTag | undefined): string {
  return htmlElement(
    'span',
    language ? { lang: language, dir: textDirection(language) } : { dir: 'auto' },
    html,
  );
}

function sourceHtml(exported: ExportedArticle): string {
  const { source } = exported.article;
  const site = source.siteName?.value;
  const form: InlineHtml = { lineBreak: '<br>', imageName: '' };
  return `${linked(titleOrAddress(exported), source.url.value, form)}${site ? ` — ${htmlText(site)}` : ''}`;
}

function linked(text: string, href: string | undefined, form: InlineHtml): string {
  const words = [{ type: 'text', text } as const];
  return inlineHtml(href ? [{ type: 'link', href, children: words }] : words, form);
}

/** Anki parts tags at spaces. */
function tagName(tag: string): string {
  return tag.trim().replace(/\s+/g, '_');
}
