import type { Messages } from '../../core/attribution';
import type { AppError } from '../../core/errors';
import { isSameLanguage, type LanguagePair } from '../../core/language';
import type { ItemsTranslated, ItemTranslation, NewsItem } from '../../core/newsstand';
import type { Pair } from '../../core/pair';
import { isRead } from '../../core/read-languages';
import { ok, type Result } from '../../core/result';
import type { Settings } from '../../core/settings';
import type { StoredGlossary } from '../../platform/glossary-store';
import type { NewsstandStore } from '../../platform/newsstand-store';
import { collectPairs } from '../collect-pairs';
import type { BrowserSignals } from '../language';
import type { TabJobParts, TranslationWork } from '../tab-job-parts';
import { itemsArticle, translationOf } from './item-article';
import { groupItems, type ItemGroup, languageOfGroup, settingsOfGroup } from './item-groups';

/** A reader who waits for a screen of headlines does not wait for longer. */
const DEADLINE_SECONDS = 60;
/** Of a feed, to tell its language by. */
const MOST_SAMPLED = 60;

export interface TranslateItemsParts {
  store: Pick<NewsstandStore, 'items' | 'list' | 'saveTranslations'>;
  loadSettings(): Promise<Settings>;
  loadGlossary(): Promise<StoredGlossary>;
  browserSignals: BrowserSignals;
  planPairs: TabJobParts['planPairs'];
  translate(work: TranslationWork, isPrivate: boolean): Promise<Result<void>>;
  t: Messages;
  now(): Date;
}

/** Who asks: what is translated in a private window is told and not kept. */
export interface TranslateItemsInput {
  ids: readonly string[];
  isPrivate: boolean;
  signal: AbortSignal;
}

/**
 * Translates the titles and summaries of items at the reader's word, by the same engines, cache and terms as articles, and keeps what came of
 * it with them. Each item is in one of the two lists of the answer, but for those that are gone. Fails with `storage-failed`.
 */
export async function translateItems(
  { ids, isPrivate, signal }: TranslateItemsInput,
  parts: TranslateItemsParts,
): Promise<Result<ItemsTranslated>> {
  const [found, settings] = await Promise.all([parts.store.items(ids), parts.loadSettings()]);
  if (!found.ok) return found;
  const target = settings.targetLanguage;
  const outcome: ItemsTranslated = { translated: [], failures: [] };
  const open: NewsItem[] = [];
  for (const item of found.value) {
    const { id, translation } = item;
    if (translation?.target === target) outcome.translated.push({ item: id, translation });
    else open.push(item);
  }
  const groups = groupItems(open).map((group) =>
    translateGroup(group, settings, { isPrivate, signal }, parts),
  );
  for (const { translated, failures } of await Promise.all(groups)) {
    outcome.translated.push(...translated);
    outcome.failures.push(...failures);
  }
  return ok(outcome);
}

async function translateGroup(
  group: ItemGroup,
  everywhere: Settings,
  input: Omit<TranslateItemsInput, 'ids'>,
  parts: TranslateItemsParts,
): Promise<ItemsTranslated> {
  const none = (error: AppError): ItemsTranslated => ({
    translated: [],
    failures: group.items.map(({ id }) => ({ item: id, error })),
  });
  const settings = settingsOfGroup(everywhere, group);
  if (!settings) return none({ kind: 'site-never', address: new URL(group.address).origin });
  const target = settings.targetLanguage;
  const sampled = await parts.store.list({ feed: group.feed, limit: MOST_SAMPLED });
  if (!sampled.ok) return none(sampled.error);
  const source = await languageOfGroup(group, sampled.value, parts.browserSignals);
  if (!source) return none({ kind: 'language-unknown' });
  // Headlines are translated as they come to the screen, which is by themselves: not what the reader reads anyhow.
  if (isSameLanguage(source, target) || isRead(settings, source)) {
    return none({ kind: 'same-language', language: source });
  }
  const languages = { source, target };
  const made = await translatePairs(group, languages, settings, input, parts);
  const outcome: ItemsTranslated = { translated: [], failures: [] };
  const kept: { item: NewsItem; translation: ItemTranslation }[] = [];
  group.items.forEach((item, at) => {
    const translation = translationOf(at, made.pairs, languages, parts.now());
    if (translation?.ok) {
      kept.push({ item, translation: translation.value });
      outcome.translated.push({ item: item.id, translation: translation.value });
    } else outcome.failures.push({ item: item.id, error: translation?.error ?? made.error });
  });
  // That it could not be kept costs the reader nothing now: the cache has it, too.
  if (!input.isPrivate && kept.length > 0 && !input.signal.aborted) await parts.store.saveTranslations(kept);
  return outcome;
}

/** The pairs as they are in the end, and why not all of them are done, where that is so. */
async function translatePairs(
  { items, address, feed }: ItemGroup,
  languages: LanguagePair,
  settings: Settings,
  { isPrivate, signal }: Omit<TranslateItemsInput, 'ids'>,
  parts: TranslateItemsParts,
): Promise<{ pairs: Pair[]; error: AppError }> {
  const title = settings.feeds.find(({ url }) => url === feed)?.title ?? '';
  const article = itemsArticle(items, address, title);
  const all = parts.planPairs(article, languages.source, languages.target);
  const { pairs, result, late } = await collectPairs(all, DEADLINE_SECONDS, parts.t, async (collecting) =>
    parts.translate(
      {
        ...collecting,
        // Headlines say nothing of one another: an engine is told of none beside another.
        article: { source: article.source, blocks: [] },
        glossary: (await parts.loadGlossary()).entries,
        languages,
        settings,
        wishes: { isPrivate, accepted: [], passedOver: [] },
        signal: AbortSignal.any([signal, AbortSignal.timeout(DEADLINE_SECONDS * 1000)]),
      },
      isPrivate,
    ),
  );
  return { pairs, error: result.ok ? late : result.error };
}
