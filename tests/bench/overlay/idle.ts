import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { WITHOUT_SANDBOX_AS_ROOT } from '../../../tools/headless-chromium';
import { median } from '../median';
import type { BenchRow } from '../row';
import { row } from './rows';
import { LONG, type Stage } from './stage';
import { traceMainThread } from './trace';

const PAIRS = 30;
const TRACED = 5;
const oneDigit = { digits: 1 };

/**
 * Pages that nobody asked about, with the extension and without it: by turns in two browsers that are otherwise the same. What
 * two visits without it differ by is the noise.
 */
export async function benchIdle(stage: Stage, executable: string, extension: string): Promise<BenchRow[]> {
  const profile = await mkdtemp(join(tmpdir(), 'diptych-without-'));
  const without = await launchWithout(executable, profile);
  try {
    const address = stage.origin + LONG;
    const pages = { with: await stage.browser.context.newPage(), without: await without.newPage() };
    const injected = await countInjected(stage.browser.context, pages.with, address);
    for (const page of Object.values(pages)) await timeLoad(page, address);
    const [plain, withIt, differences, noise]: [number[], number[], number[], number[]] = [[], [], [], []];
    for (let pair = 0; pair < PAIRS; pair += 1) {
      const [before, loaded, after] = [
        await timeLoad(pages.without, address),
        await timeLoad(pages.with, address),
        await timeLoad(pages.without, address),
      ];
      plain.push(before, after);
      withIt.push(loaded);
      differences.push(loaded - (before + after) / 2);
      noise.push(Math.abs(after - before));
    }
    const script: number[] = [];
    for (let run = 0; run < TRACED; run += 1) {
      const { ours } = await traceMainThread(pages.with, () => pages.with.goto(address));
      script.push(ours);
    }
    await pages.with.close();
    return [
      row('idle: sites with a declared script, of others', 'sites', declaredFor(extension).length, {
        most: 0,
      }),
      row('idle: scripts and worlds of ours in a page', '', injected, { most: 0 }),
      row('idle: own script while a page loads', 'ms', script, { most: 0 }, oneDigit),
      row('idle: a page loads', 'ms', withIt, null, oneDigit),
      row('idle: a page loads', 'ms', plain, null, { ...oneDigit, by: 'no extension' }),
      row('idle: a page loads later than without', 'ms', differences, { most: noiseOf(noise) }, oneDigit),
    ];
  } finally {
    await without.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** What scripts of the manifest run on, but for the one paper whose language has to be asked for. */
function declaredFor(extension: string): string[] {
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8')) as {
    content_scripts?: { matches: string[] }[];
  };
  const matches = (manifest.content_scripts ?? []).flatMap((script) => script.matches);
  return matches.filter((match) => match !== 'https://*.atlanticoquotidiano.it/*');
}

/** What half of the pairs of visits without it differ by, and at least the clock's own millisecond. */
function noiseOf(differences: readonly number[]): number {
  return Math.max(1, Number(median(differences).toFixed(1)));
}

function launchWithout(executable: string, profile: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath: executable,
    headless: false,
    viewport: { width: 1280, height: 900 },
    args: [
      '--headless=new',
      ...WITHOUT_SANDBOX_AS_ROOT,
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--lang=en-GB',
    ],
  });
}

/** Milliseconds from the beginning of the navigation to the end of the load event. */
async function timeLoad(page: Page, address: string): Promise<number> {
  await page.goto(address);
  return page.evaluate(async () => {
    const entry = performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming;
    while (entry.loadEventEnd === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    return entry.loadEventEnd;
  });
}

/** Scripts of any extension in a page that is loaded anew, and worlds made for one. */
async function countInjected(context: BrowserContext, page: Page, address: string): Promise<number> {
  const session = await context.newCDPSession(page);
  let count = 0;
  session.on('Debugger.scriptParsed', ({ url }) => {
    if (url.startsWith('chrome-extension:')) count += 1;
  });
  session.on('Runtime.executionContextCreated', ({ context: world }) => {
    if (world.origin.startsWith('chrome-extension:')) count += 1;
  });
  await session.send('Debugger.enable');
  await session.send('Runtime.enable');
  await page.goto(address);
  await session.detach();
  return count;
}
