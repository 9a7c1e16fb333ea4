import browser from 'webextension-polyfill';
import { askPage } from './page-scripts';

const LOOK_MS = 250;
/** In Firefox the empty page of a new tab is complete for a moment, and nobody may look into it. */
const LOOKS_TO_BE_SURE = 4;

/** What became of a page that was opened: it can be read, it cannot be, its tab was closed, or nothing yet. */
export type OpenedPage = 'ready' | 'closed-to-us' | 'closed' | 'late';

/** Opens a page in a tab behind the one in front. Gives the number of its tab. */
export async function openPageBehind(url: string): Promise<number | undefined> {
  return (await browser.tabs.create({ url, active: false })).id;
}

/** Waits until the text of a tab's page is there; not for its images. */
export async function pageReady(tabId: number, limitMs: number): Promise<OpenedPage> {
  const end = performance.now() + limitMs;
  let closed = 0;
  while (performance.now() < end) {
    const status = await tabStatus(tabId);
    if (status === undefined) return 'closed';
    const address = await within(
      askPage(tabId, () => location.href),
      end - performance.now(),
    );
    if (address !== undefined && /^https?:/.test(address)) return 'ready';
    // It is all there, and nobody may look into it: it sent us on to another site.
    closed = status === 'complete' && address === undefined ? closed + 1 : 0;
    if (closed >= LOOKS_TO_BE_SURE) return 'closed-to-us';
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  return 'late';
}

async function tabStatus(tabId: number): Promise<string | undefined> {
  try {
    return (await browser.tabs.get(tabId)).status ?? 'loading';
  } catch {
    return undefined;
  }
}

/** A page that never comes to rest answers nobody. */
async function within<T>(answer: Promise<T | undefined>, ms: number): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), Math.max(ms, 0));
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
