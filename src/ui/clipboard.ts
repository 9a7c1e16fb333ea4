/**
 * Markdown as a clipboard type of its own. Chromium has "web custom formats" (https://w3c.github.io/clipboard-apis/), which pages
 * find that ask for them; Firefox and older browsers refuse the whole entry for a type they do not know. There, as in every
 * program that is no page, the plain text is what Markdown is made from.
 */
const MARKDOWN_TYPES = ['text/markdown', 'web text/markdown'];

/** The forms of one text, each of which may still be made. */
interface TextForms {
  plain: Promise<string>;
  html?: Promise<string>;
  markdown?: Promise<string>;
}

/**
 * Puts a text into one clipboard entry, in all its forms. Called in the reader's click or key: browsers allow it only then, and
 * take what is still being made as a promise. Rejects where the browser refuses, or where a promise does.
 */
export function copyForms({ plain, html, markdown }: TextForms): Promise<void> {
  const form = (type: string, text: Promise<string>) => text.then((made) => new Blob([made], { type }));
  const type = MARKDOWN_TYPES.find((name) => ClipboardItem.supports(name));
  const item = new ClipboardItem({
    'text/plain': form('text/plain', plain),
    ...(html && { 'text/html': form('text/html', html) }),
    ...(markdown && type && { [type]: form('text/markdown', markdown) }),
  });
  return navigator.clipboard.write([item]);
}
