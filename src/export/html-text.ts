import { cleanText } from './clean-text';

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as HTML and XML: nothing in it can become markup, nor end an attribute in double quotes. What they forbid is left out. */
export function htmlText(text: string): string {
  return cleanText(text).replace(/[&<>"]/g, (character) => ESCAPED[character] ?? '');
}

/** Attributes of an element, whose values are texts; undefined ones are left out. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** An element with these attributes and this HTML in it. */
export function htmlElement(name: string, attributes: Attributes, content: string): string {
  return `<${name}${htmlAttributes(attributes)}>${content}</${name}>`;
}

function htmlAttributes(attributes: Attributes): string {
  let written = '';
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) written += ` ${key}="${htmlText(value)}"`;
  return written;
}
