import type { FoundFeed, ItemsTranslated, RefreshOutcome } from '../../core/newsstand';
import type { Result } from '../../core/result';
import type { Settings } from '../../core/settings';
import { newlyRefused } from '../../core/site-rule';
import { findFeedsAt } from './find';
import { type OpenItemParts, openItem } from './open-item';
import type { FindFeeds } from './ports';
import { Refresh, type RefreshParts } from './refresh';
import { Schedule, type ScheduleParts } from './schedule';
import { type TranslateItemsParts, translateItems } from './translate-items';

export type NewsstandParts = RefreshParts &
  Omit<ScheduleParts, 'look'> &
  OpenItemParts &
  Omit<TranslateItemsParts, 'now'> & {
    findFeeds: FindFeeds;
    /** Keeps the background from being ended while it works. */
    keepAlive<T>(work: Promise<T>): Promise<T>;
  };

/** What the background does for the newsstand. */
export class Newsstand {
  private readonly fetching: Refresh;
  private readonly schedule: Schedule;
  private stopper = new AbortController();

  constructor(private readonly parts: NewsstandParts) {
    this.fetching = new Refresh(parts);
    this.schedule = new Schedule({ ...parts, look: () => this.parts.keepAlive(this.fetching.due()) });
  }

  refresh(urls?: readonly string[]): Promise<Result<RefreshOutcome>> {
    return this.parts.keepAlive(this.fetching.now(urls));
  }

  translate(ids: readonly string[], isPrivate: boolean): Promise<Result<ItemsTranslated>> {
    const now = () => new Date(this.parts.now());
    const input = { ids, isPrivate, signal: this.stopper.signal };
    return this.parts.keepAlive(translateItems(input, { ...this.parts, now }));
  }

  open(item: string): Promise<Result<{ isInReader: boolean }>> {
    return this.parts.keepAlive(openItem(item, this.parts));
  }

  find(address: string): Promise<Result<FoundFeed[]>> {
    return this.parts.keepAlive(findFeedsAt(address, this.parts));
  }

  /** The background has been started, for whatever reason: what was changed while there was none is made up for. */
  async started(): Promise<void> {
    await this.schedule.sync();
    // Who follows nothing has no database either.
    if ((await this.parts.loadSettings()).feeds.length > 0) await this.fetching.keepFollowed();
  }

  async settingsChanged(settings: Settings, before: Settings): Promise<void> {
    const isFollowed = new Set(settings.feeds.map(({ url }) => url));
    if (before.feeds.some(({ url }) => !isFollowed.has(url))) await this.fetching.keepFollowed();
    // What is sent already cannot be called back; nothing more is.
    if (newlyRefused(before, settings).length > 0) this.stopTranslating();
    await this.schedule.sync();
  }

  /** The reader has allowed these hosts: feeds there have waited for it. */
  async sitesAllowed(sites: readonly string[]): Promise<void> {
    await this.parts.keepAlive(this.fetching.due(sites));
  }

  rang(): Promise<void> {
    return this.schedule.rang();
  }

  /** Whatever is under way ends, and is not kept. */
  stop(): void {
    this.fetching.stop();
    this.stopTranslating();
  }

  private stopTranslating(): void {
    this.stopper.abort();
    this.stopper = new AbortController();
  }
}
