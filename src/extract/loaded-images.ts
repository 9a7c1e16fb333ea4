import type { Inline } from '../core/inline';

/** The attribute that says of an image in the copy of a page what the page has loaded for it: width, height, address. */
export const LOADED = 'data-diptych-loaded';

/** Less is a spacer, or what counts readers. */
const SMALLEST = 3;

/** Notes what a page has loaded for an element of its copy, where that is an image. `live`: the same element in the page. */
export function noteLoadedImage(element: Element, live: Element | undefined): void {
  if (element.localName !== 'img') return;
  const loaded = loadedBy(live);
  // What a page wrote there itself is nothing that it has loaded.
  if (loaded) element.setAttribute(LOADED, loaded);
  else element.removeAttribute(LOADED);
}

function loadedBy(element: Element | undefined): string | undefined {
  if (element?.localName !== 'img') return undefined;
  const { complete, naturalWidth, naturalHeight, currentSrc } = element as HTMLImageElement;
  if (!complete || naturalWidth < SMALLEST || naturalHeight < SMALLEST) return undefined;
  return /^https?:/.test(currentSrc) ? `${naturalWidth} ${naturalHeight} ${currentSrc}` : undefined;
}

/** An image of the copy with what was noted of it. */
export function withLoaded<T extends Inline>(inline: T | undefined, element: Element): T | undefined {
  const [, width, height, src] = /^(\d+) (\d+) (.+)$/s.exec(element.getAttribute(LOADED) ?? '') ?? [];
  if (inline?.type !== 'image' || !width || !height || !src) return inline;
  return { ...inline, loaded: { src, width: Number(width), height: Number(height) } };
}
