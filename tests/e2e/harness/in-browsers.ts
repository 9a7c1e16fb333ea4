import { afterAll, afterEach, beforeAll, beforeEach, describe, expect } from 'vitest';
import { type Found, getChromium, getFirefox } from '../../../tools/browsers';
import { launchChromium } from './chromium';
import type { BrowserName, Driver, LaunchOptions } from './driver';
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
}

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
  flow: (browser: () => DriverOf<N>) => void,
  { only, build = 'e2e', ...options }: FlowOptions<N> = {},
): void {
  for (const name of only ?? (['chromium', 'firefox'] as N[])) {
    describe(`${title} (${name})`, () => {
      let driver: Driver | undefined;
      let missing = '';

      beforeAll(async () => {
        const executable = await BROWSERS[name].get();
        if ('missing' in executable) missing = executable.missing;
        else {
          const extension = builtExtension(name, build);
          driver = await BROWSERS[name].launch({ ...options, extension, executable: executable.found });
        }
      });
      beforeEach(({ skip }) => skip(missing !== '', missing));
      afterEach(async () => {
        expect(await driver?.takeProblems()).toEqual(driver ? [] : undefined);
      });
      afterAll(() => driver?.close());

      flow(() => driver as DriverOf<N>);
    });
  }
}
