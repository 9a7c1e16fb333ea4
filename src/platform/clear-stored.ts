import browser from 'webextension-polyfill';
import type { Result } from '../core/result';
import { dropWish } from './always-wish';
import { stored } from './stored';

/**
 * Deletes everything in the extension's own storage. What was said of pages that are open goes with their tabs: one that was called private
 * must not cease to be so.
 */
export function clearStored(): Promise<Result<null>> {
  return stored(async () => {
    await browser.storage.local.clear();
    await dropWish();
  });
}
