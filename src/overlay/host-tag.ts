import { own } from '../core/own-members';

/** What everything that is put into a page carries; its value begins with the name of the overlay that put it there. */
export const HOST_ATTRIBUTE = 'data-diptych';
/** Names a rule of the page's own tree that the host brings along, for the box it stands in. */
export const RULE_ATTRIBUTE = 'data-diptych-rule';

/**
 * The names of one overlay's elements. Random, so that no page has styles, scripts or an element of its own for them, and
 * nothing that a page made can be taken for one.
 */
export interface HostNames {
  /** A valid name for an element that is no known one. */
  tag: string;
  token: string;
  /** The elements themselves, as against copies that a page makes of them. */
  made: WeakSet<Element>;
}

export function createHostNames(): HostNames {
  const letters = Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => (byte % 26) + 10);
  const token = letters.map((letter) => letter.toString(36)).join('');
  return { tag: `diptych-${token}`, token, made: new WeakSet() };
}

/** What a host belongs to: each is taken away by its own kind alone. */
export type HostOf = 'overlay' | 'selection';

/** Makes an element to be put into a page. `id`: what it is, in its overlay. */
export function createHostElement(
  document: Document,
  { tag, token, made }: HostNames,
  of: HostOf,
  id = '',
): HTMLElement {
  const element = own(document).createElement(tag);
  element.setAttribute(HOST_ATTRIBUTE, [token, of, id].join(' ').trim());
  // Not for the browser's own translator: it is one already.
  element.setAttribute('translate', 'no');
  made.add(element);
  return element;
}

/**
 * Takes away what an older version of the extension, or one that was ended without notice, has left: elements that are named as
 * ours are, empty to a page that looks at them.
 */
export function removeLeftovers(document: Document, of: HostOf): void {
  for (const host of own(document).querySelectorAll(`[${HOST_ATTRIBUTE}]`)) {
    const [token, kind] = (host.getAttribute(HOST_ATTRIBUTE) ?? '').split(' ');
    const isOurs = host.localName === `diptych-${token}` && kind === of;
    if (isOurs && !host.shadowRoot && !host.firstChild) host.remove();
  }
}

/** Takes away copies that a page has made of an overlay's elements. */
export function removeCopies(root: ParentNode, { tag, made }: HostNames): void {
  for (const copy of own(root).querySelectorAll(tag)) if (!made.has(copy)) copy.remove();
}
