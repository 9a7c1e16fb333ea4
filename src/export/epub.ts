import { strToU8, type Zippable, zipSync } from 'fflate';
import { CONTAINER, contentDocument, EPUB_STYLE, navigationDocument, packageDocument } from './epub-files';
import type { BytesFormat } from './format';
import { articleHtml } from './html-article';

/** Archives know the hours of a clock and not its zone: a date of its own would differ from place to place. */
const NO_DATE = new Date(1980, 0, 1);

/** A book of one article, each part above its translation: e-readers are narrow. EPUB 3.3, https://www.w3.org/TR/epub-33/ */
export const epub: BytesFormat = {
  id: 'epub',
  name: 'exportEpub',
  about: 'exportEpubAbout',
  ending: 'epub',
  mediaType: 'application/epub+zip',
  content: 'bytes',
  write(exported, t) {
    const article = articleHtml(exported, { lineBreak: '<br/>', isXml: true }, t);
    const files: Zippable = {
      // First and as it is, so that the format can be told without unpacking.
      mimetype: [strToU8('application/epub+zip'), { level: 0 }],
      'META-INF/container.xml': strToU8(CONTAINER),
      'EPUB/package.opf': strToU8(packageDocument(exported, t)),
      'EPUB/nav.xhtml': strToU8(navigationDocument(exported, article.contents, t)),
      'EPUB/article.xhtml': strToU8(contentDocument(exported, article, t)),
      'EPUB/style.css': strToU8(EPUB_STYLE),
    };
    return zipSync(files, { mtime: NO_DATE });
  },
};
