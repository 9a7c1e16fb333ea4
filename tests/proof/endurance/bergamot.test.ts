import { test } from 'vitest';
import { beReader, startModelSite, storeModel } from '../../e2e/flows/model-flow';
import { inBrowsers } from '../../e2e/harness/in-browsers';
import { extent } from '../../extent';
import { watchChromium } from './chromium-figures';
import { endure } from './endure';
import { asMany, flat, type Limits, within } from './figures';

const SITTING = extent({
  quick: { measuredAfter: [2, 6], blocks: 20, overlayEvery: 3, keptEvery: 2 },
  long: { measuredAfter: [40, 80, 120, 160, 200], blocks: 20, overlayEvery: 10, keptEvery: 40 },
});

/** Articles that are kept between the first measurement and the last: the library rightly shows them. */
const KEPT = ((SITTING.measuredAfter.at(-1) ?? 0) - (SITTING.measuredAfter[0] ?? 0)) / SITTING.keptEvery;

const LIMITS: Limits = {
  'connections open': asMany,
  'connections held': asMany,
  'timers of the worker': asMany,
  'heap of the worker, kB': extent({ quick: within(2000), long: flat }),
  'functions in the worker': extent({ quick: within(250), long: flat }),
  // The engine's document is one of them.
  'heap of the pages, kB': extent({ quick: within(900), long: flat }),
  'nodes of the pages': (first) => flat(first) + 60 * KEPT,
  'listeners of the pages': (first) => flat(first) + 4 * KEPT,
  // The workers of the engine and their memory are in it: a worker more, or a model more in one, is more than this.
  'private memory, kB': extent({ quick: within(60_000), long: flat }),
};

const site = startModelSite();

inBrowsers<'chromium'>(
  'a long sitting with an engine on this device',
  (browser) => {
    test(
      `leaves nothing behind: ${SITTING.measuredAfter.at(-1)} articles`,
      async () => {
        const catalogue = await site.newCatalogue();
        await beReader(browser(), { catalogue });
        await storeModel(browser(), `${site.demo.origin}/it/sale`);
        await beReader(browser(), { catalogue, engine: 'bergamot' });
        await endure({
          ...SITTING,
          browser: browser(),
          limits: LIMITS,
          watch: () => watchChromium(browser()),
        });
      },
      extent({ quick: 300_000, long: 2 * 3_600_000 }),
    );
  },
  { only: ['chromium'] },
);
