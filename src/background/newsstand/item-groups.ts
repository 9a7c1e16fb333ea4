import type { LanguageTag } from '../../core/language';
import type { NewsItem } from '../../core/newsstand';
import type { Settings } from '../../core/settings';
import { siteOf } from '../../core/site';
import { isRefused, settingsFor } from '../../core/site-rule';
import { type BrowserSignals, detectLanguage } from '../language';

/** Items that are translated together: of one feed and one site, and stated to be in one language. */
export interface ItemGroup {
  feed: string;
  /** Where they are read: what the reader chose for its site holds for them. */
  address: string;
  declared: LanguageTag | undefined;
  items: NewsItem[];
}

export function groupItems(items: readonly NewsItem[]): ItemGroup[] {
  const groups = new Map<string, ItemGroup>();
  for (const item of items) {
    const address = item.url ?? item.feed;
    const key = [item.feed, siteOf(address), item.language].join(' ');
    const group = groups.get(key) ?? { feed: item.feed, address, declared: item.language, items: [] };
    group.items.push(item);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** As the reader chose for the site of a group; undefined where nothing of it is to be sent. */
export function settingsOfGroup(settings: Settings, { address, feed }: ItemGroup): Settings | undefined {
  return isRefused(settings, address) || isRefused(settings, feed)
    ? undefined
    : settingsFor(settings, address);
}

/** Letters from which on a text says for itself what it is in. A headline has fewer, and is full of names. */
const ENOUGH_LETTERS = 100;
/** Characters: detection is no better with more. */
const SAMPLE_LENGTH = 4000;

/**
 * The language of a group: what it is stated to be in, and what is written in its feed, all of it that there is. Undefined where neither
 * tells.
 */
export async function languageOfGroup(
  { declared }: Pick<ItemGroup, 'declared'>,
  kept: readonly NewsItem[],
  browserSignals: BrowserSignals,
): Promise<LanguageTag | undefined> {
  const alike = kept.filter(({ language }) => language === declared);
  const sample = alike
    .map(({ title, summary }) => `${title}\n${summary}`)
    .join('\n')
    .slice(0, SAMPLE_LENGTH);
  const isEnough = (sample.match(/\p{L}/gu)?.length ?? 0) >= ENOUGH_LETTERS;
  const signals = declared ? [{ evidence: 'html-lang' as const, language: declared }] : [];
  return (await detectLanguage(signals, isEnough ? sample : '', browserSignals)).language;
}
