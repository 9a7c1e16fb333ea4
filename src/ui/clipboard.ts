import type { Quotation } from '../export/quotation';

/**
 * Markdown as a clipboard type of its own. Chromium has "web custom formats" (https://w3c.github.io/clipboard-apis/), which pages
 * find that ask for them; Firefox and older browsers refuse the whole entry for a type they do not know. There, as in every
 * program that is no page, the plain text is what Markdown is made from.
 */
const MARKDOWN_TYPES = ['text/markdown', 'web text/markdown'];

/**
 * Puts a quotation into one clipboard entry, in all its forms. Called in the reader's click or key: browsers allow it only
 * then, and take what is still being made as a promise. Rejects where the browser refuses, or where the promise does.
 */
export function copyQuotation(quotation: Promise<Quotation>): Promise<void> {
  const form = (type: string, name: keyof Quotation) =>
    quotation.then((made) => new Blob([made[name]], { type }));
  const markdown = MARKDOWN_TYPES.find((type) => ClipboardItem.supports(type));
  const item = new ClipboardItem({
    'text/plain': form('text/plain', 'plain'),
    'text/html': form('text/html', 'html'),
    ...(markdown && { [markdown]: form('text/markdown', 'markdown') }),
  });
  return navigator.clipboard.write([item]);
}
