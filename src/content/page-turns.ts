import { withoutFragment } from '../core/address';

/** When the page has nothing better to do; Safari's engine has no idle callback, and neither has a page in the background. */
export function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(act, { timeout: 2000 });
  else setTimeout(act, 200);
}

/** The address of this document, without the place in it: another one is another page, also where nothing was loaded. */
export function pageAddress(): string {
  return withoutFragment(location.href);
}

/** Runs when the address of this document may have become another one, as it does in single-page sites, once the page is idle. */
export function onPageTurn(turned: () => void): void {
  const listener = () => whenIdle(turned);
  // `navigation` tells of pushState too, which has no event of its own.
  const navigation = (globalThis as { navigation?: EventTarget }).navigation;
  if (navigation) navigation.addEventListener('navigatesuccess', listener);
  else addEventListener('popstate', listener);
}
