import type { Control } from '../harness/control';
import type { InExtension, Page } from '../harness/driver';

/** A translation that stands in a page. */
export interface ShownTranslation {
  /** Of the block it belongs to. */
  block: string;
  lang: string;
  dir: string;
  text: string;
  links: string[];
  /** What is said in the place of sentences that have no translation. */
  reasons: string[];
  /** The text of the element it stands in, which is its original. */
  around: string;
  isVisible: boolean;
}

interface ExtensionElement extends HTMLElement {
  /** Firefox's way for content scripts to look into closed trees. */
  openOrClosedShadowRoot?: ShadowRoot;
}

/** The translations in a page, in order. Their trees are closed to pages; only a script of the extension sees into them. */
export function shownTranslations(browser: InExtension, tabId: number): Promise<ShownTranslation[]> {
  return browser.inExtension(async (tab) => {
    const [answer] = await chrome.scripting.executeScript({
      target: { tabId: tab },
      func: () =>
        [...document.querySelectorAll<ExtensionElement>('[data-diptych]')].map((host) => {
          const root = host.openOrClosedShadowRoot ?? chrome.dom.openOrClosedShadowRoot(host);
          // Style sheets adopted nowhere else stand in the tree as elements.
          const text = [...(root?.children ?? [])].find(({ localName }) => localName !== 'style');
          return {
            block: host.dataset.diptych ?? '',
            lang: host.lang,
            dir: host.dir,
            text: text?.textContent ?? '',
            links: [...(text?.querySelectorAll('a') ?? [])].map(({ href }) => href),
            reasons: [...(text?.querySelectorAll('.missing') ?? [])].map(
              ({ textContent }) => textContent ?? '',
            ),
            around: host.parentElement?.textContent ?? '',
            isVisible: host.checkVisibility() && host.getBoundingClientRect().height > 0,
          };
        }),
    });
    return answer?.result ?? [];
  }, tabId);
}

/** As the views ask for it; what the background answers. */
export function toggleOverlay(browser: InExtension, tabId: number): Promise<unknown> {
  return browser.inExtension(
    (tab) => chrome.runtime.sendMessage({ name: 'overlay/toggle', input: { tabId: tab } }),
    tabId,
  );
}

/** The same from behind: the page stays in front. */
export function toggleBehind(control: Control, tabId: number): Promise<unknown> {
  return toggleOverlay(control, tabId);
}

/** Brings the page to the front, where alone it has animation frames, and waits until so many translations stand in it. */
export async function translationsStand(page: Page, atLeast: number): Promise<void> {
  await page.tabId();
  await page.waitFor((wanted) => document.querySelectorAll('[data-diptych]').length >= wanted, [atLeast], {
    what: `${atLeast} translations in the page`,
  });
}

export function pageSource(page: Page): Promise<string> {
  return page.evaluate(() => document.documentElement.outerHTML);
}

/** Scrolls through the page as a reader does, until so many translations stand in it. */
export async function readToTheEnd(page: Page, atLeast: number): Promise<void> {
  await page.tabId();
  await page.waitFor(
    (wanted) => {
      scrollBy({ top: innerHeight / 2, behavior: 'instant' });
      return document.querySelectorAll('[data-diptych]').length >= wanted;
    },
    [atLeast],
    { what: `${atLeast} translations in the page` },
  );
}
