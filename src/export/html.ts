import { attributionParts, type Messages } from '../core/attribution';
import { type LanguageTag, languageName } from '../core/language';
import { type ExportedArticle, exportAttribution } from './exported-article';
import type { TextFormat } from './format';
import { headFacts, titleOrAddress } from './head';
import { articleHtml } from './html-article';
import { attributionHtml, factsHtml, readerHtml } from './html-head';
import { columnHeadsHtml, htmlPage } from './html-page';
import { htmlElement, htmlText } from './html-text';

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
    const links = new Map<string, number>();
    const numbered = (href: string) => {
      const number = links.get(href) ?? links.size + 1;
      links.set(href, number);
      return { 'data-n': String(number) };
    };
    const form = { lineBreak: '<br>', linkAttributes: numbered, isXml: false } as const;
    const { title, body } = articleHtml(exported, form, t);
    const site = exported.article.source.siteName?.value;
    const page = [
      htmlElement(
        'header',
        {},
        [
          site ? htmlElement('p', { class: 'site' }, htmlElement('bdi', {}, htmlText(site))) : '',
          title,
          factsHtml(headFacts(exported, t), t),
          attributionHtml(attributionParts(exportAttribution(exported, t), t)),
          readerHtml(exported, t),
        ].join('\n'),
      ),
      htmlElement('main', {}, `\n${columnHeads(exported, t)}\n${body}\n`),
      linkList(links, t),
    ];
    return htmlPage({ title: titleOrAddress(exported), body: page.join('\n') }, t);
  },
};

function columnHeads({ language, target }: ExportedArticle, t: Messages): string {
  const inLanguage = t('catalogueLanguage');
  const name = (tag: LanguageTag | undefined) => (tag ? languageName(tag, inLanguage) : t('languageUnknown'));
  return columnHeadsHtml(
    t('columnLanguage', t('columnOriginal'), name(language)),
    t('columnLanguage', t('columnTranslation'), name(target)),
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
