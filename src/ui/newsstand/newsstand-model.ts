import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { errorText } from '../../core/error-text';
import type { AppError } from '../../core/errors';
import {
  feedsAt,
  findFollowed,
  isFeedAddress,
  withFeed,
  withFeedAt,
  withoutNewsstandSite,
} from '../../core/followed-feeds';
import type { FeedState, FollowedFeed, ItemTranslation, NewsItem } from '../../core/newsstand';
import { fail, type Result } from '../../core/result';
import type { Settings } from '../../core/settings';
import { siteOf } from '../../core/site';
import { t } from '../../platform/i18n';
import { onNewsstandChanged } from '../../platform/newsstand-news';
import type { NewsstandStore } from '../../platform/newsstand-store';
import { hasOrigins, onOrigins } from '../../platform/permissions';
import { request } from '../../platform/request';
import { countOf } from '../count-text';
import { askForNewsstand, follow, hasRoom, unfollow } from '../follow';
import type { SettingsModel } from '../settings-model';
import { giveBackSite } from '../site-rules';
import { ItemTranslator } from './item-translator';

/** Items that are listed at once; more come when the reader nears the end. */
const PORTION = 50;

/** What the newsstand page shows and does. */
export class NewsstandModel {
  private readonly itemsSignal = signal<readonly NewsItem[] | undefined>(undefined);
  private readonly statesSignal = signal<ReadonlyMap<string, FeedState>>(new Map());
  private readonly unreadSignal = signal<ReadonlyMap<string, number>>(new Map());
  private readonly closedSignal = signal<ReadonlySet<string>>(new Set());
  private readonly ends: (() => void)[] = [];
  /** Of the last question to the store: an answer to another one comes too late. */
  private asked = 0;

  /** The feed whose items are shown; all of them where none is. */
  readonly selected = signal<string | undefined>(undefined);
  readonly isUnreadOnly = signal(false);
  readonly hasMore = signal(false);
  readonly isRefreshing = signal(false);
  readonly status = signal<{ text: string; isProblem: boolean }>({ text: '', isProblem: false });
  /** What is not followed any more, since a moment ago. */
  readonly unfollowed = signal<FollowedFeed | undefined>(undefined);
  readonly translator: ItemTranslator;
  readonly feeds: ReadonlySignal<readonly FollowedFeed[]> = computed(
    () => this.settings.settings.value?.feeds ?? [],
  );

  constructor(
    readonly settings: SettingsModel,
    readonly store: NewsstandStore,
  ) {
    this.translator = new ItemTranslator(() => settings.settings.peek()?.targetLanguage);
  }

  /** Newest first; undefined until they are there. */
  get items(): ReadonlySignal<readonly NewsItem[] | undefined> {
    return this.itemsSignal;
  }

  /** The translation of an item into the reader's language, where there is one. */
  translationOf(item: NewsItem): ItemTranslation | undefined {
    const target = this.settings.settings.value?.targetLanguage;
    const made = [item.translation, this.translator.made.value.get(item.id)];
    return made.find((translation) => translation?.target === target);
  }

  /** By the address of each feed. */
  get states(): ReadonlySignal<ReadonlyMap<string, FeedState>> {
    return this.statesSignal;
  }

  get unread(): ReadonlySignal<ReadonlyMap<string, number>> {
    return this.unreadSignal;
  }

  /** Feeds whose sites the reader has not allowed. */
  get closed(): ReadonlySignal<ReadonlySet<string>> {
    return this.closedSignal;
  }

  /** What a feed is called: by the reader, by itself, else by its address. */
  nameOf(url: string): string {
    const followed = findFollowed(this.feeds.value, url);
    return followed?.title || this.states.value.get(url)?.title || url;
  }

  /** After the settings were loaded. */
  open(): void {
    const look = () => void this.look();
    this.ends.push(
      effect(() => {
        void [this.selected.value, this.isUnreadOnly.value, this.feeds.value];
        look();
      }),
      onNewsstandChanged(look),
      onOrigins('added', look),
      onOrigins('removed', look),
    );
  }

  close(): void {
    for (const end of this.ends) end();
    this.translator.close();
  }

  /** Shows more of the list. */
  async more(): Promise<void> {
    await this.look((this.itemsSignal.peek()?.length ?? 0) + PORTION);
  }

  /** Fetches now. `urls`: these alone. */
  async refresh(urls?: readonly string[]): Promise<void> {
    // What is asked for by name is new: the background fetches nothing twice.
    if (!urls && this.isRefreshing.peek()) return;
    this.isRefreshing.value = true;
    this.say(t('feedsRefreshing'));
    const refreshed = await ask(request('feeds/refresh', urls ? { urls: [...urls] } : {}));
    this.isRefreshing.value = false;
    if (!refreshed.ok) return this.report(refreshed.error);
    const { fresh, failures } = refreshed.value;
    const [failure] = failures;
    if (fresh > 0) this.say(countOf('feedsRefreshed', fresh));
    else if (failure) this.report(failure.error);
    else this.say(t('feedsRefreshedNone'));
    await this.look();
  }

