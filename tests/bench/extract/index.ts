import type { BenchRow } from '../row';
import { type BenchPage, pagesOf, SETS } from './pages';
import { readOurs, readReadability, spacedText, withDocument } from './readers';
import { timeOfBlocks, timeOfBytes } from './speed';
import { judge, Tally } from './tally';

/** A longer run is stopped here; the pages come in turn from every set, so that what was read is a fair part of all. */
const LONGEST_RUN_MS = 300_000;

/**
 * What Readability reaches on news pages that were marked by hand. The pages that F1 is measured on here have Readability's
 * own output as their truth, so that its own figure says nothing.
 */
const F1_LIMIT = 91;

/**
 * Our reader beside Readability alone, on the same pages in the same run: text and metadata. Without the evaluation folder
 * only what needs no pages of others: time. All in jsdom, which is about ten times slower than a browser.
 */
export async function benchExtract(evalFolder: string | undefined): Promise<BenchRow[]> {
  const rows = await speedRows();
  if (evalFolder) return [...rows, ...(await qualityRows(evalFolder))];
  console.log('extract: DIPTYCH_EVAL is not set. Text and metadata on real pages were left out.');
  return rows;
}

async function speedRows(): Promise<BenchRow[]> {
  return [
    row('extract', 'time, 60 blocks (jsdom)', await timeOfBlocks(60), 'ms', null),
    row('extract', 'time, 5 MB page (jsdom)', await timeOfBytes(5_000_000), 'ms', null),
  ];
}

async function qualityRows(evalFolder: string): Promise<BenchRow[]> {
  const ours = new Tally();
  const theirs = new Tally();
  let pages = 0;
  let left = 0;
  const began = performance.now();
  for (const page of inTurn(evalFolder)) {
    if (performance.now() - began > LONGEST_RUN_MS) {
      left++;
      continue;
    }
    pages++;
    const { html } = page.truth;
    const expected = html && (await withDocument(html, page.url, ({ body }) => spacedText(body)));
    const own = await withDocument(page.html, page.url, (document) => readOurs(document, page.url));
    judge(ours, page, own, expected);
    judge(theirs, page, await withDocument(page.html, page.url, readReadability), expected);
  }
  if (left > 0) console.log(`extract: time was up after ${pages} pages; ${left} were left out.`);
  return [
    row('extract', 'pages read', pages, 'pages', null),
    row('extract', 'pages ending in an article or a named error', ours.percent('ended'), '%', 100, atLeast),
    row('extract', 'pages ending in an article', ours.percent('articles'), '%', null),
    row('extract', 'thrown', ours.total('thrown'), 'pages', 0, (value, limit) => value <= limit),
    ...beside('extract', 'F1', ours, theirs, F1_LIMIT),
    ...beside('extract', 'with', ours, theirs, theirs.percent('with')),
    ...beside('extract', 'without', ours, theirs, theirs.percent('without')),
    ...['title', 'authors', 'date found', 'date right', 'site name', 'lead image'].flatMap((name) =>
      beside('metadata', name, ours, theirs, theirs.percent(name)),
    ),
  ];
}

/** One page of each set after the other, until all are through. */
function* inTurn(evalFolder: string): Generator<BenchPage> {
  let sets = SETS.map((set) => pagesOf(evalFolder, set));
  while (sets.length > 0) {
    const turn = sets.map((set) => ({ set, next: set.next() }));
    for (const { next } of turn) if (!next.done) yield next.value;
    sets = turn.filter(({ next }) => !next.done).map(({ set }) => set);
  }
}

function beside(area: string, name: string, ours: Tally, theirs: Tally, limit: number | null): BenchRow[] {
  return [
    row(area, name, ours.percent(name), '%', limit, atLeast),
    row(area, `${name}, Readability alone`, theirs.percent(name), '%', null),
  ];
}

function atLeast(value: number, limit: number): boolean {
  return value >= limit;
}

function row(
  area: string,
  name: string,
  value: number,
  unit: string,
  limit: number | null,
  holds: (value: number, limit: number) => boolean = atLeast,
): BenchRow {
  return { area, name, value, unit, limit, ok: limit === null || holds(value, limit) };
}
