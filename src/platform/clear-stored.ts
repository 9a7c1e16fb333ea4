import browser from 'webextension-polyfill';
import type { Result } from '../core/result';
import { stored } from './stored-value';

/** What tells which pages have a translation shown in them, so that it can be taken out of them. */
const OVERLAYS = 'overlay:';

/** Deletes everything in the extension's own storage: settings and glossary, and what was remembered for this browser session. */
export function clearStored(): Promise<Result<null>> {
  return stored(async () => {
    await browser.storage.local.clear();
    const names = Object.keys(await browser.storage.session.get(null));
    await browser.storage.session.remove(names.filter((name) => !name.startsWith(OVERLAYS)));
  });
}
