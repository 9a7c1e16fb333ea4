import type { Messages } from '../core/attribution';
import { textDirection } from '../core/language';
import { HTML_STYLE } from './html-style';
import { htmlElement, htmlText } from './html-text';

/** Whatever a page or an engine could have smuggled in: nothing runs, and nothing is loaded from anywhere. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

interface HtmlPage {
  /** A text. */
  title: string;
  /** HTML. */
  body: string;
  /** Rules of this kind of page, after those of all. Never of what others wrote. */
  style?: string;
}

/** A document that needs nothing else, in the catalogue's language. */
export function htmlPage({ title, body, style = '' }: HtmlPage, t: Messages): string {
  const inLanguage = t('catalogueLanguage');
  const head = [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${htmlText(POLICY)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    htmlElement('title', {}, htmlText(title)),
    htmlElement('style', {}, HTML_STYLE + style),
  ];
  const root = { lang: inLanguage, dir: textDirection(inLanguage) };
  const inner = `\n<head>\n${head.join('\n')}\n</head>\n<body>\n${body}\n</body>\n`;
  return `<!DOCTYPE html>\n${htmlElement('html', root, inner)}\n`;
}

/** What the two columns are, above them. */
export function columnHeadsHtml(original: string, translation: string): string {
  const head = (side: string, label: string) => htmlElement('p', { class: side }, htmlText(label));
  return htmlElement(
    'div',
    { class: 'g heads', style: '--n:1' },
    head('o', original) + head('t', translation),
  );
}
