import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect } from 'vitest';
import { type Found, getChromium, getFirefox } from '../../../tools/browsers';
import { extent } from '../../extent';
import { launchChromium } from './chromium';
import type { BrowserName, Driver, LaunchOptions, Problem } from './driver';
import { builtExtension } from './extension-files';
import { launchFirefox } from './firefox';

const BROWSERS = {
  chromium: { get: getChromium, launch: launchChromium },
  firefox: { get: getFirefox, launch: launchFirefox },
} satisfies Record<
  BrowserName,
  { get(): Promise<Found<string>>; launch(options: LaunchOptions): Promise<Driver> }
>;

/** A driver of the browser named; of the e2e build, unless the options say otherwise. */
type DriverOf<N extends BrowserName> = Awaited<ReturnType<(typeof BROWSERS)[N]['launch']>>;

interface FlowOptions<N extends BrowserName>
  extends Omit<Partial<LaunchOptions>, 'extension' | 'executable'> {
  only?: readonly N[];
  build?: 'shipped' | 'e2e';
  /** The browser can be started again with the same profile. */
  isProfileKept?: boolean;
}

/** Ends the browser, as a reader does or as a crash, and starts it again with the same profile. */
export type Restart = (how: 'closed' | 'killed') => Promise<void>;

/**
 * Describes one flow once for each browser, with a browser of its own for each. The tests inside ask `browser()` for the
 * driver. A test fails when it leaves problems behind that it did not take itself. Without the browser they are skipped
 * and say why.
 *
 * @example
 * inBrowsers('the reader tab', (browser) => {
 *   test('shows every pair', async () => {
 *     const page = await browser().newPage(address);
 *     const reader = await browser().openView('reader', await page.tabId());
 *   });
 * });
 */
export function inBrowsers<N extends BrowserName = BrowserName>(
  title: string,
  flow: (browser: () => DriverOf<N>, restart: Restart) => void,
  { only, build = 'e2e', isProfileKept = false, ...options }: FlowOptions<N> = {},
): void {
  for (const name of only ?? (['chromium', 'firefox'] as N[])) {
    describe(`${title} (${name})`, () => {
      let driver: Driver | undefined;
      let start: () => Promise<Driver>;
      let profile: string | undefined;
      let missing = '';
      /** Of browsers that were ended in the middle of a test. */
      const problems: Problem[] = [];

      beforeAll(async () => {
        const executable = await BROWSERS[name].get();
        if ('missing' in executable) missing = executable.missing;
        else {
          const extension = builtExtension(name, build);
          if (isProfileKept) profile = await mkdtemp(join(tmpdir(), `diptych-${name}-`));
          const same = { ...options, ...(profile && { profile }), extension, executable: executable.found };
          start = () => BROWSERS[name].launch(same);
          driver = await start();
        }
      });
      beforeEach(({ skip }) => skip(missing !== '', missing));
      afterEach(async () => {
        problems.push(...((await driver?.takeProblems()) ?? []));
        expect(problems.splice(0)).toEqual([]);
      });
      afterAll(async () => {
        await driver?.close();
        if (profile) await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
      });

      flow(
        () => driver as DriverOf<N>,
        async (how) => {
          problems.push(...((await driver?.takeProblems()) ?? []));
          await (how === 'closed' ? driver?.close() : driver?.kill());
          driver = await start();
        },
      );
    });
  }
}

/**
 * Describes a flow in which nothing hangs on the browser: in each at length, every day in Chromium alone.
 *
 * @example
 * inBrowsersAlike('findings', (browser) => {});
 */
export function inBrowsersAlike(title: string, flow: (browser: () => Driver) => void): void {
  inBrowsers(title, flow, { only: extent({ quick: ['chromium'], long: ['chromium', 'firefox'] }) });
}
