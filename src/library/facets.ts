import type { LibraryEntry } from '../core/library-entry';
import { dayOf, filterEntries, type LibraryFilter } from './filter';

/** A value that entries have, and how many have it. */
interface Facet {
  value: string;
  count: number;
}

/** What a list can be narrowed to. Sites, languages and tags: the most frequent first. Years: the latest first. */
export interface Facets {
  sites: Facet[];
  languages: Facet[];
  targets: Facet[];
  tags: Facet[];
  years: Facet[];
}

/** Each with the numbers that choosing it would give: the filter counts, but for what it says of that facet itself. */
export function facetsOf(entries: readonly LibraryEntry[], filter: LibraryFilter): Facets {
  const { datedBy = 'kept' } = filter;
  const within = (without: keyof LibraryFilter) => {
    const { [without]: _, ...others } = filter;
    return filterEntries(entries, others);
  };
  return {
    sites: counted(within('site'), ({ site }) => [site]),
    languages: counted(within('language'), ({ language }) => (language ? [language] : [])),
    targets: counted(within('target'), ({ target }) => [target]),
    tags: counted(within('tag'), ({ tags }) => tags),
    years: counted(within('year'), (entry) => {
      const day = dayOf(entry, datedBy);
      return day === undefined ? [] : [day.slice(0, 4)];
    }).sort((a, b) => (a.value < b.value ? 1 : -1)),
  };
}

/** Two that are as frequent stand in the order of their characters, whatever the order of the list. */
function counted(
  entries: readonly LibraryEntry[],
  valuesOf: (entry: LibraryEntry) => readonly string[],
): Facet[] {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    for (const value of valuesOf(entry)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return Array.from(counts, ([value, count]) => ({ value, count })).sort(
    (a, b) => b.count - a.count || (a.value < b.value ? -1 : 1),
  );
}
