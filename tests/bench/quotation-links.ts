import { type Browser, chromium, type Page } from 'playwright-core';
import { sentenceLink, type TextDirective } from '../../src/core/text-directive';
import { type BenchPage, pagesOf, SETS } from './extract/pages';
import { Tally } from './extract/tally';
import { bundle } from './quotation/bundle';
import { isScrolledTo, markedBoxes } from './quotation/marked-text';
import { servePage } from './quotation/serve-page';
import { type Sample, samplesOf, seeded } from './quotation/sentences-of-page';
import type { BenchRow } from './row';

/** Sentences that are looked at of each page. */
const SAMPLES = Number(process.env.QL_SAMPLES ?? 3);
const SEED = Number(process.env.QL_SEED ?? 1);
const LIMIT = 99;
const only = process.env.QL_ONLY;

interface Bench {
  scripts: string;
  page: Page;
  easel: Page;
  site: Awaited<ReturnType<typeof servePage>>;
  random: () => number;
}

export async function benchQuotationLinks(executable: string, evalFolder: string): Promise<BenchRow[]> {
  const scripts = (
    await Promise.all(
      ['tests/bench/quotation/page-script.ts', 'src/content/quote-sentence.ts'].map(bundle),
    )
  ).join('\n');
  const site = await servePage();
  const browser: Browser = await chromium.launch({
    executablePath: executable,
    args: ['--headless=new', '--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  const newPage = () => browser.newPage({ viewport: { width: 900, height: 600 } });
  const bench: Bench = { scripts, site, page: await newPage(), easel: await newPage(), random: seeded(SEED) };
  const all = new Tally();
  try {
    for (const set of SETS) {
      const tally = new Tally();
      for (const page of pagesOf(evalFolder, set)) {
        if (only && page.id !== only) continue;
        await measure(bench, page, [tally, all]);
      }
      console.log(set, tally.total('sentences'), tally.percent('linked'), tally.percent('scrolled'), tally.percent('marked'), 'not in page', tally.total('elsewhere'), 'unseen', tally.total('unseen'));
    }
    console.log('all', all.total('sentences'), all.percent('linked'), all.percent('scrolled'), all.percent('marked'), 'not in page', all.total('elsewhere'), 'unseen', all.total('unseen'), 'worst ms', worst);
  } finally {
    await browser.close();
    await site.close();
  }
  return [];
}
let worst = 0;

async function measure(bench: Bench, page: BenchPage, tallies: Tally[]): Promise<void> {
  const { random } = bench;
  if (process.env.QL_V) console.log('page', page.set, page.id);
  bench.site.show(page.html);
  await open(bench, `${bench.site.origin}/`);
  const blocks = await bench.page.evaluate(() => benchQuotation.read());
  const samples = samplesOf(blocks, page.language ?? 'en', SAMPLES, random);
  const links: { sample: Sample; directive: TextDirective; }[] = [];
  for (const sample of samples) {
    const { sentence, before, after, block, start, end } = sample;
    const places = await bench.page.evaluate(([i, s, e, t]) => benchQuotation.whereIs(i, s, e, t), [block.id, start, end, block.text] as const);
    const where = places[0];
    if (!where) {
      const role = block.hasRole && !(await bench.page.evaluate((t) => benchQuotation.has(t), sentence));
      for (const tally of tallies) tally.add(role ? 'elsewhere' : 'unseen', true);
      console.log(role ? 'ELSEWHERE' : 'UNSEEN', page.set, page.id, block.id, JSON.stringify(sentence.slice(0, 160)));
      if (role) continue;
      const r = await bench.page.evaluate((place) => globalThis.diptychQuoteSentence?.(place)?.directive ?? undefined, { sentence, before, after });
      if (r) console.log('UNSEEN-BUT-LINK', JSON.stringify(r));
      continue;
    }
    const { directive, time } = await bench.page.evaluate(
      (place) => { const t = performance.now(); const r = globalThis.diptychQuoteSentence?.(place)?.directive ?? undefined; return { directive: r, time: performance.now() - t }; },
      { sentence, before, after },
    );
    worst = Math.max(worst, time);
    for (const tally of tallies) { tally.add('sentences', true); tally.add('linked', directive !== undefined); if (!directive) { tally.add('scrolled', false); tally.add('marked', false); } }
    if (directive) links.push({ sample, directive });
    else console.log('NOLINK', page.set, page.id, where ? 'inpage' : 'no-oracle', block.id, block.hasRole, JSON.stringify(sentence.slice(0, 160)));
  }
  for (const { sample, directive } of links) {
    const link = sentenceLink(`${bench.site.origin}/`, directive);
    await open(bench, link);
    await bench.page.evaluate(() => benchQuotation.read());
    const { block, start, end } = sample;
    const places = await bench.page.evaluate(([i, s, e, t]) => benchQuotation.whereIs(i, s, e, t), [block.id, start, end, block.text] as const);
    const where = places.find(isScrolledTo) ?? places[0];
    const scrolled = where !== undefined && isScrolledTo(where);
    let marked: boolean[] = [];
    if (where) marked = await markedBoxes(bench.page, bench.easel, [where.first, where.last, ...(where.before ? [where.before] : []), ...(where.after ? [where.after] : [])]);
    const good = marked[0] === true && marked[1] === true && !marked[2] && !marked[3];
    for (const tally of tallies) { tally.add('scrolled', scrolled); tally.add('marked', good); }
    if (!scrolled || !good) console.log(scrolled ? 'MARK' : 'MISS', page.set, page.id, block.id, block.hasRole, JSON.stringify(directive), JSON.stringify(sample.sentence.slice(0, 160)), JSON.stringify(where?.all), where?.scrollY ?? await bench.page.evaluate(() => scrollY), marked.join());
  }
}

/** In a new page each time, as from outside: going to another fragment of the same page is another matter. */
async function open({ page, scripts }: Bench, address: string): Promise<void> {
  if (process.env.QL_V) console.log(address);
  await page.goto('about:blank');
  await page.goto(address);
  // Twice: the text is looked for before the frame after the page has been loaded.
  await page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)); setTimeout(resolve, 500); }));
  if (process.env.QL_V) console.log('went');
  await page.evaluate(scripts);
  if (process.env.QL_V) console.log('scripts');
}
