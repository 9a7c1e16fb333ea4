import { putLast } from '../core/put-last';

/** Tabs that have jobs at the same time are fewer. */
const MOST_TABS = 500;

/**
 * Which tabs are in private windows: no tab ever moves into one or out of it, so that what is found out while a tab is there holds for the
 * work that goes on when it is closed.
 */
export class PrivateTabs {
  private readonly known = new Map<number, boolean>();

  /** `find` gives undefined for a tab that is gone. */
  constructor(private readonly find: (tabId: number) => Promise<{ isPrivate?: boolean } | undefined>) {}

  /** A tab that was gone before anybody asked may have been a private one. */
  async has(tabId: number): Promise<boolean> {
    const isPrivate = this.known.get(tabId) ?? (await this.find(tabId))?.isPrivate;
    if (isPrivate !== undefined) putLast(this.known, tabId, isPrivate, MOST_TABS);
    return isPrivate !== false;
  }
}
