import { type Area, type BenchRow, rowsOf } from '../row';
import { type BenchPage, pagesOf, SETS } from './pages';
import { readDefuddle, readOurs, readReadability, spacedText, withDocument } from './readers';
import { timesOfBlocks, timesOfBytes } from './speed';
import { judge, Tally } from './tally';

/** A longer run is stopped here; the pages come in turn from every set, so that what was read is a fair part of all. */
const LONGEST_RUN_MS = 600_000;

/**
 * What Readability reaches on news pages that were marked by hand. The pages that F1 is measured on here have Readability's
 * own output as their truth, so that its own figure says nothing.
 */
const F1_LIMIT = 91;

/** What somebody would take instead, each on a document of its own. */
const OTHERS = [
  { by: 'Readability', read: readReadability },
  { by: 'Defuddle', read: readDefuddle },
];
const TWO_DIGITS = { digits: 2 };

/**
 * Our reader beside Readability and Defuddle alone, on the same pages in the same run: text and metadata. Without the evaluation folder
 * only what needs no pages of others: time. All in jsdom, which is about ten times slower than a browser.
 */
export async function benchExtract(evalFolder: string | undefined): Promise<BenchRow[]> {
  const rows = await speedRows();
  if (evalFolder) return [...rows, ...(await qualityRows(evalFolder))];
  console.log('extract: DIPTYCH_EVAL is not set. Text and metadata on real pages were left out.');
  return rows;
}

async function speedRows(): Promise<BenchRow[]> {
  const row = rowsOf('extract');
  return [
    row('time, 60 blocks (jsdom)', 'ms', await timesOfBlocks(60)),
    row('time, 5 MB page (jsdom)', 'ms', await timesOfBytes(5_000_000)),
  ];
}

async function qualityRows(evalFolder: string): Promise<BenchRow[]> {
  const ours = new Tally();
  const others = OTHERS.map((other) => ({ ...other, tally: new Tally() }));
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
    const reading = (read: typeof readOurs) =>
      withDocument(page.html, page.url, (document) => read(document, page.url));
    judge(ours, page, await reading(readOurs), expected);
    for (const { read, tally } of others) judge(tally, page, await reading(read), expected);
  }
  if (left > 0) console.log(`extract: time was up after ${pages} pages; ${left} were left out.`);
  const row = rowsOf('extract');
  const beside = (area: Area, name: string, limit: number) => [
    rowsOf(area)(name, '%', ours.percent(name), { least: limit }, TWO_DIGITS),
    ...others.map(({ by, tally }) =>
      rowsOf(area)(name, '%', tally.percent(name), null, { ...TWO_DIGITS, by }),
    ),
  ];
  const readability = others.find(({ by }) => by === 'Readability')?.tally ?? new Tally();
  return [
    row('pages read', 'pages', pages),
    row('pages ending in an article or a named error', '%', ours.percent('ended'), { least: 100 }),
    row('pages ending in an article', '%', ours.percent('articles'), null, TWO_DIGITS),
    row('thrown', 'pages', ours.total('thrown'), { most: 0 }),
    ...beside('extract', 'F1', F1_LIMIT),
    ...['with', 'without'].flatMap((name) => beside('extract', name, readability.percent(name))),
    ...['title', 'authors', 'date found', 'date right', 'site name', 'lead image'].flatMap((name) =>
      beside('metadata', name, readability.percent(name)),
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
