import { fail, ok, type Result } from '../../core/result';
import { siteOf } from '../../core/site';
import type { NewsstandStore } from '../../platform/newsstand-store';
import type { OpenedPage } from '../../platform/open-page';

/** A page that has not come by then is shown as it is: the reader's view says what is wrong, or reads it later. */
const LIMIT_MS = 15_000;

export interface OpenItemParts {
  store: Pick<NewsstandStore, 'items' | 'markRead'>;
  hasOrigins(origins: readonly string[]): Promise<boolean>;
  openUrl(url: string): Promise<void>;
  openPageBehind(url: string): Promise<number | undefined>;
  pageReady(tabId: number, limitMs: number): Promise<OpenedPage>;
  bringToFront(tabId: number): Promise<void>;
  openReader(tabId: number): Promise<void>;
}

/**
 * Opens the page of an item in a tab and the reader on it in another, in front. Where the site is not allowed the page alone is opened
 * (`isInReader: false`): the reader can invite us there. The item is marked as read. Errors: `item-gone`, `item-without-page`, `page-closed`,
 * `storage-failed`.
 */
export async function openItem(id: string, parts: OpenItemParts): Promise<Result<{ isInReader: boolean }>> {
  const found = await parts.store.items([id]);
  if (!found.ok) return found;
  const [item] = found.value;
  if (!item) return fail({ kind: 'item-gone' });
  const site = siteOf(item.url);
  if (item.url === undefined || site === undefined) return fail({ kind: 'item-without-page' });
  // That it could not be marked costs no one the article.
  void parts.store.markRead([id], true);
  if (!(await parts.hasOrigins([site]))) {
    await parts.openUrl(item.url);
    return ok({ isInReader: false });
  }
  const tabId = await parts.openPageBehind(item.url);
  if (tabId === undefined) return fail({ kind: 'page-closed' });
  const opened = await parts.pageReady(tabId, LIMIT_MS);
  if (opened === 'closed') return fail({ kind: 'page-closed' });
  if (opened === 'closed-to-us') {
    await parts.bringToFront(tabId);
    return ok({ isInReader: false });
  }
  await parts.openReader(tabId);
  return ok({ isInReader: true });
}
