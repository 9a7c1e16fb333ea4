import {
  findFollowed,
  MOST_FEEDS,
  withFeed,
  withNewsstandSites,
  withoutFeed,
  withoutNewsstandSite,
} from '../core/followed-feeds';
import type { FollowedFeed } from '../core/newsstand';
import { fail, ok, type Result } from '../core/result';
import type { Settings, SitePattern } from '../core/settings';
import { siteOf } from '../core/site';
import { requestOrigins } from '../platform/permissions';
import type { SettingsModel } from './settings-model';
import { giveBackSite } from './site-rules';

/** Changes settings and saves them, and says itself where that failed. True where it was saved. */
type Save = (change: (settings: Settings) => Settings) => Promise<boolean>;

/**
 * Asks for hosts that the newsstand may reach. Runs in the click: the reader's word is on its way into the settings before the browser asks,
 * since its question may close the page. False where the browser did not get its answer; then everything is as it was.
 */
export async function askForNewsstand(save: Save, urls: readonly string[]): Promise<boolean> {
  const sites = [...new Set(urls.flatMap((url) => siteOf(url) ?? []))];
  const saved = save((now) => withNewsstandSites(now, sites));
  const isGranted = await requestOrigins(sites);
  const isSaved = await saved;
  if (isGranted && isSaved) return true;
  if (isSaved) await save((now) => sites.reduce(withoutSiteUnlessFollowed, now));
  return false;
}

/** A host that was let in before for a feed stays let in: what was refused is this question. */
function withoutSiteUnlessFollowed(settings: Settings, site: SitePattern): Settings {
  return settings.feeds.some(({ url }) => siteOf(url) === site)
    ? settings
    : withoutNewsstandSite(settings, site);
}

/** Whether there is room for one more feed. */
export function hasRoom({ feeds }: Pick<Settings, 'feeds'>): boolean {
  return feeds.length < MOST_FEEDS;
}

/** Follows a feed. Runs in the click. True where it may be fetched as well. */
export async function follow(save: Save, feed: FollowedFeed): Promise<boolean> {
  const asked = askForNewsstand(save, [feed.url]);
  await save((now) => withFeed(now, feed));
  return asked;
}

/** Stops following a feed, and gives back what its host was allowed for where nothing else needs it. */
export async function unfollow(model: SettingsModel, save: Save, url: string): Promise<Result<FollowedFeed>> {
  const feed = findFollowed(model.settings.peek()?.feeds ?? [], url);
  if (!feed || !(await save((now) => withoutFeed(now, feed.url)))) return fail({ kind: 'item-gone' });
  const site = siteOf(feed.url);
  if (site) await giveBackSite(model, site);
  return ok(feed);
}
