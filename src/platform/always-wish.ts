import browser from 'webextension-polyfill';
import type { SitePattern } from '../core/settings';

const KEY = 'always-wish';
/** A prompt that was refused when nobody was left to hear of it is told from one that is still open by its age alone. */
const MOST_AGE_MS = 10 * 60_000;

/**
 * What the browser asks the reader about a site at this moment: whether its pages may be translated always. Kept for the browser session at
 * most, because the prompt closes the popup that would hear the answer.
 */
export function keepWish(site: SitePattern): Promise<void> {
  return browser.storage.session.set({ [KEY]: { site, at: Date.now() } });
}

/** The answer was no, or something else is asked for or chosen. */
export function dropWish(): Promise<void> {
  return browser.storage.session.remove(KEY);
}

/** The site that was wished for, if it is one of these, which the reader has just allowed. It is given once. */
export async function takeWish(allowed: readonly string[]): Promise<SitePattern | undefined> {
  const { [KEY]: kept } = await browser.storage.session.get(KEY);
  const { site, at = 0 } = (kept ?? {}) as { site?: SitePattern; at?: number };
  if (site === undefined || !allowed.includes(site)) return undefined;
  await dropWish();
  const age = Date.now() - at;
  // A clock that was put back would keep it for ever.
  return age >= 0 && age <= MOST_AGE_MS ? site : undefined;
}
