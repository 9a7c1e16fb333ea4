import { type Page, STAMP, stampOf } from './page';

/**
 * The live element that an element of the copy stands for. An element that Readability made (for text directly in a box)
 * has no stamp; the box it stands in, or the one its content came from, answers for it.
 */
export function liveElement(element: Element, page: Page): Element | undefined {
  const own = stampOf(element);
  if (own !== undefined) return page.live[own];
  const inside = element.querySelector(`[${STAMP}]`);
  const insideStamp = inside ? stampOf(inside) : undefined;
  if (insideStamp !== undefined) return page.live[insideStamp]?.parentElement ?? undefined;
  const around = element.closest(`[${STAMP}]`);
  const aroundStamp = around ? stampOf(around) : undefined;
  return aroundStamp === undefined ? undefined : page.live[aroundStamp];
}
