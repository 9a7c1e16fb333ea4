import { test } from 'vitest';
import { freshReader, startSite } from '../../e2e/flows/translation-flow';
import { inBrowsers } from '../../e2e/harness/in-browsers';
import { extent } from '../../extent';
import { watchChromium } from './chromium-figures';
import { endure } from './endure';
import { asMany, flat, type Limits, within } from './figures';

const SITTING = extent({
  quick: { measuredAfter: [4, 10], blocks: 60, overlayEvery: 4, keptEvery: 4 },
  long: { measuredAfter: [200, 400, 600, 800, 1000], blocks: 20, overlayEvery: 10, keptEvery: 50 },
});

/** Articles that are kept between the first measurement and the last: the library rightly shows them. */
const KEPT = ((SITTING.measuredAfter.at(-1) ?? 0) - (SITTING.measuredAfter[0] ?? 0)) / SITTING.keptEvery;

/** What six articles of 60 paragraphs leave behind, if each leaves its job, is twice as much and more. */
const LIMITS: Limits = {
  'connections open': asMany,
  'connections held': asMany,
  'timers of the worker': asMany,
  'heap of the worker, kB': extent({ quick: within(2000), long: flat }),
  'functions in the worker': extent({ quick: within(200), long: flat }),
  'heap of the pages, kB': extent({ quick: within(900), long: flat }),
  'nodes of the pages': (first) => flat(first) + 30 * KEPT,
  'listeners of the pages': (first) => flat(first) + 2 * KEPT,
  ...extent<Limits>({ quick: {}, long: { 'private memory, kB': flat } }),
};

const site = startSite();

inBrowsers<'chromium'>(
  'a long sitting',
  (browser) => {
    test(
      `leaves nothing behind: ${SITTING.measuredAfter.at(-1)} articles`,
      async () => {
        await freshReader(browser(), site.server.address);
        await endure({
          ...SITTING,
          browser: browser(),
          limits: LIMITS,
          watch: () => watchChromium(browser()),
        });
      },
      extent({ quick: 240_000, long: 4 * 3_600_000 }),
    );
  },
  { only: ['chromium'] },
);
