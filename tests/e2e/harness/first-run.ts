import type { BrowserContext } from 'playwright-core';
import { FirefoxPage } from './firefox-page';
import type { Marionette } from './marionette';
import { waitUntil } from './scripts';

const WELCOME = '/src/ui/welcome/index.html';
const WAIT = { what: 'the page of the first run' };

/** Closes the page that the extension opens once it is installed: in most tests the reader has been through it. */
export async function closeWelcome(context: BrowserContext): Promise<void> {
  const isOpen = async () => context.pages().find((page) => page.url().endsWith(WELCOME));
  await (await waitUntil(isOpen, WAIT)).close();
}

export async function closeWelcomeOfFirefox(marionette: Marionette): Promise<void> {
  const found = await waitUntil(async () => {
    for (const handle of await marionette.send<string[]>('WebDriver:GetWindowHandles')) {
      const page = new FirefoxPage(marionette, handle);
      if ((await page.address()).endsWith(WELCOME)) return page;
    }
    return undefined;
  }, WAIT);
  await found.close();
}
