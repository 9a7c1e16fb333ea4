import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { getChromium, getFirefox } from '../../../tools/browsers';
import { WITHOUT_SANDBOX_AS_ROOT } from '../../../tools/headless-chromium';
import type { BrowserName } from '../../e2e/harness/driver';
import { FirefoxPage } from '../../e2e/harness/firefox-page';
import { startFirefox } from '../../e2e/harness/firefox-process';

/** What the page at an address says in `data-seen` of its root, in a browser without any extension. */
export function seenInPlainBrowser(name: BrowserName, address: string): Promise<string> {
  return name === 'chromium' ? inChromium(address) : inFirefox(address);
}

const WAIT_MS = 30_000;

async function inChromium(address: string): Promise<string> {
  const found = await getChromium();
  if ('missing' in found) throw new Error(found.missing);
  const profile = await mkdtemp(join(tmpdir(), 'diptych-plain-'));
  const args = [
    '--headless=new',
    '--disable-gpu',
    '--no-first-run',
    '--lang=en-GB',
    ...WITHOUT_SANDBOX_AS_ROOT,
  ];
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: found.found,
    headless: false,
    viewport: { width: 1280, height: 900 },
    args,
  });
  try {
    const page = await context.newPage();
    await page.goto(address);
    await page.waitForSelector('[data-seen]', { timeout: WAIT_MS, state: 'attached' });
    return await page.evaluate(() => document.documentElement.dataset.seen ?? '');
  } finally {
    await context.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

async function inFirefox(address: string): Promise<string> {
  const found = await getFirefox();
  if ('missing' in found) throw new Error(found.missing);
  const firefox = await startFirefox('nobody@nowhere.example', { extension: '', executable: found.found });
  try {
    const { marionette } = firefox;
    await marionette.send('WebDriver:NewSession', { capabilities: { alwaysMatch: {} } });
    const { handle } = await marionette.send<{ handle: string }>('WebDriver:NewWindow', {
      type: 'tab',
      focus: true,
    });
    const page = new FirefoxPage(marionette, handle);
    await page.goto(address);
    return await page.waitFor(() => document.documentElement.dataset.seen, [], { timeout: WAIT_MS });
  } finally {
    await firefox.close();
  }
}
