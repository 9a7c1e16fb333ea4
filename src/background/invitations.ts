import { getTabFact, removeTabFact, setTabFact, tabsWithFact } from '../platform/tab-facts';

/**
 * What the overlays of a tab were given when the reader asked for them, the newest last. Only who can show one of these is
 * translated for, and no page sees them: it cannot make us translate it. Several, for pages that the reader may come back to.
 */
const FACT = 'overlay';
const MOST_INVITATIONS = 10;

/** Invitations that are being kept: the script they are for may be faster. */
const giving = new Map<number, Promise<void>>();

/** A new invitation for a tab. It is kept where a worker that is ended does not lose it. */
export function invite(tabId: number): string {
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

/** The reader has taken the overlay away, or the tab is closed. */
export async function forgetInvitations(tabId: number): Promise<void> {
  await giving.get(tabId);
  giving.delete(tabId);
  await removeTabFact(FACT, tabId);
}

/** Tabs that may have an overlay on. */
export function overlayTabs(): Promise<number[]> {
  return tabsWithFact(FACT);
}

async function invitations(tabId: number): Promise<string[]> {
  const kept = await getTabFact(FACT, tabId);
  return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : [];
}
