import { startLibreTranslateServer } from '../../servers/libretranslate';
import { type BenchRow, rowsOf } from '../row';
import { madeArticle } from './made-article';
import { libreTranslateAt, runJob } from './run-job';

const row = rowsOf('queue');
const RUNS = 5;
const LATENCY_MS = 150;
/** Sentences that a popup shows without scrolling. */
const FIRST_SCREEN = 12;

interface Run {
  all: number;
  screen: number;
  requests: number;
  mostAtOnce: number;
}

/** How an article comes in from a server with a latency and no rate limit. In multiples of the latency where it says so. */
export async function benchLatency(): Promise<BenchRow[]> {
  const [short, long] = [await runs(60), await runs(400)];
  const latencies = (milliseconds: readonly number[]) => milliseconds.map((time) => time / LATENCY_MS);
  const all = (of: readonly Run[]) => of.map((run) => run.all);
  const requests = short.map((run) => run.requests);
  const screens = latencies(long.map(({ screen }) => screen));
  const mostAtOnce = Math.max(...long.map((run) => run.mostAtOnce));
  const what = `${LATENCY_MS} ms latency`;
  const twoDigits = { digits: 2 };
  return [
    row(`${what}, 60 blocks: all pairs`, 'latencies', latencies(all(short)), { most: 2.5 }, twoDigits),
    row(`${what}, 60 blocks: requests`, 'requests', requests, { most: 10 }),
    row(`${what}, 400 blocks: first screen`, 'latencies', screens, { most: 2 }, twoDigits),
    row(`${what}, 400 blocks: most requests in flight`, 'requests', mostAtOnce, { most: 4 }),
    row(`${what}, 400 blocks: all pairs`, 'ms', all(long)),
  ];
}

async function runs(blocks: number): Promise<Run[]> {
  const article = madeArticle(blocks, 4);
  const found: Run[] = [];
  for (let at = 0; at <= RUNS; at += 1) {
    const server = await startLibreTranslateServer({ latencyMs: LATENCY_MS });
    const { pairs, doneAt } = await runJob(article, libreTranslateAt(server.address));
    const times = pairs.map(({ id }) => doneAt.get(id) ?? Number.POSITIVE_INFINITY);
    const run = {
      all: Math.max(...times),
      screen: Math.max(...times.slice(0, FIRST_SCREEN)),
      requests: server.requests.filter(({ items }) => items > 0).length,
      mostAtOnce: server.mostAtOnce,
    };
    // The first run compiles the code that all of them use.
    if (at > 0) found.push(run);
    await server.close();
  }
  return found;
}
