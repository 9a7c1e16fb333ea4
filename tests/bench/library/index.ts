import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { entryOf, type LibraryEntry } from '../../../src/core/library-entry';
import { textOf } from '../../../src/library/article-text';
import { facetsOf } from '../../../src/library/facets';
import { filterEntries } from '../../../src/library/filter';
import { parseQuery } from '../../../src/library/query';
import { LibrarySearch } from '../../../src/library/search';
import { snippetOf } from '../../../src/library/snippet';
import { SORTS, sortEntries } from '../../../src/library/sort';
import { type BenchRow, type Limit, rowsOf } from '../row';
import { madeKept, RARE } from './made-kept';
import { restoreAll } from './restore';

const ARTICLES = 5_000;
const RUNS = 5;
const MOST_SEARCH_MS = 100;

/** What is looked for, and how many articles have it. */
const QUERIES: readonly [name: string, typed: string, found: number | undefined][] = [
  ['words of an original', RARE.original, ARTICLES / 100],
  ['words of a translation', RARE.translation, ARTICLES / 100],
  ['frequent words', 'the sea', undefined],
  ['Japanese', '灯台', undefined],
  ['Arabic', 'البحر', undefined],
  ['five words and one not', 'theword sea lighting -xylophone towly "harbour lights"', undefined],
  ['nothing that there is', 'qwertzuiop', 0],
];

/** How long a reader with a library of 5,000 articles waits, in Node; and whether a backup gives back what went into it. */
export async function benchLibrary(): Promise<BenchRow[]> {
  const { search, entries, rows } = makeLibrary();
  for (const [name, typed, expected] of QUERIES)
    rows.push(...(await searchRows(search, name, typed, expected)));
  rows.push(...listRows(entries));
  const { writing, reading, packedBytes, textBytes, differences } = await restoreAll(ARTICLES);
  rows.push(
    row('backup of all written', 's', writing / 1000),
    row('backup of all read and checked', 's', reading / 1000),
    row('backup of all', 'MB', packedBytes / 1_000_000),
    row('backup of all, unpacked', 'MB', textBytes / 1_000_000),
    row('fields that a backup changes', '', differences, { most: 0 }),
  );
  return rows;
}

/** The texts of all articles, made as they are on a page that has read them from storage, and what that takes. */
function makeLibrary(): { search: LibrarySearch; entries: LibraryEntry[]; rows: BenchRow[] } {
  const search = new LibrarySearch();
  const entries: LibraryEntry[] = [];
  const folding: number[] = [];
  const before = memory();
  for (let at = 0; at < ARTICLES; at++) {
    const kept = madeKept(at);
    const started = performance.now();
    const text = textOf(kept);
    folding.push(performance.now() - started);
    search.set(kept.id, text);
    entries.push(entryOf(kept));
  }
  const used = memory() - before;
  const shown = madeKept(50);
  const query = parseQuery(RARE.translation);
  return {
    search,
    entries,
    rows: [
      row('text of an article folded', 'ms', folding),
      row('texts of all articles folded', 's', folding.reduce((sum, time) => sum + time, 0) / 1000),
      row('memory of all texts and entries', 'MB', used / 1_000_000),
      timed('snippet of an article', () => snippetOf(shown, query)),
    ],
  };
}

async function searchRows(
  search: LibrarySearch,
  name: string,
  typed: string,
  expected: number | undefined,
): Promise<BenchRow[]> {
  const times: number[] = [];
  let found = 0;
  for (let run = 0; run <= RUNS; run++) {
    const started = performance.now();
    found = (await search.find(parseQuery(typed)))?.size ?? 0;
    times.push(performance.now() - started);
  }
  if (expected !== undefined && found !== expected) throw new Error(`${typed} is in ${found} articles`);
  const [cold = Number.NaN, ...warm] = times;
  return [
    row(`search for ${name}, first`, 'ms', cold, { most: MOST_SEARCH_MS }),
    row(`search for ${name}`, 'ms', warm, { most: MOST_SEARCH_MS }),
  ];
}

function listRows(entries: readonly LibraryEntry[]): BenchRow[] {
  const filter = { language: 'it', from: '2022-01-01', datedBy: 'published' as const };
  return [
    timed('list filtered', () => filterEntries(entries, filter)),
    timed('facets counted', () => facetsOf(entries, filter)),
    ...SORTS.map((by) => timed(`list sorted by ${by}`, () => sortEntries(entries, by, 'en'))),
  ];
}

function timed(name: string, work: () => unknown): BenchRow {
  const times = Array.from({ length: RUNS }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
  return row(name, 'ms', times);
}

/** Bytes of the heap that are in use when nothing is left to be collected. */
function memory(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}

function row(name: string, unit: string, samples: number | readonly number[], limit: Limit = null): BenchRow {
  return rowsOf('library')(`5,000 articles: ${name}`, unit, samples, limit, { digits: 2 });
}
