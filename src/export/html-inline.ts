import type { Emphasis, Inline } from '../core/inline';
import { safeHref } from '../core/link';
import { type Attributes, htmlElement, htmlText } from './html-text';

/** What differs between the documents that HTML is written into. */
export interface InlineHtml {
  /** HTML's `<br>` is no XML. */
  lineBreak: '<br>' | '<br/>';
  /** What an image is called that has no words of its own. */
  imageName: string;
  /** What a link to an address has beside it. */
  linkAttributes?(href: string): Attributes;
}

const TAGS: Record<Emphasis, string> = {
  emphasis: 'em',
  strong: 'strong',
  code: 'code',
  subscript: 'sub',
  superscript: 'sup',
};

/**
 * Inline trees as HTML that is XML too. An image is a link to it: a file that showed it would ask a server for it when it is
 * opened.
 */
export function inlineHtml(inlines: readonly Inline[], form: InlineHtml): string {
  return inlines.map((inline) => one(inline, form, false)).join('');
}

function one(inline: Inline, form: InlineHtml, isLinked: boolean): string {
  const all = (children: readonly Inline[], isWithin = isLinked) =>
    children.map((child) => one(child, form, isWithin)).join('');
  switch (inline.type) {
    case 'text':
      return htmlText(inline.text);
    case 'break':
      return form.lineBreak;
    case 'image': {
      const name = htmlText(`[${inline.alt.trim() || form.imageName}]`);
      return isLinked ? name : link(inline.src, { class: 'image' }, name, form);
    }
    case 'link': {
      // No link can stand in another.
      if (isLinked) return all(inline.children);
      const words = all(inline.children, true);
      const title = inline.title ? { title: inline.title } : {};
      return link(inline.href, title, words.trim() ? words : htmlText(inline.href), form);
    }
    default:
      return htmlElement(TAGS[inline.type], {}, all(inline.children));
  }
}

function link(href: string, attributes: Attributes, words: string, form: InlineHtml): string {
  const address = linkable(href);
  if (!address) return words;
  return htmlElement('a', { href: address, ...form.linkAttributes?.(address), ...attributes }, words);
}

/** The address in the form in which checkers of HTML take it; undefined for one that no link may hold. */
function linkable(href: string): string | undefined {
  return safeHref(href) && new URL(href).href;
}
