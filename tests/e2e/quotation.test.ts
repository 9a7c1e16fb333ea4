import { expect, test } from 'vitest';
import { copiedForms, watchClipboard } from './flows/copied-forms';
import { freshReader, jobState, press, startSite } from './flows/translation-flow';
import type { Page } from './harness/driver';
import { inBrowsersAlike } from './harness/in-browsers';

const site = startSite();

inBrowsersAlike('a quotation', (browser) => {
  let page: Page;
  let view: Page;

  const open = async (path: string) => {
    await freshReader(browser(), site.server.address);
    page = await browser().newPage(`${site.demo.origin}${path}`);
    view = await browser().openView('reader', await page.tabId());
    await jobState(view, 'done');
    await watchClipboard(view);
  };
  const close = async () => {
    await view.close();
    await page.close();
  };
  /** Marks the last paragraph's last sentence and gives its original. */
  const markLast = async () => {
    const id = await view.evaluate(() => {
      const rows = [...document.querySelectorAll('.block-paragraph [data-pair]')];
      return rows.at(-1)?.getAttribute('data-pair') ?? '';
    });
    await view.click(`[data-pair="${id}"] [data-side="original"]`);
    return view.evaluate(
      (row) => document.querySelector(`[data-pair="${row}"] [data-side="original"]`)?.textContent ?? '',
      id,
    );
  };
  const linkIn = (plain: string) => /^The sentence on its page: (\S+)$/m.exec(plain)?.[1] ?? '';

  test('opens the page at the sentence', async () => {
    await open('/it/faro');
    const original = (await markLast()).trim();
    await press(view, 'Quote');
    const { plain, html } = await copiedForms(view);
    expect(plain).toContain(
      `Italian: ${original}\n\nEnglish: ${original.toUpperCase()}\n\nThis is a machine`,
    );
    const link = linkIn(plain);
    expect(link).toContain(`${site.demo.origin}/it/faro#:~:text=`);
    expect(html).toContain(`<a href="${link}">The sentence on its page</a>`);
    const opened = await browser().newPage(link);
    const place = await opened.waitFor(
      (wanted) => {
        if (scrollY === 0) return undefined;
        const elements = [...document.querySelectorAll('article p')];
        const box = elements.find(({ textContent }) => textContent?.replace(/\s+/g, ' ').includes(wanted));
        const { top, bottom } = box?.getBoundingClientRect() ?? {};
        return { top, bottom, height: innerHeight };
      },
      [original],
    );
    expect(place.top).toBeLessThan(place.height);
    expect(place.bottom).toBeGreaterThan(0);
    await opened.close();
    await close();
  });

  test('is copied with the key of the marked sentence', async () => {
    await open('/it/sale');
    const original = (await markLast()).trim();
    await view.press('c');
    const { plain } = await copiedForms(view);
    expect(plain).toContain(`Italian: ${original}\n\n`);
    expect(linkIn(plain)).toContain('#:~:text=');
    await close();
  });

  test('of selected words says what they are', async () => {
    await open('/it/sale');
    await markLast();
    const words = await view.evaluate(() => {
      const side = document.querySelector('[data-marked="true"] [data-side="translation"]');
      const walker = document.createTreeWalker(side as Node, NodeFilter.SHOW_TEXT);
      const first = walker.nextNode() as Text;
      const range = document.createRange();
      range.setStart(first, 0);
      range.setEnd(first, first.data.indexOf(' ', 8));
      document.getSelection()?.removeAllRanges();
      document.getSelection()?.addRange(range);
      return range.toString();
    });
    await press(view, 'Quote');
    const { plain } = await copiedForms(view);
    expect(plain).toMatch(/^Italian, the whole sentence: /);
    expect(plain).toContain(`\n\nEnglish, words from its translation: ${words}\n\n`);
    expect(linkIn(plain)).toContain('#:~:text=');
    await close();
  });

  test('has the plain address, and says so, when the page has moved on or is gone', async () => {
    await open('/it/sale');
    await markLast();
    const gone = async () => {
      await press(view, 'Quote');
      const { plain } = await copiedForms(view);
      expect(plain).toContain(
        `The article: ${site.demo.origin}/it/sale\n\nThis link opens the article and does`,
      );
      expect(plain).not.toContain(':~:text=');
      await view.waitFor(() => document.body.textContent?.includes('Quote'));
    };
    await page.goto(`${site.demo.origin}/it/faro`);
    await gone();
    await page.close();
    await gone();
    await view.close();
  });
});
