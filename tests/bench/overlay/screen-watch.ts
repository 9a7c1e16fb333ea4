import type { Stage } from './stage';

/** When the first block had its translation, and when every block on the screen had: by the clock of the computer, in ms. */
export interface ScreenTimes {
  first: number;
  screen: number;
}

/** Blocks of the demo site's articles that a translation is expected for. */
const BLOCKS = 'article h1, .entry-content :is(p, h2, h3, li, blockquote)';

/**
 * Watches a page from the extension's own world, which alone can look into closed trees: the document for hosts, and each
 * host's tree for text. Told by the browser at once, and reads no layout after the beginning, so that it takes little time
 * of what is measured. A block's translation stands in it or right behind it.
 */
export async function watchScreen({ control }: Stage, tabId: number): Promise<void> {
  await control.inPage(
    tabId,
    (selector) => {
      const isOnScreen = (block: Element) => {
        const { top, bottom, height } = block.getBoundingClientRect();
        return height > 0 && bottom > 0 && top < innerHeight;
      };
      const waiting = new Set([...document.querySelectorAll(selector)].filter(isOnScreen));
      const times = { first: 0, screen: 0 };
      const isHost = (element: Element | null): element is HTMLElement =>
        element instanceof HTMLElement && element.matches('[data-diptych]');
      const hasText = (host: HTMLElement) =>
        [...(chrome.dom.openOrClosedShadowRoot(host)?.children ?? [])].some(
          (child) => child.localName !== 'style' && /\p{L}/u.test(child.textContent ?? ''),
        );
      const isTranslated = (block: Element) =>
        [...block.querySelectorAll('[data-diptych]'), block.nextElementSibling].some(
          (element) => isHost(element) && hasText(element),
        );
      const known = new WeakSet<Node>();
      const whole = new Promise<ScreenTimes>((resolve) => {
        const look = () => {
          const hosts = [...document.querySelectorAll('[data-diptych]')].filter(isHost);
          for (const host of hosts) {
            const root = chrome.dom.openOrClosedShadowRoot(host);
            if (!root || known.has(root)) continue;
            known.add(root);
            observer.observe(root, { subtree: true, childList: true, characterData: true });
          }
          if (!times.first && hosts.some(hasText)) times.first = Date.now();
          for (const block of waiting) if (isTranslated(block)) waiting.delete(block);
          if (waiting.size > 0 || !times.first) return;
          times.screen = Date.now();
          observer.disconnect();
          resolve(times);
        };
        const observer = new MutationObserver(look);
        observer.observe(document, { subtree: true, childList: true });
      });
      Object.assign(globalThis, { benchScreen: whole });
      return true;
    },
    BLOCKS,
  );
}

/** Waits for what is watched. Throws where it does not come within 20 s. */
export async function screenTimes({ control }: Stage, tabId: number): Promise<ScreenTimes> {
  const times = await control.inPage(tabId, () => {
    const { benchScreen } = globalThis as unknown as { benchScreen: Promise<ScreenTimes> };
    return Promise.race([benchScreen, new Promise<null>((late) => setTimeout(late, 20_000, null))]);
  });
  if (!times) throw new Error('Not all of the screen was translated within 20 s.');
  return times;
}
