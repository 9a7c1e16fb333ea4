import type { BenchRow } from '../row';
import { benchCachedJob } from './cached-job';
import { benchFaults } from './faults';
import { benchLatency } from './latency';
import { benchRateLimit } from './rate-limit';

/** The queue: from the cache, from a server with a latency, a limit or faults. */
export async function benchQueue(): Promise<BenchRow[]> {
  return [
    ...(await benchCachedJob()),
    ...(await benchLatency()),
    ...(await benchRateLimit()),
    ...(await benchFaults()),
  ];
}
