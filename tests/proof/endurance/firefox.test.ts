import { test } from 'vitest';
import { freshReader, startSite } from '../../e2e/flows/translation-flow';
import { inBrowsers } from '../../e2e/harness/in-browsers';
import { extent } from '../../extent';
import { endure } from './endure';
import { asMany, flat, type Limits, within } from './figures';
import { watchFirefox } from './firefox-figures';

const SITTING = extent({
  quick: { measuredAfter: [2, 6], blocks: 60, overlayEvery: 3, keptEvery: 2 },
  long: { measuredAfter: [30, 60, 90, 120, 150], blocks: 20, overlayEvery: 10, keptEvery: 50 },
});

/** What four articles of 60 paragraphs leave behind, if each leaves its job, is twice as much and more. */
const LIMITS: Limits = {
  'connections open': asMany,
  'connections held': asMany,
  'timers of the background': asMany,
  'memory of the background, kB': extent({ quick: within(1500), long: flat }),
  'memory of the pages, kB': extent({ quick: within(2000), long: flat }),
  ...extent<Limits>({ quick: {}, long: { 'private memory, kB': flat } }),
};

const site = startSite();

inBrowsers<'firefox'>(
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
          watch: ({ control }) => watchFirefox(browser(), control),
        });
      },
      extent({ quick: 240_000, long: 2 * 3_600_000 }),
    );
  },
  { only: ['firefox'] },
);
