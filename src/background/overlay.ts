import overlayScript from '../content/overlay.ts?script&iife';
import { ok, type Result } from '../core/result';
import { runInPage } from '../platform/page-scripts';
import { getTabFact, removeTabFact, setTabFact } from '../platform/tab-facts';
import { parseReadError } from '../protocol/article-schema';

/** Tabs whose overlay the reader switched on. Only those may ask for translations: a page cannot make us translate it. */
const FACT = 'overlay';

interface OverlayScope {
  diptychOverlay?: { toggle(): { shown: boolean; error?: unknown } };
}

/** Shows the translation in the page of a tab, or takes it away. */
export async function toggleOverlay(tabId: number): Promise<Result<{ shown: boolean }>> {
  // Before the script runs: the first thing it does is to connect.
  await setTabFact(FACT, tabId, true);
  const toggled = await runInPage(tabId, overlayScript, () => {
    return (globalThis as OverlayScope).diptychOverlay?.toggle() ?? { shown: false };
  });
  if (!toggled.ok || !toggled.value.shown) await removeTabFact(FACT, tabId);
  if (!toggled.ok) return toggled;
  const { shown, error } = toggled.value;
  return error === undefined ? ok({ shown: shown === true }) : parseReadError(error);
}

/** True while the reader has it on. A page that was loaded anew has none. */
export async function isOverlayShown(tabId: number): Promise<boolean> {
  return (await getTabFact(FACT, tabId)) === true;
}

export function forgetOverlay(tabId: number): Promise<void> {
  return removeTabFact(FACT, tabId);
}
