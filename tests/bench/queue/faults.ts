import type { AppError } from '../../../src/core/errors';
import { createMemoryCache } from '../../../src/translate/memory-cache';
import { planPairs } from '../../../src/translate/plan-pairs';
import { EngineQueue } from '../../../src/translate/queue/engine-queue';
import { translatePairs } from '../../../src/translate/translate-pairs';
import { noDevice } from '../../no-device';
import { seeded } from '../../seeded';
import { faultyEngine } from '../../unit/translate/faulty-engine';
import { VirtualTime } from '../../unit/translate/virtual-time';
import { type BenchRow, type Limit, rowsOf } from '../row';
import { madeArticle } from './made-article';

const ARTICLES = 1000;
const AT_ONCE = 10;
const FAULTS = { 'rate-limited': 0.1, 'server-error': 0.05, 'timed-out': 0.02, malformed: 0.01 };

/** What has become of the pairs of all articles. */
interface Tally {
  done: number;
  failed: Map<AppError['kind'] | 'without a reason', number>;
  lost: number;
  doubled: number;
}

/** Many articles, ten at a time, through one queue to a server that fails at random. In time that is only counted. */
export async function benchFaults(): Promise<BenchRow[]> {
  const time = new VirtualTime(seeded(7));
  const engine = faultyEngine(time, FAULTS);
  const queue = new EngineQueue(engine.limits, time);
  const tally: Tally = { done: 0, failed: new Map(), lost: 0, doubled: 0 };
  const cache = createMemoryCache();
  let next = 0;
  const reader = async () => {
    while (next < ARTICLES) {
      const pairs = planPairs(madeArticle(25, 2, ` ${next++}`), 'it', 'en');
      const reports = new Map<string, number>();
      await translatePairs({
        pairs,
        engine,
        queue,
        cache,
        languages: { source: 'it', target: 'en' },
        io: { http: () => Promise.reject(new Error('nothing is sent')), device: noDevice },
        signal: new AbortController().signal,
        onPairs(updates) {
          for (const { id, state, error } of updates) {
            reports.set(id, (reports.get(id) ?? 0) + 1);
            if (state === 'done') tally.done += 1;
            else {
              const reason = error?.kind ?? 'without a reason';
              tally.failed.set(reason, (tally.failed.get(reason) ?? 0) + 1);
            }
          }
        },
      });
      tally.lost += pairs.filter(({ id }) => !reports.has(id)).length;
      tally.doubled += [...reports.values()].filter((times) => times > 1).length;
    }
  };
  await time.run(Promise.all(Array.from({ length: AT_ONCE }, reader)));
  return rowsFor(tally, engine.requests.length, time.now());
}

function rowsFor({ done, failed, lost, doubled }: Tally, requests: number, milliseconds: number): BenchRow[] {
  const what = `${ARTICLES} articles of 50 sentences, 18 % of requests fail`;
  const row = (name: string, unit: string, value: number, limit: Limit = null) =>
    rowsOf('queue')(`${what}: ${name}`, unit, value, limit);
  const reasons = [...failed].map(([reason, count]) => row(`failed, ${reason}`, 'pairs', count));
  return [
    row('lost', 'pairs', lost, { most: 0 }),
    row('doubled', 'pairs', doubled, { most: 0 }),
    row('failed without a reason', 'pairs', failed.get('without a reason') ?? 0, { most: 0 }),
    row('done', 'pairs', done),
    ...reasons,
    row('requests', 'requests', requests),
    row('counted time', 's', milliseconds / 1000),
  ];
}
