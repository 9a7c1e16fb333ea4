import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect } from 'vitest';
import { getChromium, getFirefox } from '../../../../tools/browsers';
import { launchChromium } from '../../../e2e/harness/chromium';
import type { BrowserName, Driver, LaunchOptions } from '../../../e2e/harness/driver';
import { builtExtension } from '../../../e2e/harness/extension-files';
import { launchFirefox } from '../../../e2e/harness/firefox';

const BROWSERS = {
  chromium: { get: getChromium, launch: launchChromium },
  firefox: { get: getFirefox, launch: launchFirefox },
};

/** A browser that can be ended and started again on what it left. */
export interface KeptProfile {
  readonly name: BrowserName;
  /** The folder of the profile, of which nothing is left after the test. */
  readonly folder: string;
  /** Starts the browser in it. It is closed after the test, where it was not before. */
  start(options?: Partial<LaunchOptions>): Promise<Driver>;
  close(): Promise<void>;
}

/** Describes one flow once for each browser, with a profile of its own for each test; `folder` where it is to be in another place. */
export function inProfiles(
  title: string,
  flow: (profile: () => KeptProfile) => void,
  {
    only = ['chromium', 'firefox'],
    folder,
  }: { only?: readonly BrowserName[]; folder?: () => string | undefined } = {},
): void {
  for (const name of only) {
    describe(`${title} (${name})`, () => {
      let executable = '';
      let missing = '';
      let driver: Driver | undefined;
      let profile = '';

      beforeAll(async () => {
        const found = await BROWSERS[name].get();
        if ('missing' in found) missing = found.missing;
        else executable = found.found;
      });
      beforeEach(async ({ skip }) => {
        skip(missing !== '', missing);
        profile = await mkdtemp(join(folder?.() ?? tmpdir(), 'diptych-kept-'));
      });
      const close = async () => {
        const problems = await driver?.takeProblems();
        await driver?.close();
        driver = undefined;
        expect(problems ?? []).toEqual([]);
      };
      afterEach(async () => {
        await close().finally(() =>
          rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }),
        );
      });
      afterAll(() => driver?.close());

      flow(() => ({
        name,
        folder: profile,
        async start(options = {}) {
          const extension = builtExtension(name, 'e2e');
          driver = await BROWSERS[name].launch({ ...options, extension, executable, profile });
          return driver;
        },
        close,
      }));
    });
  }
}
