import type { OverlayDisplay } from '../../../src/core/overlay-display';
import type { Settings } from '../../../src/core/settings';
import type { Driver } from '../harness/driver';
import type { View } from './translation-flow';

interface SpiedScope {
  diptychOverlay?: { told: OverlayDisplay[] };
}

/** Puts an overlay into a page that shows nothing and notes how it was told to show it. */
export async function spyOnOverlay(browser: Driver, tabId: number): Promise<void> {
  await browser.inExtension(async (tab) => {
    await chrome.scripting.executeScript({
      target: { tabId: tab },
      func: () => {
        const told: unknown[] = [];
        let isShown = false;
        const tell = (display: unknown) => {
          told.push(display);
          isShown = true;
          return { shown: true };
        };
        const hide = () => {
          isShown = false;
          return { shown: false };
        };
        const toggle = (display: unknown) => (isShown ? hide() : tell(display));
        const wasHidden = () => false;
        const value = { told, shown: () => isShown, wasHidden, show: tell, display: tell, hide, toggle };
        Object.defineProperty(globalThis, 'diptychOverlay', { value });
      },
    });
  }, tabId);
}

/** How the spied overlay was told to show the translation, in order. */
export function toldDisplays(browser: Driver, tabId: number): Promise<OverlayDisplay[]> {
  return browser.inExtension(async (tab) => {
    const [answer] = await chrome.scripting.executeScript({
      target: { tabId: tab },
      func: () => (globalThis as unknown as SpiedScope).diptychOverlay?.told ?? [],
    });
    return answer?.result ?? [];
  }, tabId);
}

export function storedSites(browser: Driver): Promise<Settings['sites'] | undefined> {
  return browser.inExtension(async () => {
    const { settings } = await chrome.storage.local.get<{ settings?: Settings }>('settings');
    return settings?.sites;
  });
}

/** The sites whose pages tell the background that they have come. */
export function sitesTranslatedAlways(browser: Driver): Promise<string[]> {
  return browser.inExtension(async () => {
    const scripts = await chrome.scripting.getRegisteredContentScripts();
    return scripts.filter(({ id }) => id === 'overlay-always').flatMap(({ matches }) => matches ?? []);
  });
}

/** A click on a choice in the menu beside the button that shows the translation. */
export async function pickInMenu(view: View, value: string): Promise<void> {
  const isOpen = () => document.querySelector('.split [role="dialog"]') !== null;
  if (!(await view.evaluate(isOpen))) {
    await view.waitFor(() => document.querySelector('.split .chip'), [], { what: 'the menu' });
    await view.click('.split .chip');
  }
  await view.click(`.split [role="dialog"] input[value="${value}"]`);
}
