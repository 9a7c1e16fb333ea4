import type { LanguageTag } from '../core/language';
import type { LibraryEntry } from '../core/library-entry';

/** Which of an article's dates is meant. A published one is as its source states it, perhaps only a year. */
export type DatedBy = 'kept' | 'published';

/** What a list of articles is narrowed to; what is absent narrows nothing. */
export interface LibraryFilter {
  /** As `LibraryEntry.site` has it. */
  site?: string;
  language?: LanguageTag;
  target?: LanguageTag;
  tag?: string;
  /** `2022` */
  year?: string;
  /** Days, both included: `2022-02-05`. */
  from?: string;
  to?: string;
  /** What `year`, `from` and `to` are of; when it was kept, where nothing is said. */
  datedBy?: DatedBy;
}

/** The entries that a filter lets through, in their order. */
export function filterEntries(entries: readonly LibraryEntry[], filter: LibraryFilter): LibraryEntry[] {
  const { site, language, target, tag, year, from, to, datedBy = 'kept' } = filter;
  const isDated = year !== undefined || from !== undefined || to !== undefined;
  return entries.filter(
    (entry) =>
      (site === undefined || entry.site === site) &&
      (language === undefined || entry.language === language) &&
      (target === undefined || entry.target === target) &&
      (tag === undefined || entry.tags.includes(tag)) &&
      (!isDated || isWithin(dayOf(entry, datedBy), { year, from, to })),
  );
}

/**
 * The day of an entry, in the reader's time zone where it is one of ours: `2022-02-05`; shorter where a source states less; undefined where it
 * states nothing.
 */
export function dayOf({ keptAt, published }: LibraryEntry, datedBy: DatedBy): string | undefined {
  if (datedBy === 'published') return published?.iso.slice(0, 10);
  const kept = new Date(keptAt);
  return [
    String(kept.getFullYear()).padStart(4, '0'),
    String(kept.getMonth() + 1).padStart(2, '0'),
    String(kept.getDate()).padStart(2, '0'),
  ].join('-');
}

interface Days {
  year: string | undefined;
  from: string | undefined;
  to: string | undefined;
}

/** True where a day, or a part of a stated month or year, is within. */
function isWithin(day: string | undefined, { year, from, to }: Days): boolean {
  if (day === undefined) return false;
  return (
    (year === undefined || day.startsWith(year)) &&
    (from === undefined || day >= from.slice(0, day.length)) &&
    (to === undefined || day <= to.slice(0, day.length))
  );
}
