import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { serveDemo } from '../../tools/demo/serve';
import { type ChromiumDriver, launchChromium } from '../e2e/harness/chromium';
import { startLibreTranslateServer } from '../servers/libretranslate';
import { type BenchRow, rowsOf } from './row';

const row = rowsOf('reader');
const RUNS = 5;
/** Two frames of a screen that shows sixty a second. */
const SLOW_MS = 33.3;
/** Pixels a frame: about what a flick of a wheel does. */
const STEP_PX = 90;

interface Scrolled {
  pairs: number;
  /** Milliseconds. */
  longestTask: number;
  /** Of a hundred frames, the one that took the fifth longest, in milliseconds. */
  slowFrame: number;
  framesASecond: number;
}

/**
 * The reader tab in real Chromium, with everything translated, scrolled from its beginning to its end: 400 pairs and 1,400. Times
 * are those of frames as a page sees them; there is no graphics card here.
 */
export async function benchReader(executable: string, extension: string): Promise<BenchRow[]> {
  const demo = await serveDemo();
  const server = await startLibreTranslateServer();
  const browser = await launchChromium({ extension, executable });
  try {
    await browser.setSettings({
      engine: 'libretranslate',
      engines: { ...DEFAULT_SETTINGS.engines, libretranslate: { address: server.address } },
    });
    const rows: BenchRow[] = [];
    for (const [blocks, isJudged] of [
      [114, true],
      [400, false],
    ] as const) {
      const runs: Scrolled[] = [];
      for (let run = 0; run < RUNS; run += 1)
        runs.push(await scrollThrough(browser, `${demo.origin}/it/lungo-${blocks}`));
      const name = `${runs[0]?.pairs} pairs scrolled through`;
      const of = (pick: (run: Scrolled) => number) => runs.map(pick);
      const most = (limit: number) => (isJudged ? { most: limit } : null);
      const oneDigit = { digits: 1 };
      const tasks = of((run) => run.longestTask);
      const slow = of((run) => run.slowFrame);
      const frames = of((run) => run.framesASecond);
      rows.push(
        row(`${name}: longest task`, 'ms', tasks, most(50), oneDigit),
        row(`${name}: slow frame (95 of 100 are faster)`, 'ms', slow, most(SLOW_MS), oneDigit),
        row(`${name}: frames`, 'a second', frames, null, oneDigit),
      );
    }
    return rows;
  } finally {
    await browser.close();
    await server.close();
    await demo.close();
  }
}

async function scrollThrough(browser: ChromiumDriver, address: string): Promise<Scrolled> {
  const page = await browser.newPage(address);
  const reader = await browser.openView('reader', await page.tabId());
  await reader.resize(1280, 800);
  await reader.waitFor(
    () =>
      document.querySelector('[data-job-state="done"]') && !document.querySelector('[data-state="pending"]'),
    [],
    { timeout: 60_000 },
  );
  const scrolled = await reader.evaluate(async (step) => {
    const text = document.querySelector('.text');
    if (!text) throw new Error('There is no text to scroll.');
    let longestTask = 0;
    const observer = new PerformanceObserver((list) => {
      for (const task of list.getEntries()) longestTask = Math.max(longestTask, task.duration);
    });
    observer.observe({ type: 'longtask' });
    const frames: number[] = [];
    const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    let before = await nextFrame();
    while (text.scrollTop + text.clientHeight < text.scrollHeight - 1) {
      text.scrollTop += step;
      const now = await nextFrame();
      frames.push(now - before);
      before = now;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
    observer.disconnect();
    const sorted = frames.toSorted((a, b) => a - b);
    return {
      pairs: document.querySelectorAll('[data-pair]').length,
      longestTask,
      slowFrame: sorted[Math.floor(sorted.length * 0.95)] ?? 0,
      framesASecond: (1000 * frames.length) / frames.reduce((sum, frame) => sum + frame, 0),
    };
  }, STEP_PX);
  await reader.close();
  await page.close();
  return scrolled;
}
