import { setTimeout as sleep } from 'node:timers/promises';
import type { ChromiumPage } from '../../e2e/harness/chromium-page';
import type { BenchRow } from '../row';
import { RUNS, row } from './rows';
import { LATENCY_MS, LONG, openFresh, type Stage, timeScreen } from './stage';

/** Half a pixel is what browsers round positions by. */
const STILL_PX = 0.5;
const SETTLED_MS = LATENCY_MS + 1000;

interface Moves {
  /** The farthest that the topmost block was from its place in any frame, in pixels. */
  pixels: number;
  /** The browser's own layout shift of what begins above or at the topmost block. */
  shift: number;
}

/** Whether the page stands still under the reader's eyes while translations come in above and below. */
export async function benchStillness(stage: Stage): Promise<BenchRow[]> {
  const [middle, up]: [Moves[], Moves[]] = [[], []];
  for (let run = 0; run < RUNS; run += 1) {
    const { page, tabId } = await openFresh(stage, stage.origin + LONG);
    await watchTop(page, 20_000);
    await timeScreen(stage, tabId);
    await sleep(SETTLED_MS);
    middle.push(await movesSeen(page));
    // Up to where nothing is translated yet, three times: what comes then comes above too.
    const seen: Moves[] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      await watchTop(page, -1500);
      await sleep(SETTLED_MS);
      seen.push(await movesSeen(page));
    }
    up.push({
      pixels: Math.max(...seen.map(({ pixels }) => pixels)),
      shift: seen.reduce((sum, { shift }) => sum + shift, 0),
    });
    await page.close();
  }
  const rows = (name: string, moves: Moves[]) => [
    row(
      `${name}: topmost block moved`,
      'px',
      moves.map(({ pixels }) => pixels),
      { most: STILL_PX },
      { digits: 2 },
    ),
    row(
      `${name}: layout shift above it`,
      '',
      moves.map(({ shift }) => shift),
      { most: 0 },
      { digits: 4 },
    ),
  ];
  return [...rows('toggled in the middle', middle), ...rows('read upwards', up)];
}

/**
 * Scrolls by so many pixels and watches the block that is topmost there: where it is after each frame was drawn, which is
 * what the reader saw, and what the browser counts as layout shift.
 */
async function watchTop(page: ChromiumPage, by: number): Promise<void> {
  await page.evaluate((pixels) => {
    scrollBy({ top: pixels, behavior: 'instant' });
    const blocks = [...document.querySelectorAll('.entry-content > :is(p, h2)')];
    const topmost = blocks.find((block) => block.getBoundingClientRect().bottom > 0);
    if (!topmost) throw new Error('There is no block on the screen.');
    const top = () => topmost.getBoundingClientRect().top;
    const before = top();
    const moves = { pixels: 0, shift: 0, isOver: false };
    const drawn = new MessageChannel();
    drawn.port1.onmessage = () => {
      moves.pixels = Math.max(moves.pixels, Math.abs(top() - before));
      if (!moves.isOver) next();
    };
    const next = () => requestAnimationFrame(() => drawn.port2.postMessage(null));
    next();
    // What scrolled the page here is not a shift, but the browser tells of it late.
    const since = performance.now() + 50;
    type Shift = PerformanceEntry & { value: number; sources: { previousRect: DOMRect }[] };
    new PerformanceObserver((list) => {
      for (const { startTime, value, sources } of list.getEntries() as Shift[]) {
        if (startTime > since && sources.some(({ previousRect }) => previousRect.top <= before))
          moves.shift += value;
      }
    }).observe({ type: 'layout-shift' });
    Object.assign(globalThis, { benchMoves: moves });
  }, by);
}

function movesSeen(page: ChromiumPage): Promise<Moves> {
  return page.evaluate(() => {
    const { benchMoves } = globalThis as unknown as { benchMoves: Moves & { isOver: boolean } };
    benchMoves.isOver = true;
    return { pixels: benchMoves.pixels, shift: benchMoves.shift };
  });
}
