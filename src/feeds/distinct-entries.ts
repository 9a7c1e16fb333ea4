import type { FeedEntry } from '../core/feed';
import type { LanguageTag } from '../core/language';
import type { EntryDraft } from './draft';

/** Longer ids are cut: they are kept for every entry that was read. */
const MOST_ID_CHARS = 2000;

/**
 * Entries with their ids, in the feed's order, none twice. An id that a feed gives to several addresses tells nothing apart: these
 * entries are called by their address. What says nothing at all is no entry.
 */
export function distinctEntries(drafts: readonly EntryDraft[], language?: LanguageTag): FeedEntry[] {
  const shared = sharedIds(drafts);
  const entries = new Map<string, FeedEntry>();
  for (const draft of drafts) {
    if (draft.title === '' && draft.summary === '' && !draft.url) continue;
    const stated = shared.has(draft.id) ? '' : draft.id;
    const id = (stated || draft.url || draft.title || draft.summary).slice(0, MOST_ID_CHARS);
    const ofFeed = draft.language ?? language;
    if (!entries.has(id)) entries.set(id, { ...draft, id, ...(ofFeed ? { language: ofFeed } : {}) });
  }
  return [...entries.values()];
}

function sharedIds(drafts: readonly EntryDraft[]): ReadonlySet<string> {
  const addresses = new Map<string, string>();
  const shared = new Set<string>();
  for (const { id, url } of drafts) {
    if (!url) continue;
    if ((addresses.get(id) ?? url) !== url) shared.add(id);
    addresses.set(id, url);
  }
  return shared;
}
