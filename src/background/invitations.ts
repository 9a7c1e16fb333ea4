import { getTabFact, removeTabFact, setTabFact, tabsWithFact } from '../platform/tab-facts';

/**
 * What the overlays of a tab were given when the reader asked for them, the newest last. Only who can show one of these is
 * translated for, and no page sees them: it cannot make us translate it. Several, for pages that the reader may come back to.
 */
const FACT = 'overlay';
const MOST_INVITATIONS = 10;

/** What is being done about the invitations of a tab, one after the other: the script that one is for may be faster. */
const underWay = new Map<number, Promise<void>>();

/** Those that this worker has given itself, which are known at once. */
const givenHere = new Map<number, Set<string>>();

/** A new invitation for a tab. It is kept where a worker that is ended does not lose it. */
export function invite(tabId: number): string {
  const invitation = crypto.randomUUID();
  const others = [...(givenHere.get(tabId) ?? [])];
  givenHere.set(tabId, new Set([...others, invitation].slice(-MOST_INVITATIONS)));
  void change(tabId, (all) => [...all, invitation].slice(-MOST_INVITATIONS));
  return invitation;
}

export async function isInvited(tabId: number, invitation: string): Promise<boolean> {
  if (givenHere.get(tabId)?.has(invitation)) return true;
  await underWay.get(tabId);
  return (await invitations(tabId)).includes(invitation);
}

/** The reader has taken overlays away, or they could not be shown: what they were given counts no longer. */
export function withdraw(tabId: number, given: readonly string[]): Promise<void> {
  for (const one of given) givenHere.get(tabId)?.delete(one);
  return change(tabId, (all) => all.filter((one) => !given.includes(one)));
}

/** The tab is closed. */
export async function forgetInvitations(tabId: number): Promise<void> {
  givenHere.delete(tabId);
  await change(tabId, () => []);
  underWay.delete(tabId);
}

/** Tabs that may have an overlay on. */
export async function overlayTabs(): Promise<number[]> {
  await Promise.all(underWay.values());
  return tabsWithFact(FACT);
}

function change(tabId: number, changed: (all: string[]) => string[]): Promise<void> {
  const done = (underWay.get(tabId) ?? Promise.resolve()).then(async () => {
    const all = changed(await invitations(tabId));
    await (all.length > 0 ? setTabFact(FACT, tabId, all) : removeTabFact(FACT, tabId));
  });
  // What could not be stored is the affair of who wanted it.
  underWay.set(
    tabId,
    done.catch(() => undefined),
  );
  return done;
}

async function invitations(tabId: number): Promise<string[]> {
  const kept = await getTabFact(FACT, tabId);
  return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : [];
}
