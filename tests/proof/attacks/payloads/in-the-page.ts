import { expect } from 'vitest';
import type { OverlayMode } from '../../../../src/core/overlay-display';
import { toggleBehind } from '../../../e2e/flows/overlay-flow';
import type { Control } from '../../../e2e/harness/control';
import type { Page } from '../../../e2e/harness/driver';
import { foreignPartsInPage } from './foreign-parts';

const MOST_SCREENS = 100;

interface ExtensionElement extends HTMLElement {
  openOrClosedShadowRoot?: ShadowRoot;
}

/** What all that the extension has put into a page says. */
function textInPage(control: Control, tabId: number): Promise<string> {
  return control.inPage(tabId, () =>
    [...document.querySelectorAll<ExtensionElement>('[data-diptych]')]
      .map((host) =>
        'openOrClosedShadowRoot' in host
          ? host.openOrClosedShadowRoot
          : chrome.dom.openOrClosedShadowRoot(host),
      )
      .flatMap((tree) => [...(tree?.querySelectorAll('div') ?? [])].map(({ textContent }) => textContent))
      .join('\n'),
  );
}

/** Goes through a page as a reader does, a screen at a time; waits on each so long, in milliseconds, for its translations to stand there. */
export async function goThrough(control: Control, tabId: number, patience: number): Promise<void> {
  await control.inPage(
    tabId,
    async (most, patient) => {
      const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
      const lacks = (box: Element) => {
        const { bottom, top } = box.getBoundingClientRect();
        const isOnScreen = bottom > 0 && top < innerHeight && box.textContent !== '';
        return (
          isOnScreen &&
          !box.querySelector('[data-diptych]') &&
          !box.nextElementSibling?.hasAttribute('data-diptych')
        );
      };
      scrollTo({ top: 0, behavior: 'instant' });
      // A hostile page can grow for ever.
      for (let [screen, before] = [0, -1]; before !== scrollY && screen < most; screen += 1) {
        before = scrollY;
        await wait(60);
        const end = Date.now() + patient;
        while (Date.now() < end && [...document.querySelectorAll('#article p')].some(lacks)) await wait(40);
        scrollBy({ top: innerHeight * 0.9, behavior: 'instant' });
      }
    },
    MOST_SCREENS,
    patience,
  );
}

/** Shows the translation in a page in one way, goes through it and gives what it says; in a panel, what that says of a few paragraphs. */
export async function showInPage(
  control: Control,
  page: Page,
  tabId: number,
  mode: OverlayMode,
  patience = 3000,
): Promise<string> {
  await control.evaluate(async (wanted) => {
    const { settings } = await chrome.storage.local.get<{ settings: object }>('settings');
    await chrome.storage.local.set({
      settings: { ...settings, overlay: { mode: wanted, scope: 'article' } },
    });
  }, mode);
  await page.tabId();
  expect(await toggleBehind(control, tabId)).toEqual({ ok: true, value: { shown: true } });
  await goThrough(control, tabId, mode === 'hover' ? 0 : patience);
  if (mode === 'hover') return hoverOver(control, page, tabId);
  return textInPage(control, tabId);
}

/** Points at paragraphs of the screen, one after the other. */
async function hoverOver(control: Control, page: Page, tabId: number): Promise<string> {
  const texts: string[] = [];
  await control.inPage(tabId, () => scrollTo({ top: innerHeight, behavior: 'instant' }));
  for (const y of [100, 200, 300]) {
    await page.point(60, y);
    await expect.poll(() => textInPage(control, tabId), { timeout: 10_000 }).toMatch(/Case|rimando/);
    texts.push(await textInPage(control, tabId));
    await expectOwnParts(control, tabId);
  }
  return texts.join('\n');
}

/** Nothing is in what the extension put into a page that it does not put there. */
export async function expectOwnParts(control: Control, tabId: number): Promise<void> {
  expect(await foreignPartsInPage(control, tabId)).toEqual([]);
}

/** Takes the translation away again: what is left with our mark on it, the page has put there itself. */
export async function hideInPage(control: Control, page: Page, tabId: number, ownMarks = 0): Promise<void> {
  await toggleBehind(control, tabId);
  await waitForMarks(page, ownMarks);
}

/** Waits until so many elements with our mark are in a page. */
export async function waitForMarks(page: Page, count: number): Promise<void> {
  await page.waitFor((own) => document.querySelectorAll('[data-diptych]').length === own, [count], {
    what: 'the translation to be gone',
  });
}

/** Elements with our mark in a page that has no translation in it. */
export function marksOf(page: Page): Promise<number> {
  return page.evaluate(() => document.querySelectorAll('[data-diptych]').length);
}
