import type { OverlayScope } from '../core/overlay-display';
import type { Result } from '../core/result';
import type { Settings } from '../core/settings';
import { isStopped } from './job-conditions';
import { ReaderMemory } from './reader-memory';
import type { TabMemory } from './tab-memory';

export interface ReaderToggleParts {
  toggle(tabId: number, scope: OverlayScope | undefined): Promise<Result<{ shown: boolean }>>;
  /** Of the page that a tab shows; undefined where we may not know it. */
  urlOf(tabId: number): Promise<string | undefined>;
  memoryOf(tabId: number): TabMemory;
  loadSettings(): Promise<Settings>;
  /** Something was said of what a tab shows. */
  readerSpoke(tabId: number): void;
  /** What was said on the button of what went wrong is no longer true. */
  clearProblem(tabId: number): Promise<void>;
}

/**
 * Shows the translation in the page of a tab, or takes it away, because the reader asks for that, in whatever way. Who asks to see the
 * translation of a page asks for it to be made, also where it was cancelled, or where its site is never translated unasked.
 */
export async function toggleForReader(
  tabId: number,
  scope: OverlayScope | undefined,
  parts: ReaderToggleParts,
): Promise<Result<{ shown: boolean }>> {
  const toggled = await parts.toggle(tabId, scope);
  if (!toggled.ok) return toggled;
  await parts.clearProblem(tabId);
  if (toggled.value.shown) await liftRefusal(tabId, parts);
  return toggled;
}

async function liftRefusal(tabId: number, parts: ReaderToggleParts): Promise<void> {
  const [url, settings] = await Promise.all([parts.urlOf(tabId), parts.loadSettings()]);
  if (url === undefined) return;
  const reader = new ReaderMemory(parts.memoryOf(tabId));
  if (!isStopped(await reader.recall(url), settings, url)) return;
  await reader.remember(url, { isCancelled: false });
  parts.readerSpoke(tabId);
}
