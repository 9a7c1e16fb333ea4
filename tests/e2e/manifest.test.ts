import { expect, test } from 'vitest';
import type { ChromiumDriver } from './harness/chromium';
import { inBrowsers } from './harness/in-browsers';

/** What the browser's own page for extensions knows of one, as far as it is looked at. */
interface ExtensionInfo {
  manifestErrors: unknown[];
  runtimeErrors: unknown[];
  installWarnings?: string[];
  permissions: {
    /** What readers are warned of when they install it. */
    simplePermissions: { message: string }[];
    runtimeHostPermissions?: { hosts: { host: string }[] };
  };
}

interface DeveloperPrivate {
  updateProfileConfiguration(update: { inDeveloperMode: boolean }): Promise<void>;
  updateExtensionConfiguration(update: { extensionId: string; errorCollection: boolean }): Promise<void>;
  reload(id: string, options: { failQuietly: boolean; populateErrorForUnpacked: boolean }): Promise<unknown>;
  getExtensionInfo(id: string): Promise<ExtensionInfo>;
}

async function infoOf(browser: ChromiumDriver): Promise<ExtensionInfo> {
  const page = await browser.newPage();
  // It sends those who come to it on to itself.
  await page.goto('chrome://extensions').catch(() => undefined);
  const info = await page.waitFor(
    async (id) => {
      const { developerPrivate } = chrome as unknown as { developerPrivate: DeveloperPrivate };
      // Only for developers is what is wrong with a manifest kept, and only when it is read.
      await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
      await developerPrivate.updateExtensionConfiguration({ extensionId: id, errorCollection: true });
      // Resolves once it is loaded again.
      await developerPrivate.reload(id, { failQuietly: true, populateErrorForUnpacked: true });
      return developerPrivate.getExtensionInfo(id);
    },
    [new URL(browser.origin).host],
    { what: 'the page for extensions' },
  );
  await page.close();
  return info;
}

inBrowsers(
  'the shipped manifest',
  (browser) => {
    test('gives Chromium nothing to say against it', async () => {
      const { manifestErrors, runtimeErrors, installWarnings = [] } = await infoOf(browser());
      expect([...manifestErrors, ...runtimeErrors, ...installWarnings]).toEqual([]);
    });

    test('has readers warned of the one site in it, and of nothing else', async () => {
      const { simplePermissions, runtimeHostPermissions } = (await infoOf(browser())).permissions;
      expect(simplePermissions).toEqual([]);
      expect(runtimeHostPermissions?.hosts.map(({ host }) => host)).toEqual([
        'https://*.atlanticoquotidiano.it/*',
      ]);
    });
  },
  { only: ['chromium'], build: 'shipped' },
);
