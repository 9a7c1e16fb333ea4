import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll } from 'vitest';
import type { InExtension, Page } from '../harness/driver';

/** What stands in the panel of a selection. */
export interface ShownPanel {
  frameId: number;
  original: string;
  /** Paragraph by paragraph. */
  text: string[];
  lang: string;
  dir: string;
  notes: string[];
  about: string;
  buttons: string[];
  isWaiting: boolean;
  /** Whether the focus is in it. */
  hasFocus: boolean;
  /** Whether all of it is in the viewport, and on top of what is there. */
  isInView: boolean;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

interface ExtensionElement extends HTMLElement {
  openOrClosedShadowRoot?: ShadowRoot;
}

/** The open panels of a tab. Their trees are closed to pages; only a script of the extension sees into them. */
export function shownPanels(browser: InExtension, tabId: number): Promise<ShownPanel[]> {
  return browser.inExtension(async (tab) => {
    const answers = await chrome.scripting.executeScript({
      target: { tabId: tab, allFrames: true },
      func: () => {
        const host = document.querySelector<ExtensionElement>('[data-diptych$=" selection"]');
        if (!host) return null;
        const root = host.openOrClosedShadowRoot ?? chrome.dom.openOrClosedShadowRoot(host);
        const panel = root?.querySelector<HTMLElement>('[role="dialog"]');
        if (!root || !panel) return null;
        const texts = (selector: string) =>
          [...panel.querySelectorAll(selector)].map(({ textContent }) => textContent ?? '');
        const text = panel.querySelector<HTMLElement>('.text');
        const { left, top, right, bottom } = panel.getBoundingClientRect();
        const { clientWidth, clientHeight } = document.documentElement;
        const isWithin = left >= 0 && top >= 0 && right <= clientWidth && bottom <= clientHeight;
        return {
          original: texts('.original')[0] ?? '',
          text: texts('.text p'),
          lang: text?.lang ?? '',
          dir: text?.dir ?? '',
          notes: texts('.note'),
          about: texts('.about')[0] ?? '',
          buttons: texts('button'),
          isWaiting: panel.querySelector('[aria-busy="true"]') !== null,
          hasFocus: document.activeElement === host,
          isInView: isWithin && document.elementFromPoint((left + right) / 2, (top + bottom) / 2) === host,
          left,
          top,
          right,
          bottom,
        };
      },
    });
    return answers.flatMap(({ frameId, result }) => (result ? [{ frameId, ...result }] : []));
  }, tabId);
}

/** As the command does; what the background answers. */
export function translateSelection(browser: InExtension, tabId: number): Promise<unknown> {
  return browser.inExtension(
    (tab) => chrome.runtime.sendMessage({ name: 'selection/translate', input: { tabId: tab } }),
    tabId,
  );
}

/** Selects an element's content, or this part of its first text, and gives what is selected. Its text need not be its only child. */
export function selectIn(page: Page, selector: string, part = ''): Promise<string> {
  return page.evaluate(
    (wanted, words) => {
      const element = document.querySelector(wanted);
      const selection = getSelection();
      if (!element || !selection) throw new Error(`There is no ${wanted}.`);
      element.scrollIntoView({ behavior: 'instant', block: 'center' });
      if (words === '') selection.selectAllChildren(element);
      else {
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        let node = walker.nextNode();
        while (node && !node.nodeValue?.includes(words)) node = walker.nextNode();
        const start = node?.nodeValue?.indexOf(words) ?? -1;
        if (!node || start < 0) throw new Error(`There is no “${words}” in ${wanted}.`);
        selection.setBaseAndExtent(node, start, node, start + words.length);
      }
      return String(selection);
    },
    selector,
    part,
  );
}

/** What of a page is the reader's: selection, focus, and the place it is scrolled to. */
export function readerState(page: Page) {
  return page.evaluate(() => {
    const { anchorOffset, focusOffset } = getSelection() ?? {};
    const focus = document.activeElement;
    const text = String(getSelection());
    return { text, anchorOffset, focusOffset, focus: focus?.id || focus?.localName, y: scrollY };
  });
}

/** Until the page has been drawn once more. */
export async function nextFrame(page: Page): Promise<void> {
  await page.evaluate(() => {
    const drawn = new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    return drawn.then(() => true);
  });
}

/** A page as it is served. */
export interface ServedPage {
  body: string;
  headers?: Record<string, string>;
}

/** Serves pages by path on an origin that the end-to-end build may look into. */
export function startPages(pages: Record<string, ServedPage>): { readonly origin: string } {
  const served = { origin: '' };
  const server = createServer((request, response) => {
    const page = pages[request.url ?? ''];
    // Nothing else is asked for but an icon.
    response.writeHead(page ? 200 : 204, { 'Content-Type': 'text/html; charset=utf-8', ...page?.headers });
    response.end(page?.body ?? '');
  });
  beforeAll(async () => {
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    served.origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return served;
}
