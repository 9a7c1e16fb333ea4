import { cpus } from 'node:os';
import { http } from '../../src/platform/http';
import { startApertium } from '../../tools/apertium/start';
import { sentence } from '../../tools/demo/sentences';
import { startBalancer } from '../../tools/nginx/start';
import { noDevice } from '../no-device';
import { apertiumAt } from './apertium-at';
import { type BenchRow, rowsOf } from './row';

const RUNS = 5;
const READERS = 4;
const REQUESTS_EACH = 12;
const SENTENCES = 16;
/**
 * What a second server behind the recommended nginx gains, with several readers at work. Each server has a core of its own: left
 * alone, the processes of one take two cores, and there is nothing that a second could gain on a machine of two.
 */
export async function benchBalancer(): Promise<BenchRow[]> {
  if (cpus().length < 2) {
    console.log('balancer: left out. It takes two cores.');
    return [];
  }
  const instances = [await startApertium({ core: 0 }), await startApertium({ core: 1 })];
  const addresses = instances.flatMap((instance) => ('address' in instance ? [instance.address] : []));
  const one = await startBalancer(addresses.slice(0, 1), { install: true });
  const two = await startBalancer(addresses, { install: true });
  const parts = [...instances, one, two];
  try {
    if (!('address' in one) || !('address' in two) || addresses.length < 2) {
      console.log('balancer: left out. Apertium or nginx cannot be had here.');
      return [];
    }
    await wordsPerSecond(two.address);
    const [single, double]: [number[], number[]] = [[], []];
    for (let run = 0; run < RUNS; run += 1) {
      single.push(await wordsPerSecond(one.address));
      double.push(await wordsPerSecond(two.address));
    }
    return rowsFor(single, double);
  } finally {
    for (const part of parts) if ('close' in part) await part.close();
  }
}

/** Several readers at once, each with two requests under way, as the engine's limits have it. */
async function wordsPerSecond(address: string): Promise<number> {
  const engine = apertiumAt(address);
  const io = { http, device: noDevice, signal: new AbortController().signal };
  let words = 0;
  let next = 0;
  const began = performance.now();
  const worker = async () => {
    while (next < READERS * REQUESTS_EACH) {
      const from = SENTENCES * next++;
      const items = Array.from({ length: SENTENCES }, (_, at) => sentence(from + at));
      const pair = { source: 'it', target: 'en' };
      const answered = await engine.translate({ pair, form: 'html', items }, io);
      if (!answered.ok) throw new Error(`balancer: ${answered.error.kind}`);
      words += items.join(' ').split(' ').length;
    }
  };
  await Promise.all(Array.from({ length: READERS * engine.limits.concurrency }, worker));
  return words / ((performance.now() - began) / 1000);
}

/** The runs were by turns, so that each of two servers has one of one beside it. */
function rowsFor(single: readonly number[], double: readonly number[]): BenchRow[] {
  const row = rowsOf('queue');
  const what = 'Apertium behind nginx';
  const gains = double.map((words, run) => words / (single[run] ?? Number.NaN));
  return [
    row(`${what}, one server`, 'words/s', single),
    row(`${what}, two servers`, 'words/s', double),
    row(`${what}, two over one, each with a core of its own`, 'times', gains, { least: 1.6 }, { digits: 2 }),
  ];
}
