import { attribution, attributionParts, type Messages } from '../core/attribution';
import { type LanguageTag, textDirection } from '../core/language';
import { type ExportedArticle, exportAttribution } from './exported-article';
import { headFacts, titleOrAddress } from './head';
import type { ArticleHtml, ContentsEntry } from './html-article';
import { attributionHtml, factsHtml, readerHtml } from './html-head';
import { htmlElement, htmlText } from './html-text';
import { stableId } from './stable-id';

const XML = '<?xml version="1.0" encoding="UTF-8"?>';

export const CONTAINER = `${XML}
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

/** Little, and no colours: readers of books choose those themselves. */
export const EPUB_STYLE = `
body { line-height: 1.5; overflow-wrap: break-word; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 0; }
.h1, .h2, .h3, .h4, .h5, .h6 { font-weight: bold; line-height: 1.25; }
.h1 { font-size: 1.5em; }
.g { margin: 0 0 1.2em; }
.g > p, .g blockquote p, .g pre { margin: 0; }
.g > .t { margin-top: 0.4em; }
p.o, blockquote.o, div.o { font-style: normal; opacity: 0.75; }
ul.n, ul.facts { list-style: none; margin: 0.4em 0 0; padding: 0; font-size: 0.8em; }
.attribution, .caption, .missing { font-size: 0.8em; }
blockquote { margin: 0; padding: 0 1em; border: 0 solid; border-inline-start-width: 2px; }
pre { white-space: pre-wrap; }
table { border-collapse: collapse; }
th, td { padding: 0.2em 0.6em; border-bottom: 1px solid; text-align: start; vertical-align: top; }
`;

/** What only screen readers need to be told: https://www.w3.org/TR/epub-a11y-11/ */
const ACCESSIBILITY: readonly [property: string, value: string][] = [
  ['accessMode', 'textual'],
  ['accessModeSufficient', 'textual'],
  ['accessibilityFeature', 'readingOrder'],
  ['accessibilityFeature', 'structuralNavigation'],
  ['accessibilityFeature', 'tableOfContents'],
  ['accessibilityHazard', 'none'],
];

/**
 * What the book is. Its pages turn as those of the translation's language do: that is what its reader reads. The moment of its last
 * change is the article's and not that of the export, so that the same article is the same book.
 */
export function packageDocument(exported: ExportedArticle, t: Messages): string {
  const { article, language, target, translatedAt, changedAt = translatedAt, tags = [] } = exported;
  const { source } = article;
  const about = (name: string, text: string | undefined, attributes = {}) =>
    text?.trim() ? [htmlElement(`dc:${name}`, attributes, htmlText(text.trim()))] : [];
  const meta = (property: string, text: string) => htmlElement('meta', { property }, htmlText(text));
  const direction = { dir: language ? textDirection(language) : undefined };
  const metadata = [
    ...about('identifier', `diptych:${stableId(`${target} ${source.url.value}`)}`, { id: 'id' }),
    ...about('title', titleOrAddress(exported), direction),
    ...[target, ...(language && language !== target ? [language] : [])].flatMap((tag) =>
      about('language', tag),
    ),
    ...(source.authors?.value ?? []).flatMap((author) => about('creator', author, direction)),
    ...about('publisher', source.publisher?.value ?? source.siteName?.value, direction),
    ...about('date', source.published?.value.iso),
    ...about('source', source.url.value),
    ...about('description', attribution(exportAttribution(exported, t), t)),
    ...tags.flatMap((tag) => about('subject', tag)),
    meta('dcterms:modified', `${changedAt.slice(0, 19)}Z`),
    ...ACCESSIBILITY.map(([property, value]) => meta(`schema:${property}`, value)),
  ];
  return `${XML}
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${htmlText(t('catalogueLanguage'))}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${metadata.join('\n')}
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="article" href="article.xhtml" media-type="application/xhtml+xml"/>
<item id="style" href="style.css" media-type="text/css"/>
</manifest>
<spine page-progression-direction="${textDirection(target)}"><itemref idref="article"/></spine>
</package>
`;
}

/** The table of contents: the article and its headings, as deep as they are. */
export function navigationDocument(
  exported: ExportedArticle,
  contents: readonly ContentsEntry[],
  t: Messages,
): string {
  const heading = t('contentsMenu');
  const article = entry('article.xhtml', titleOrAddress(exported), entries(contents, 2));
  const list = htmlElement('ol', {}, article);
  const nav = htmlElement('nav', { 'epub:type': 'toc' }, htmlElement('h1', {}, htmlText(heading)) + list);
  return page(heading, nav, t('catalogueLanguage'));
}

function entry(href: string, title: string, inner: string): string {
  return htmlElement('li', {}, htmlElement('a', { href }, htmlText(title)) + inner);
}

function entries(contents: readonly ContentsEntry[], level: number): string {
  const items: string[] = [];
  for (let at = 0; at < contents.length; ) {
    const { id, title } = contents[at] as ContentsEntry;
    const next = contents.findIndex((other, place) => place > at && other.level <= level);
    const end = next < 0 ? contents.length : next;
    // An entry without words cannot be chosen.
    items.push(entry(`article.xhtml#${id}`, title || '…', entries(contents.slice(at + 1, end), level + 1)));
    at = end;
  }
  return items.length > 0 ? htmlElement('ol', {}, items.join('')) : '';
}

export function contentDocument(
  exported: ExportedArticle,
  { title, body }: ArticleHtml,
  t: Messages,
): string {
  const head = [
    title,
    factsHtml(headFacts(exported, t), t),
    attributionHtml(attributionParts(exportAttribution(exported, t), t)),
    readerHtml(exported, t),
  ];
  const written = htmlElement('header', {}, head.join('\n'));
  return page(titleOrAddress(exported), `${written}\n${body}`, t('catalogueLanguage'));
}

function page(title: string, body: string, language: LanguageTag): string {
  const root = {
    xmlns: 'http://www.w3.org/1999/xhtml',
    'xmlns:epub': 'http://www.idpf.org/2007/ops',
    lang: language,
    'xml:lang': language,
    dir: textDirection(language),
  };
  const style = '<link rel="stylesheet" type="text/css" href="style.css"/>';
  const head = htmlElement('head', {}, htmlElement('title', {}, htmlText(title)) + style);
  return `${XML}\n<!DOCTYPE html>\n${htmlElement('html', root, `\n${head}\n<body>\n${body}\n</body>\n`)}\n`;
}
