import fc from 'fast-check';
import { vi } from 'vitest';
import { extent } from './extent';
import { runs } from './runs';
import { runSeed, sameAgain } from './seed';

/** What fast-check does where a test does not say. */
const RUNS = 100;
/** Until then cases of a property are looked at; where it held so far it holds. */
const LIMIT_MS = extent({ quick: 10_000, long: 30_000 });
/** A test may have several properties, and a case that fails is made smaller. */
const LONG_TEST_MS = 20 * LIMIT_MS;

const seed = runSeed();

if (extent({ quick: false, long: true })) vi.setConfig({ testTimeout: LONG_TEST_MS });
fc.configureGlobal({
  seed,
  numRuns: runs(RUNS),
  interruptAfterTimeLimit: LIMIT_MS,
  reporter(details) {
    if (!details.failed) return;
    const report = fc.defaultReportMessage(details);
    throw new Error(`${report}\n\n${sameAgain(seed)}`, { cause: details.errorInstance });
  },
});
