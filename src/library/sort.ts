import type { LanguageTag } from '../core/language';
import type { LibraryEntry } from '../core/library-entry';
import type { StatedDate } from '../core/source';

/** Dates: the latest first. Names: in the order of the reader's alphabet. */
export const SORTS = ['kept', 'changed', 'published', 'site', 'title'] as const;

export type LibrarySort = (typeof SORTS)[number];

/**
 * The entries in an order. Those that do not have what they are sorted by come last, and those that
 * are alike stay as they were.
 *
 * @param inLanguage whose alphabet it is
 */
export function sortEntries(
  entries: readonly LibraryEntry[],
  by: LibrarySort,
  inLanguage: LanguageTag,
): LibraryEntry[] {
  if (by === 'site' || by === 'title') return byName(entries, by, inLanguage);
  const moments = new Map(entries.map((entry) => [entry, momentOf(entry, by)]));
  const isMissing = (entry: LibraryEntry) => moments.get(entry) === undefined;
  return [
    ...entries
      .filter((entry) => !isMissing(entry))
      .sort((a, b) => (moments.get(b) ?? 0) - (moments.get(a) ?? 0)),
    ...entries.filter(isMissing),
  ];
}

function byName(
  entries: readonly LibraryEntry[],
  by: 'site' | 'title',
  inLanguage: LanguageTag,
): LibraryEntry[] {
  const { compare } = new Intl.Collator(inLanguage, { numeric: true });
  // Sites are few: each name takes its place once, and numbers are compared.
  const places = new Map(
    [...new Set(entries.map((entry) => entry[by]))].sort(compare).map((name, place) => [name, place]),
  );
  return [...entries].sort((a, b) => (places.get(a[by]) ?? 0) - (places.get(b[by]) ?? 0));
}

function momentOf({ keptAt, changedAt, published }: LibraryEntry, by: LibrarySort): number | undefined {
  if (by === 'kept') return Date.parse(keptAt);
  if (by === 'changed') return Date.parse(changedAt);
  return published && statedMoment(published);
}

const STATED = /^(\d{4})(-\d{2})?(-\d{2})?(T\d{2}:\d{2}(?::\d{2})?)?/;

/** Where a stated date begins; without a zone, as if it were in that of Greenwich. */
function statedMoment({ iso, zone = 'Z' }: StatedDate): number | undefined {
  const [, year, month = '-01', day = '-01', time = ''] = STATED.exec(iso) ?? [];
  if (year === undefined) return undefined;
  const moment = Date.parse(`${year}${month}${day}${time || 'T00:00'}${time ? zone : 'Z'}`);
  return Number.isNaN(moment) ? undefined : moment;
}
