import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession } from 'playwright-core';
import type { BenchRow } from '../row';
import { row } from './rows';
import { openFresh, SHORT, type Stage, toggle } from './stage';

const CYCLES = 20;
/** By then everything is there that is made once and kept. */
const FIRST = 3;

/** What is left in the page's process after the overlay was switched on and off again and again. */
export async function benchMemory(stage: Stage): Promise<BenchRow[]> {
  const { page, tabId } = await openFresh(stage, stage.origin + SHORT);
  const session = await stage.browser.context.newCDPSession(page.playwright);
  await session.send('HeapProfiler.enable');
  let [first, last] = [await counters(session), await counters(session)];
  for (let cycle = 1; cycle <= CYCLES; cycle += 1) {
    await toggle(stage, tabId);
    await page.waitFor(() => {
      // What comes out of the store makes room for itself at once: then fewer blocks are near the screen.
      const hosts = [...document.querySelectorAll('[data-diptych]')];
      return hosts.filter((host) => host.getBoundingClientRect().height > 0).length > 2;
    });
    await toggle(stage, tabId);
    await page.waitFor(() => document.querySelector('[data-diptych]') === null);
    if (cycle === FIRST) first = await counters(session);
  }
  last = await counters(session);
  await page.close();
  const name = `between cycles ${FIRST} and ${CYCLES}`;
  return [
    row(`more DOM nodes ${name}`, 'nodes', last.nodes - first.nodes, { most: 0 }),
    row(`more event listeners ${name}`, '', last.jsEventListeners - first.jsEventListeners, { most: 0 }),
    row(`larger heap ${name}`, 'kB', (last.heap - first.heap) / 1000),
  ];
}

interface Counters {
  nodes: number;
  jsEventListeners: number;
  heap: number;
}

/** After collecting garbage twice: what finalizers release goes the second time. Counts nodes of no document too. */
async function counters(session: CDPSession): Promise<Counters> {
  await sleep(500);
  for (let time = 0; time < 2; time += 1) await session.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return { nodes, jsEventListeners, heap: usedSize };
}
