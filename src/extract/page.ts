import { withoutFragment } from '../core/address';
import { own } from '../core/own-members';
import { removeClobberingNames } from './clobbering-names';
import { noteLoadedImage } from './loaded-images';

/** The attribute that numbers the elements of a clone; it survives Readability and the sanitiser. */
export const STAMP = 'data-diptych-stamp';

/** A page being read: a private copy that may be changed at will, and the way back to the live elements. */
export interface Page {
  /** The copy. It has no browsing context: nothing in it loads, runs or upgrades. */
  copy: Document;
  /** The address the page was read from, without its fragment. */
  url: string;
  /** What relative addresses are resolved against. */
  base: string;
  /** The live elements, by the number stamped on their copies. */
  live: ArrayLike<Element>;
}

/** Copies a document. The document itself is left exactly as it was. */
export function openPage(document: Document, url: string): Page {
  const live = own(document).querySelectorAll('*');
  const copy = own(document).cloneNode(true) as Document;
  own(copy)
    .querySelectorAll('*')
    .forEach((element, index) => {
      own(element).setAttribute(STAMP, String(index));
      noteLoadedImage(element, live[index]);
    });
  removeClobberingNames(copy);
  const address = withoutFragment(url);
  const base = baseOf(copy, address);
  setBase(copy, base);
  return { copy, url: address, base, live };
}

/** What relative addresses of a page at this address are resolved against. */
export function baseOf(document: Document, address: string): string {
  return absoluteUrl(own(document).querySelector('base[href]')?.getAttribute('href'), address) ?? address;
}

/** An absolute http(s) address, or undefined where there is none. */
export function absoluteUrl(address: string | null | undefined, base: string): string | undefined {
  const trimmed = address?.trim();
  if (!trimmed) return undefined;
  try {
    const url = new URL(trimmed, base);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** The number stamped on an element of the copy. */
export function stampOf(element: Element): number | undefined {
  const stamp = element.getAttribute(STAMP);
  return stamp === null ? undefined : Number(stamp);
}

// Readability resolves addresses against the copy's base; this makes it the same as ours.
function setBase(copy: Document, base: string): void {
  for (const element of copy.querySelectorAll('base')) element.remove();
  const element = copy.createElement('base');
  element.setAttribute('href', base);
  copy.head?.prepend(element);
}
