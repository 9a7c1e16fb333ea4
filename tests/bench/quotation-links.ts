import { launchHeadless } from '../../tools/headless-chromium';
import { seeded } from '../seeded';
import { pagesOf, SETS } from './extract/pages';
import { Tally } from './extract/tally';
import { bundle } from './quotation/bundle';
import { type Bench, measurePage } from './quotation/measure-page';
import { servePage } from './quotation/serve-page';
import { timeOnLargePage } from './quotation/time-on-large-page';
import { type BenchRow, type Limit, rowsOf } from './row';

const SAMPLES = 3;
const SEED = 1;
/** Percent of the sentences that can be seen in their page. */
const LIMIT = 99;
const SCRIPTS = ['tests/bench/quotation/page-script.ts', 'src/content/quote-sentence.ts'];

/**
 * The links of quotations, on real pages in real Chromium: some sentences of each page are looked for as a view has it done, each
 * link is opened, and it is looked whether the browser is where the element is that the sentence was read from, and what it
 * has marked. Without the evaluation folder: the time on a large page alone.
 */
export async function benchQuotationLinks(
  executable: string,
  evalFolder: string | undefined,
): Promise<BenchRow[]> {
  const scripts = (await Promise.all(SCRIPTS.map(bundle))).join('\n');
  const site = await servePage();
  const browser = await launchHeadless(executable);
  try {
    const newPage = () => browser.newPage({ viewport: { width: 900, height: 600 } });
    const parts = { scripts, site, page: await newPage(), easel: await newPage() };
    const rows = await timeOnLargePage(parts);
    if (!evalFolder) {
      console.log('quotation: DIPTYCH_EVAL is not set. Links into real pages were left out.');
      return rows;
    }
    console.log(`quotation: ${SAMPLES} sentences a page, seed ${SEED}`);
    const bench = { ...parts, random: seeded(SEED), samples: SAMPLES };
    return [...rows, ...(await linkRows(bench, evalFolder))];
  } finally {
    await browser.close();
    await site.close();
  }
}

async function linkRows(bench: Bench, evalFolder: string): Promise<BenchRow[]> {
  const all = new Tally();
  const rows: BenchRow[] = [];
  for (const set of SETS) {
    const tally = new Tally();
    for (const page of pagesOf(evalFolder, set)) await measurePage(bench, page, [tally, all]);
    rows.push(row(`${set}: reached, of all`, '%', tally.percent('reached or repeated')));
  }
  return [
    ...rows,
    row('sentences', 'sentences', all.count('linked')),
    row('left out: from metadata, not shown', 'sentences', all.total('metadata only')),
    row('left out: other text not shown', 'sentences', all.total('not shown')),
    row('linked', '%', all.percent('linked')),
    row('reached, of all', '%', all.percent('reached or repeated'), { least: LIMIT }),
    row('reached in the very block, of all', '%', all.percent('reached')),
    row('marked from first to last letter, of all', '%', all.percent('marked')),
  ];
}

function row(name: string, unit: string, value: number, limit: Limit = null): BenchRow {
  return rowsOf('fidelity')(`quotation links: ${name}`, unit, value, limit, { digits: 2 });
}
