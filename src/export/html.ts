import type { Messages } from '../core/attribution';
import { type LanguageTag, languageName, textDirection } from '../core/language';
import type { ExportedArticle } from './exported-article';
import type { TextFormat } from './format';
import { titleOrAddress } from './head';
import { articleHtml } from './html-article';
import { attributionHtml, factsHtml, readerHtml } from './html-head';
import { HTML_STYLE } from './html-style';
import { htmlElement, htmlText } from './html-text';

/** Whatever a page or an engine could have smuggled in: nothing runs, and nothing is loaded from anywhere. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/**
 * An article beside its translation in one file that needs nothing else: no script, no image, no font. Opening it asks nobody
 * anything; images are links.
 */
export const html: TextFormat = {
  id: 'html',
  name: 'exportHtml',
  about: 'exportHtmlAbout',
  ending: 'html',
  mediaType: 'text/html',
  content: 'text',
  write(exported, t) {
    const inLanguage = t('catalogueLanguage');
    const links = new Map<string, number>();
    const numbered = (href: string) => {
      const number = links.get(href) ?? links.size + 1;
      links.set(href, number);
      return { 'data-n': String(number) };
    };
    const form = { lineBreak: '<br>', linkAttributes: numbered, isXml: false } as const;
    const { title, body } = articleHtml(exported, form, t);
    const site = exported.article.source.siteName?.value;
    const head = [
      '<meta charset="utf-8">',
      `<meta http-equiv="Content-Security-Policy" content="${htmlText(POLICY)}">`,
      '<meta name="viewport" content="width=device-width, initial-scale=1">',
      '<meta name="referrer" content="no-referrer">',
      htmlElement('title', {}, htmlText(titleOrAddress(exported))),
      htmlElement('style', {}, HTML_STYLE),
    ];
    const page = [
      htmlElement(
        'header',
        {},
        [
          site ? htmlElement('p', { class: 'site' }, htmlElement('bdi', {}, htmlText(site))) : '',
          title,
          factsHtml(exported, t),
          attributionHtml(exported, t),
          readerHtml(exported, t),
        ].join('\n'),
      ),
      htmlElement('main', {}, `\n${columnHeads(exported, t)}\n${body}\n`),
      linkList(links, t),
    ];
    const root = { lang: inLanguage, dir: textDirection(inLanguage) };
    const inner = `\n<head>\n${head.join('\n')}\n</head>\n<body>\n${page.join('\n')}\n</body>\n`;
    return `<!DOCTYPE html>\n${htmlElement('html', root, inner)}\n`;
  },
};

function columnHeads({ language, target }: ExportedArticle, t: Messages): string {
  const inLanguage = t('catalogueLanguage');
  const name = (tag: LanguageTag | undefined) => (tag ? languageName(tag, inLanguage) : t('languageUnknown'));
  const head = (side: string, label: string) => htmlElement('p', { class: side }, htmlText(label));
  return htmlElement(
    'div',
    { class: 'g heads', style: '--n:1' },
    head('o', t('columnLanguage', t('columnOriginal'), name(language))) +
      head('t', t('columnLanguage', t('columnTranslation'), name(target))),
  );
}

/** For paper, where a link cannot be followed: each address once, with the number that its links have. */
function linkList(links: ReadonlyMap<string, number>, t: Messages): string {
  if (links.size === 0) return '';
  const items = [...links].map(([href, number]) =>
    htmlElement('li', { value: String(number) }, htmlElement('a', { href }, htmlText(href))),
  );
  const heading = htmlElement('h2', {}, htmlText(t('exportLinks')));
  return htmlElement('section', { class: 'links' }, heading + htmlElement('ol', {}, items.join('')));
}