  /** The same of what is listed. */
  refreshShown(): Promise<void> {
    const selected = this.selected.peek();
    return this.refresh(selected === undefined ? undefined : [selected]);
  }

  /** Runs in the click. */
  async follow(feed: FollowedFeed): Promise<void> {
    const settings = this.settings.settings.peek();
    if (!settings || !hasRoom(settings)) return this.say(t('feedTooMany'), true);
    this.unfollowed.value = undefined;
    if (await follow(this.save, feed)) await this.refresh([feed.url]);
  }

  async unfollow(url: string): Promise<void> {
    const gone = await unfollow(this.settings, this.save, url);
    if (!gone.ok) return;
    batch(() => {
      this.selected.value = undefined;
      this.unfollowed.value = gone.value;
    });
  }

  /** Lets the newsstand fetch these feeds. Runs in the click. */
  async allow(urls: readonly string[]): Promise<void> {
    if (await askForNewsstand(this.save, urls)) await this.refresh(urls);
  }

  /** A feed that has moved is followed where it is now. Runs in the click. */
  async followMoved(from: string, to: string): Promise<void> {
    if (!(await askForNewsstand(this.save, [to]))) return;
    if (!(await this.save((now) => withFeedAt(now, from, to)))) return;
    await this.giveBack(from);
    this.selected.value = to;
    await this.refresh([to]);
  }

  /** What a feed's host was allowed for is over where nothing of it is followed any more. */
  async giveBack(url: string): Promise<void> {
    const site = siteOf(url);
    if (!site || feedsAt(site, this.feeds.peek()).length > 0) return;
    await this.save((now) => withoutNewsstandSite(now, site));
    await giveBackSite(this.settings, site);
  }

  /** Opens an item in the reader. Runs in the click. */
  async openItem(item: NewsItem): Promise<void> {
    if (item.url) await askForNewsstand(this.save, [item.url]);
    const opened = await ask(request('feeds/open', { item: item.id }));
    if (!opened.ok) this.report(opened.error);
    else if (!opened.value.isInReader) this.say(t('itemPageAlone'), true);
  }

  async markRead(item: NewsItem, isRead: boolean): Promise<void> {
    this.tell(await this.store.markRead([item.id], isRead));
  }

  async markAllRead(): Promise<void> {
    this.tell(await this.store.markAllRead(this.selected.peek()));
  }

  say(text: string, isProblem = false): void {
    this.status.value = { text, isProblem };
  }

  report(error: AppError): void {
    this.say(errorText(error, t), true);
  }

  /** Saves a change of the settings, and says where that failed. True where it was saved. */
  readonly save = async (change: (settings: Settings) => Settings): Promise<boolean> => {
    const saved = await this.settings.change(change);
    if (!saved.ok) this.report(saved.error);
    return saved.ok;
  };

  /** Follows the feeds of a list, as far as there is room; none of them is fetched before its site is allowed. Gives how many are new, and whether there was room for all. */
  async followAll(feeds: readonly FollowedFeed[]): Promise<{ added: number; isAll: boolean } | undefined> {
    const before = this.feeds.peek().length;
    const isSaved = await this.save((now) => feeds.reduce((settings, feed) => withFeed(settings, feed), now));
    if (!isSaved) return undefined;
    const followed = this.feeds.peek();
    const isAll = feeds.every(({ url }) => !isFeedAddress(url) || findFollowed(followed, url));
    return { added: followed.length - before, isAll };
  }

  private tell(result: Result<null>): void {
    if (!result.ok) this.report(result.error);
  }

  /** Takes over what the store has now. */
  private async look(limit = Math.max(this.itemsSignal.peek()?.length ?? 0, PORTION)): Promise<void> {
    this.asked += 1;
    const asked = this.asked;
    const feed = this.selected.peek();
    const urls = this.feeds.peek().map(({ url }) => url);
    const [items, states, unread, closed] = await Promise.all([
      this.store.list({ ...(feed !== undefined && { feed }), isUnread: this.isUnreadOnly.peek(), limit }),
      this.store.states(),
      this.store.unread(urls),
      this.closedOf(urls),
    ]);
    if (asked !== this.asked) return;
    const failed = [items, states, unread].find((result) => !result.ok);
    if (failed && !failed.ok) this.report(failed.error);
    batch(() => {
      if (items.ok) {
        this.itemsSignal.value = items.value;
        this.hasMore.value = items.value.length >= limit;
      }
      if (states.ok) this.statesSignal.value = new Map(states.value.map((state) => [state.url, state]));
      if (unread.ok) this.unreadSignal.value = unread.value;
      this.closedSignal.value = closed;
    });
  }

  private async closedOf(urls: readonly string[]): Promise<Set<string>> {
    const sites = this.settings.settings.peek()?.newsstand.sites ?? [];
    const open = await Promise.all(
      urls.map(async (url) => {
        const site = siteOf(url);
        return site !== undefined && sites.includes(site) && (await hasOrigins([site]));
      }),
    );
    return new Set(urls.filter((_, at) => !open[at]));
  }
}

/** What became of a request; the background may be gone. */
export function ask<T>(asked: Promise<Result<T>>): Promise<Result<T>> {
  return asked.catch(() => fail({ kind: 'disconnected' }));
}
