import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getChromium, getWindowTools } from '../../../tools/browsers';
import { type DemoSite, serveDemo } from '../../../tools/demo/serve';
import { builtExtension } from './extension-files';
import { inBrowsers } from './in-browsers';
import { openShippedWindow, type ShippedWindow } from './shipped-window';

let demo: DemoSite;
const article = () => `${demo.origin}/it/faro`;

beforeAll(async () => {
  demo = await serveDemo();
});
afterAll(() => demo.close());

inBrowsers('the harness', (browser) => {
  test('tells tabs apart', async () => {
    const [first, second] = [await browser().newPage(article()), await browser().newPage(article())];
    const ids = [await first.tabId(), await second.tabId(), await first.tabId()];
    expect(ids[0]).toBe(ids[2]);
    expect(ids[0]).not.toBe(ids[1]);
    await first.close();
    await second.close();
  });

  test('opens views for a tab, with settings that were stored', async () => {
    await browser().setSettings({ targetLanguage: 'de' });
    const page = await browser().newPage(article());
    const tabId = await page.tabId();
    for (const view of ['popup', 'reader'] as const) {
      const opened = await browser().openView(view, tabId);
      const headline = await opened.waitFor(() => document.querySelector('[data-pair] h1')?.textContent);
      expect(headline).toContain('Il vecchio faro');
      expect(await opened.evaluate(() => document.body.textContent)).toContain('German');
      await opened.close();
    }
    await page.close();
  });

  test('clicks on what the page keeps replacing', async () => {
    const page = await browser().newPage(article());
    await page.evaluate(() => {
      const first = document.createElement('button');
      first.textContent = 'Press';
      document.body.replaceChildren(first);
      document.addEventListener('click', () => {
        document.title = 'pressed';
      });
      let left = 400;
      const replacing = setInterval(() => {
        const button = document.querySelector('button');
        button?.replaceWith(button.cloneNode(true));
        left -= 1;
        if (left === 0) clearInterval(replacing);
      }, 4);
    });
    await page.click('button');
    expect(await page.evaluate(() => document.title)).toBe('pressed');
    await page.close();
  });

  test('reports what nobody caught and what was written as an error', async () => {
    const page = await browser().newPage(article());
    await page.evaluate(() => {
      setTimeout(() => {
        throw new Error('thrown in the page');
      });
      // biome-ignore lint/suspicious/noConsole: that it is noticed is what is tested.
      console.error('written in the page');
    });
    const messages: string[] = [];
    await expect
      .poll(async () => {
        messages.push(...(await browser().takeProblems()).map((problem) => problem.message));
        return messages.join('\n');
      })
      .toMatch(/(?=.*thrown in the page)(?=.*written in the page)/s);
    await page.close();
  });

  test('ends the background, which starts again when it is asked', async () => {
    const options = await browser().openView('options');
    await browser().stopBackground();
    const answer = await options.evaluate(() =>
      chrome.runtime.sendMessage({ name: 'overlay/state', input: { tabId: 1 } }),
    );
    expect(answer).toEqual({ shown: false });
    await options.close();
  });

  test('types, presses, resizes and takes pictures', async () => {
    const page = await browser().newPage(`data:text/html,<input onkeydown="this.dataset.key=event.key">`);
    await page.resize(800, 600);
    expect(await page.evaluate(() => [innerWidth, innerHeight])).toEqual([800, 600]);
    await page.click('input');
    await page.type('input', 'ciao');
    await page.press('ArrowLeft');
    const input = await page.evaluate(() => {
      const field = document.querySelector('input');
      return [field?.value, field?.dataset.key];
    });
    expect(input).toEqual(['ciao', 'ArrowLeft']);
    expect((await page.screenshot()).subarray(1, 4).toString()).toBe('PNG');
    await page.close();
  });
});

inBrowsers<'firefox'>(
  'the toolbar button of the shipped build',
  (browser) => {
    test('opens a popup that may read the page', async () => {
      const page = await browser().newPage(article());
      await browser().clickToolbarButton(page);
      await expect
        .poll(() => browser().inPopup(() => document.querySelector('[data-pair] h1')?.textContent), {
          timeout: 20_000,
        })
        .toContain('Il vecchio faro');
    });
  },
  { only: ['firefox'], build: 'shipped' },
);

describe('the shipped build in a real window', () => {
  let shipped: ShippedWindow | undefined;
  let missing = '';

  beforeAll(async () => {
    const [chromium, tools] = [await getChromium(), await getWindowTools()];
    if ('missing' in chromium) missing = chromium.missing;
    else if ('missing' in tools) missing = tools.missing;
    else {
      const extension = builtExtension('chromium', 'shipped');
      shipped = await openShippedWindow({ extension, executable: chromium.found }, tools.found);
    }
  });
  afterAll(() => shipped?.close());

  test('opens the popup by its key, which may read the page', async ({ skip }) => {
    skip(missing !== '', missing);
    if (!shipped) throw new Error('There is no window.');
    await shipped.driver.newPage(article());
    await shipped.press('Il vecchio faro', 'alt+shift+d');
    const popup = await shipped.popup();
    const headline = await popup.waitFor(() => document.querySelector('[data-pair] h1')?.textContent);
    expect(headline).toContain('Il vecchio faro');
    expect(await shipped.driver.takeProblems()).toEqual([]);
  });
});
