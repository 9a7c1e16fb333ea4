import { startLibreTranslateServer } from '../../servers/libretranslate';
import { median } from '../median';
import type { BenchRow } from '../row';
import { madeArticle } from './made-article';
import { libreTranslateAt, runJob } from './run-job';

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
  const of = (from: readonly Run[], pick: (run: Run) => number) => median(from.map(pick));
  const latencies = (milliseconds: number) => Math.round((milliseconds / LATENCY_MS) * 100) / 100;
  const row = (name: string, value: number, unit: string, limit: number): BenchRow => {
    return {
      area: 'queue',
      name: `${LATENCY_MS} ms latency, ${name}`,
      value,
      unit,
      limit,
      ok: value <= limit,
    };
  };
  return [
    row('60 blocks: all pairs', latencies(of(short, ({ all }) => all)), 'latencies', 2.5),
    row(
      '60 blocks: requests',
      of(short, ({ requests }) => requests),
      'requests',
      10,
    ),
    row('400 blocks: first screen', latencies(of(long, ({ screen }) => screen)), 'latencies', 2),
    row('400 blocks: most requests in flight', Math.max(...long.map((run) => run.mostAtOnce)), 'requests', 4),
    {
      area: 'queue',
      name: `${LATENCY_MS} ms latency, 400 blocks: all pairs`,
      value: Math.round(of(long, ({ all }) => all)),
      unit: 'ms',
      limit: null,
      ok: true,
    },
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
