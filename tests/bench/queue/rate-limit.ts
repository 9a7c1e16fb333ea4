import { startLibreTranslateServer } from '../../servers/libretranslate';
import type { LoopbackServer } from '../../servers/loopback-server';
import { type BenchRow, rowsOf } from '../row';
import { madeArticle } from './made-article';
import { libreTranslateAt, redirecting, runJob } from './run-job';

const row = rowsOf('queue');
const BLOCKS = 400;
/** Somebody else's server, as far as the engine knows. */
const ELSEWHERE = 'https://translate.example';
const RETRY_AFTER_MS = 1000;

/** What a server that sets a limit has to refuse: one whose limit is as assumed, a stricter one, and one on this computer. */
export async function benchRateLimit(): Promise<BenchRow[]> {
  return [
    ...(await measure('a server that allows 5 requests a second', 5, ELSEWHERE, 5)),
    ...(await measure('a server that allows 3 requests a second', 3, ELSEWHERE, null)),
    ...(await measure('5 a second on this computer, where none is assumed', 5, undefined, null)),
  ];
}

async function measure(
  what: string,
  perSecond: number,
  address: string | undefined,
  limit: number | null,
): Promise<BenchRow[]> {
  const server = await startLibreTranslateServer({ perSecond, latencyMs: 150 });
  const engine = libreTranslateAt(address ?? server.address);
  const send = address ? redirecting(address, server.address) : undefined;
  const { pairs, doneAt } = await runJob(madeArticle(BLOCKS, 4), engine, send);
  const sent = server.requests.filter(({ items }) => items > 0).length;
  const share = (server.refused.length / sent) * 100;
  const early = refusedInPause(server);
  const missing = pairs.filter(({ id, state }) => state !== 'done' && !doneAt.has(id)).length;
  await server.close();
  return [
    row(`${what}: refused, of ${sent}`, '%', share, limit === null ? null : { most: limit }, { digits: 1 }),
    row(`${what}: refused within Retry-After`, 'requests', early, limit === null ? null : { most: 0 }),
    row(`${what}: pairs without a translation`, 'pairs', missing, { most: 0 }),
  ];
}

/** Requests that were refused although the server had asked for a pause, and its answer had had time to arrive. */
function refusedInPause({ refused }: LoopbackServer): number {
  const latency = 200;
  return refused.filter(({ at }) =>
    refused.some((before) => at > before.at + latency && at < before.at + RETRY_AFTER_MS),
  ).length;
}
