import { benchAgreement } from '../../tests/bench/agreement';
import { benchAlignment } from '../../tests/bench/alignment';
import { benchBalancer } from '../../tests/bench/balancer';
import { benchBergamot } from '../../tests/bench/bergamot';
import { benchChecks } from '../../tests/bench/checks';
import { benchExport } from '../../tests/bench/export';
import { benchExtract } from '../../tests/bench/extract';
import { benchFeeds } from '../../tests/bench/feeds';
import { benchBlocks } from '../../tests/bench/growth/blocks';
import { benchCacheGrowth } from '../../tests/bench/growth/cache';
import { benchReaders } from '../../tests/bench/growth/readers';
import { benchTabs } from '../../tests/bench/growth/tabs';
import { benchLanguage } from '../../tests/bench/language';
import { benchLibrary } from '../../tests/bench/library';
import { benchLibraryPage } from '../../tests/bench/library/page';
import { benchMarkup } from '../../tests/bench/markup';
import { benchOverlay } from '../../tests/bench/overlay';
import { benchPopup } from '../../tests/bench/popup';
import { benchQueue } from '../../tests/bench/queue';
import { benchQuotationLinks } from '../../tests/bench/quotation-links';
import { benchReader } from '../../tests/bench/reader';
import type { BenchRow } from '../../tests/bench/row';
import { benchSentences } from '../../tests/bench/sentences';
import { benchSize } from '../../tests/bench/size';
import { launchChromium } from '../../tests/e2e/harness/chromium';
import { getChromium } from '../browsers';
import { buildIfStale } from '../start/build';

/** Real pages and sentences; benches that need them say so where there are none. */
const evalFolder = process.env.DIPTYCH_EVAL || undefined;

/** What can be measured, by the name that `--only` knows. `extract` measures metadata too. */
export const BENCHES: Readonly<Record<string, () => Promise<BenchRow[]>>> = {
  popup: () => withExtension('popup', benchPopup),
  reader: () => withExtension('reader', benchReader),
  overlay: () => withExtension('overlay', benchOverlay),
  bergamot: () => withExtension('bergamot', benchBergamot),
  'growth-blocks': () => withExtension('growth-blocks', benchBlocks),
  'growth-tabs': () => withExtension('growth-tabs', benchTabs),
  'growth-cache': () => withExtension('growth-cache', benchCacheGrowth),
  'growth-readers': () => inChromium('growth-readers', benchReaders),
  quotation: () => inChromium('quotation', (executable) => benchQuotationLinks(executable, evalFolder)),
  size: benchSize,
  queue: benchQueue,
  balancer: benchBalancer,
  library: benchLibrary,
  'library-page': () => withExtension('library-page', benchLibraryPage),
  export: async () => benchExport(),
  checks: () => benchChecks(evalFolder),
  agreement: () => benchAgreement(evalFolder),
  extract: () => benchExtract(evalFolder),
  language: measureLanguage,
  feeds: benchFeeds,
  fidelity: async () => [...(await benchSentences(evalFolder)), ...(await benchAlignment(evalFolder))],
  markup: () => benchMarkup(evalFolder),
};

/** Measures in a real browser. */
async function inChromium(
  name: string,
  bench: (executable: string) => Promise<BenchRow[]>,
): Promise<BenchRow[]> {
  const chromium = await getChromium();
  if ('found' in chromium) return bench(chromium.found);
  console.log(`${name}: left out. ${chromium.missing}`);
  return [];
}

/** Measures with the extension in a real browser. */
function withExtension(
  name: string,
  bench: (executable: string, extension: string) => Promise<BenchRow[]>,
): Promise<BenchRow[]> {
  return inChromium(name, async (executable) => bench(executable, await buildIfStale('chrome-e2e')));
}

/** Without a browser its own detector is left out. */
async function measureLanguage(): Promise<BenchRow[]> {
  const chromium = await getChromium();
  if (!('found' in chromium)) return benchLanguage(evalFolder, undefined);
  const extension = await buildIfStale('chrome-e2e');
  const browser = await launchChromium({ extension, executable: chromium.found });
  try {
    return await benchLanguage(evalFolder, browser);
  } finally {
    await browser.close();
  }
}
