import { keep } from '../../e2e/flows/library-flow';
import { toggleBehind } from '../../e2e/flows/overlay-flow';
import { jobState } from '../../e2e/flows/translation-flow';
import type { Control } from '../../e2e/harness/control';
import type { Driver, Page } from '../../e2e/harness/driver';
import type { LittleSite } from '../../servers/little-site';
import { madePage } from '../../servers/made-page';

/** What a reader has open all the time. */
export interface Sitting {
  browser: Driver;
  control: Control;
  site: LittleSite;
  /** Paragraphs of each article. */
  blocks: number;
  /** Every so manieth article is shown in its page too, and every so manieth is kept in the library. */
  overlayEvery: number;
  keptEvery: number;
}

/**
 * Opens one article in a tab, reads it in a popup or a reader by turns, and closes both again: in one order as often as in the other,
 * for whichever goes first, the other is there when it is told.
 */
export async function readArticle(sitting: Sitting, number: number): Promise<void> {
  const { browser, control, site, blocks } = sitting;
  const path = `/volume-${number}`;
  site.put(path, madePage(number, blocks));
  const page = await browser.newPage(site.origin + path);
  const tabId = await tabAt(control, site.origin + path);
  const view = await browser.openView(number % 2 === 0 ? 'popup' : 'reader', tabId);
  await jobState(view, 'done');
  if (number % sitting.keptEvery === 0) await keep(view);
  if (number % sitting.overlayEvery === 0) await showInPage(sitting, page, tabId);
  const closed = number % 4 < 2 ? [page, view] : [view, page];
  for (const one of closed) await one.close();
}

/** The translation in the page itself; every other time it goes with the page. */
async function showInPage({ control }: Sitting, page: Page, tabId: number): Promise<void> {
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await bringToFront(control, tabId);
  await toggleBehind(control, tabId);
  await page.waitFor(() => document.querySelectorAll('[data-diptych]').length > 3, [], {
    what: 'translations in the page',
  });
  if (tabId % 2 === 0) return;
  await toggleBehind(control, tabId);
  await page.waitFor(() => document.querySelector('[data-diptych]') === null, [], {
    what: 'the translations to be gone',
  });
}

async function bringToFront(control: Control, tabId: number): Promise<void> {
  await control.evaluate(async (id) => {
    await chrome.tabs.update(id, { active: true });
  }, tabId);
}

/** The identifier of the one tab that shows this address. */
async function tabAt(control: Control, address: string): Promise<number> {
  const id = await control.evaluate(async (url) => {
    const tabs = await chrome.tabs.query({});
    return tabs.find((tab) => tab.url === url)?.id;
  }, address);
  if (id === undefined) throw new Error(`No tab shows ${address}.`);
  return id;
}
