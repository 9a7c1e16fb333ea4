/**
 * `npm run bench`: the project's figures, measured here and now, each beside its limit. `-- --json FILE` writes them as rows,
 * `-- --only AREA` measures one area. Exit code 1 where a limit is missed.
 */
import { writeFile } from 'node:fs/promises';
import { benchAgreement } from '../tests/bench/agreement';
import { benchAlignment } from '../tests/bench/alignment';
import { benchBalancer } from '../tests/bench/balancer';
import { benchBergamot } from '../tests/bench/bergamot';
import { benchChecks } from '../tests/bench/checks';
import { benchExtract } from '../tests/bench/extract';
import { benchFeeds } from '../tests/bench/feeds';
import { benchLanguage } from '../tests/bench/language';
import { benchMarkup } from '../tests/bench/markup';
import { benchOverlay } from '../tests/bench/overlay';
import { benchPopup } from '../tests/bench/popup';
import { benchQueue } from '../tests/bench/queue';
import { benchQuotationLinks } from '../tests/bench/quotation-links';
import { benchReader } from '../tests/bench/reader';
import type { BenchRow } from '../tests/bench/row';
import { benchSentences } from '../tests/bench/sentences';
import { benchSize } from '../tests/bench/size';
import { getChromium } from './browsers';
import { buildIfStale } from './start/build';

const evalFolder = process.env.DIPTYCH_EVAL || undefined;

/** What is measured for each area. `extract` measures metadata too. */
const AREAS: Record<string, () => Promise<BenchRow[]>> = {
  popup: () => inChromium('popup', benchPopup),
  reader: () => inChromium('reader', benchReader),
  overlay: () => inChromium('overlay', benchOverlay),
  bergamot: () => inChromium('bergamot', benchBergamot),
  quotation: benchLinks,
  size: benchSize,
  queue: benchQueue,
  balancer: benchBalancer,
  checks: () => benchChecks(evalFolder),
  agreement: () => benchAgreement(evalFolder),
  extract: () => benchExtract(evalFolder),
  language: () => benchLanguage(evalFolder),
  feeds: benchFeeds,
  fidelity: async () => [...(await benchSentences(evalFolder)), ...(await benchAlignment(evalFolder))],
  markup: () => benchMarkup(evalFolder),
};

/** Measures with the extension in a real browser. */
async function inChromium(area: string, bench: typeof benchPopup): Promise<BenchRow[]> {
  const chromium = await getChromium();
  if ('found' in chromium) return bench(chromium.found, await buildIfStale('chrome-e2e'));
  console.log(`${area}: left out. ${chromium.missing}`);
  return [];
}

/** Needs a browser, and no extension in it. */
async function benchLinks(): Promise<BenchRow[]> {
  const chromium = await getChromium();
  if ('found' in chromium) return benchQuotationLinks(chromium.found, evalFolder);
  console.log(`quotation: left out. ${chromium.missing}`);
  return [];
}

function option(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}

function print(rows: readonly BenchRow[]): void {
  const width = Math.max(...rows.map(({ name }) => name.length));
  for (const { area, name, value, unit, limit, ok } of rows) {
    const against = limit === null ? '' : `limit ${limit}  ${ok ? 'ok' : 'MISSED'}`;
    console.log(
      `${area.padEnd(9)} ${name.padEnd(width)} ${String(value).padStart(9)} ${unit.padEnd(9)} ${against}`,
    );
  }
}

const only = option('--only');
if (only && !AREAS[only])
  throw new Error(`There is no area ${only}. There are ${Object.keys(AREAS).join(', ')}.`);
const rows: BenchRow[] = [];
// One after the other: they would slow each other down.
for (const [area, measure] of Object.entries(AREAS))
  if (!only || only === area) rows.push(...(await measure()));

print(rows);
const file = option('--json');
if (file) await writeFile(file, `${JSON.stringify(rows, null, 2)}\n`);
process.exitCode = rows.every(({ ok }) => ok) ? 0 : 1;
