import fc from 'fast-check';
import { extent } from './extent';
import { runs } from './runs';
import { runSeed, sameAgain } from './seed';

/** What fast-check does where a test does not say. */
const RUNS = 100;
/** Until then cases of a property are looked at; where it held so far it holds. */
const LIMIT_MS = extent({ quick: 10_000, long: 30_000 });

const seed = runSeed();

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

/** fast-check, set up for the extent and the seed of this run: what every property test takes. */
export { fc };
