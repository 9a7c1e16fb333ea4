import type { Emphasis, Inline } from '../core/inline';
import { safeHref } from '../core/link';
import { own } from '../core/own-members';

const ELEMENTS: Record<Emphasis, string> = {
  emphasis: 'em',
  strong: 'strong',
  code: 'code',
  subscript: 'sub',
  superscript: 'sup',
};

/** The nodes of a tree, built one by one. Images are left out: the original shows them just above. */
export function inlineNodes(document: Document, inlines: readonly Inline[]): DocumentFragment {
  const fragment = own(document).createDocumentFragment();
  for (const inline of inlines) {
    const node = inlineNode(document, inline);
    if (node) fragment.append(node);
  }
  return fragment;
}

function inlineNode(document: Document, inline: Inline): Node | undefined {
  switch (inline.type) {
    case 'text':
      return own(document).createTextNode(inline.text);
    case 'break':
      return own(document).createElement('br');
    case 'image':
      return undefined;
    case 'link':
      return linkNode(document, inline);
    default: {
      const element = own(document).createElement(ELEMENTS[inline.type]);
      element.append(inlineNodes(document, inline.children));
      return element;
    }
  }
}

/** A link whose address is not safe keeps its words and loses the address. */
function linkNode(document: Document, link: Extract<Inline, { type: 'link' }>): Node {
  const children = inlineNodes(document, link.children);
  const href = safeHref(link.href);
  // A link around an image alone would be an invisible stop of the Tab key.
  if (!href || !children.textContent?.trim()) return children;
  const anchor = own(document).createElement('a');
  anchor.href = href;
  anchor.rel = 'noopener noreferrer';
  if (link.title) anchor.title = link.title;
  anchor.append(children);
  return anchor;
}
