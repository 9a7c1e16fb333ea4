const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as HTML: nothing in it can become markup, nor end an attribute in double quotes. */
export function htmlText(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPED[character] ?? '');
}

/** An element with these attributes, whose values are texts, and this HTML in it. */
export function htmlElement(
  name: 'a' | 'blockquote' | 'p' | 'strong',
  attributes: Readonly<Record<string, string>>,
  content: string,
): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${htmlText(value)}"`);
  return `<${name}${written.join('')}>${content}</${name}>`;
}
