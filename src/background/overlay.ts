import overlayScript from '../content/overlay.ts?script&iife';
import { DEFAULT_DISPLAY, type OverlayDisplay } from '../core/overlay-display';
import { ok, type Result } from '../core/result';
import { askPage, runInPage } from '../platform/page-scripts';
import { getTabFact, removeTabFact, setTabFact } from '../platform/tab-facts';
import { parseReadError } from '../protocol/article-schema';

/**
 * What the overlays of a tab were given when the reader asked for them, the newest last. Only who can show one of these is
 * translated for, and no page sees them: it cannot make us translate it. Several, for pages that the reader may come back to.
 */
const FACT = 'overlay';
const MOST_INVITATIONS = 10;

interface Switched {
  shown: boolean;
  error?: unknown;
}

interface PageScope {
  diptychOverlay?: {
    show(display: OverlayDisplay, invitation: string): Switched;
    hide(): Switched;
    shown(): boolean;
  };
}

/** Shows the translation in the page of a tab, or takes it away. */
export async function toggleOverlay(tabId: number): Promise<Result<{ shown: boolean }>> {
  const invitation = invite(tabId);
  const toggled = await runInPage(
    tabId,
    overlayScript,
    (display, given) => {
      const overlay = (globalThis as PageScope).diptychOverlay;
      return (overlay?.shown() ? overlay.hide() : overlay?.show(display, given)) ?? { shown: false };
    },
    DEFAULT_DISPLAY,
    invitation,
  );
  if (!toggled.ok) return toggled;
  const { shown, error } = toggled.value;
  if (!shown) await forgetOverlay(tabId);
  return error === undefined ? ok({ shown: shown === true }) : parseReadError(error);
}

/** Whether the reader sees it in the page that the tab shows now. */
export async function isOverlayShown(tabId: number): Promise<boolean> {
  return (await askPage(tabId, () => (globalThis as PageScope).diptychOverlay?.shown() ?? false)) === true;
}

/** Invitations that are being kept: the script they are for may be faster. */
const giving = new Map<number, Promise<void>>();

function invite(tabId: number): string {
  const invitation = crypto.randomUUID();
  const given = giving.get(tabId) ?? Promise.resolve();
  const kept = given.then(async () => {
    const all = [...(await invitations(tabId)), invitation];
    await setTabFact(FACT, tabId, all.slice(-MOST_INVITATIONS));
  });
  giving.set(tabId, kept);
  return invitation;
}

export async function isInvited(tabId: number, invitation: string): Promise<boolean> {
  await giving.get(tabId);
  return (await invitations(tabId)).includes(invitation);
}

async function invitations(tabId: number): Promise<string[]> {
  const kept = await getTabFact(FACT, tabId);
  return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : [];
}

export async function forgetOverlay(tabId: number): Promise<void> {
  await giving.get(tabId);
  giving.delete(tabId);
  await removeTabFact(FACT, tabId);
}
