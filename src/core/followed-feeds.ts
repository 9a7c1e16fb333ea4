import type { FeedLink } from './article';
import type { FollowedFeed } from './newsstand';
import type { Settings, SitePattern } from './settings';
import { siteOf } from './site';

/** As many as are followed: more than anybody reads, and few enough for one look at all of them. */
export const MOST_FEEDS = 500;
export const MOST_FEED_TITLE_CHARS = 300;
/** A feed has one host, and its articles perhaps another. */
const MOST_SITES = 2 * MOST_FEEDS;

/** Whether an address may be that of a feed: of the web, with no password in it, and no longer than addresses are. */
export function isFeedAddress(url: string): boolean {
  if (url.length > 2000 || !URL.canParse(url)) return false;
  const { protocol, username, password } = new URL(url);
  return /^https?:$/.test(protocol) && !username && !password;
}

/**
 * The address that a reader means by what they type: with or without a scheme, `feed:` and the like of old readers included. Undefined for
 * what is none, a single word included.
 */
export function feedAddress(typed: string): string | undefined {
  const address = typed
    .trim()
    .replace(/^feed:(\/\/)?(?=https?:)/i, '')
    .replace(/^feed:/i, 'https:');
  const whole = /^[a-z][a-z\d+.-]*:(?!\d)/i.test(address) ? address : `https://${address}`;
  if (!isFeedAddress(whole)) return undefined;
  const url = new URL(whole);
  // One word is what somebody looks for, and no address.
  const isHost = url.hostname.includes('.') || url.hostname === 'localhost' || url.hostname.includes(':');
  return isHost ? url.href : undefined;
}

/** The feed that is followed under an address, however its scheme and end are written. */
export function findFollowed(feeds: readonly FollowedFeed[], url: string): FollowedFeed | undefined {
  const wanted = feedKey(url);
  return feeds.find((feed) => feedKey(feed.url) === wanted);
}

/** The feeds that the page of an article announces, each with whether the reader follows it. */
export function announcedFeeds(
  links: readonly FeedLink[] = [],
  feeds: readonly FollowedFeed[],
): (FeedLink & { isFollowed: boolean })[] {
  return links.map((link) => ({ ...link, isFollowed: findFollowed(feeds, link.url) !== undefined }));
}

/** The same settings with one more feed; the same ones where it is followed, where its address is none, or where there is no room. */
export function withFeed<S extends Pick<Settings, 'feeds'>>(settings: S, feed: FollowedFeed): S {
  const { feeds } = settings;
  if (feeds.length >= MOST_FEEDS || !isFeedAddress(feed.url) || findFollowed(feeds, feed.url))
    return settings;
  const { url, title, site } = feed;
  // Sites write what they like there: it is not worth the feed.
  const known = site !== undefined && isFeedAddress(site) ? { site } : {};
  return { ...settings, feeds: [...feeds, { url, title: title.slice(0, MOST_FEED_TITLE_CHARS), ...known }] };
}

/** The same settings with a feed followed at another address; where it is followed there as well, once. */
export function withFeedAt(settings: Settings, from: string, to: string): Settings {
  const isMoved = ({ url }: FollowedFeed) => url === from;
  const others = settings.feeds.filter((feed) => isMoved(feed) || feedKey(feed.url) !== feedKey(to));
  return { ...settings, feeds: others.map((feed) => (isMoved(feed) ? { ...feed, url: to } : feed)) };
}

/** The same settings without a feed, and without what its host was let in for where no other feed is there. */
export function withoutFeed(settings: Settings, url: string): Settings {
  const feeds = settings.feeds.filter((feed) => feed.url !== url);
  const site = siteOf(url);
  const isLast = site !== undefined && feedsAt(site, feeds).length === 0;
  const rest = { ...settings, feeds };
  return isLast ? withoutNewsstandSite(rest, site) : rest;
}

/**
 * The same settings with hosts that the newsstand may reach: of feeds, of pages that are looked at for feeds, of articles that are opened.
 * To be saved before the browser asks about them. The reader's word and the browser's permission are two things: each without the other
 * does nothing, so that a feed that came with a file is left alone even where its host is allowed for something else.
 */
export function withNewsstandSites(settings: Settings, sites: readonly SitePattern[]): Settings {
  const { newsstand } = settings;
  const fresh = sites.filter((site) => !newsstand.sites.includes(site));
  if (fresh.length === 0) return settings;
  const all = [...newsstand.sites, ...fresh];
  // What feeds are fetched from is not let go of for articles that were opened.
  const others = all.filter((site) => feedsAt(site, settings.feeds).length === 0);
  const spare = new Set(others.slice(0, Math.max(all.length - MOST_SITES, 0)));
  return { ...settings, newsstand: { ...newsstand, sites: all.filter((site) => !spare.has(site)) } };
}

export function withoutNewsstandSite(settings: Settings, site: SitePattern): Settings {
  const { newsstand } = settings;
  return {
    ...settings,
    newsstand: { ...newsstand, sites: newsstand.sites.filter((other) => other !== site) },
  };
}

/** Whether the reader let the newsstand reach the host of an address. */
export function isNewsstandSite({ newsstand }: Pick<Settings, 'newsstand'>, url: string): boolean {
  const site = siteOf(url);
  return site !== undefined && newsstand.sites.includes(site);
}

/** The feeds whose addresses are at a site. */
export function feedsAt(site: SitePattern, feeds: readonly FollowedFeed[]): FollowedFeed[] {
  return feeds.filter(({ url }) => siteOf(url) === site);
}

/** What is one feed for a reader: sites give the same with and without encryption, and with and without a last slash. */
export function feedKey(url: string): string {
  if (!URL.canParse(url)) return url;
  const { host, pathname, search } = new URL(url);
  return `${host}${pathname.replace(/\/+$/, '')}${search}`;
}
