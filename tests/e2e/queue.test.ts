import { afterEach, beforeEach, expect, test } from 'vitest';
import { errorShown, freshReader, jobState, startSite } from './flows/translation-flow';
import { forgetPauses } from './harness/forget-pauses';
import { inBrowsers } from './harness/in-browsers';

const site = startSite();

inBrowsers('the queue', (browser) => {
  beforeEach(() => freshReader(browser(), site.server.address));
  afterEach(() => {
    site.server.setFault();
    site.server.setLatency(0);
  });

  const textsSince = (before: number) =>
    site.server.requests
      .slice(before)
      .flatMap(({ path, body }) => (path === '/translate' ? (JSON.parse(body).q as string[]) : []));

  test('sends no sentence twice, though two tabs with the same article ask at once', async () => {
    site.server.setLatency(400);
    const before = site.server.requests.length;
    const pages = [
      await browser().newPage(`${site.demo.origin}/it/faro`),
      await browser().newPage(`${site.demo.origin}/it/faro`),
    ];
    const views = [];
    for (const page of pages) views.push(await browser().openView('popup', await page.tabId()));
    for (const view of views) await jobState(view, 'done');
    const texts = textsSince(before);
    expect(texts.length).toBeGreaterThan(20);
    expect(texts.length).toBe(new Set(texts).size);
    for (const view of views) await view.close();
    for (const page of pages) await page.close();
  });

  test('translates first what the reader scrolls to', async () => {
    site.server.setLatency(2500);
    const before = site.server.requests.length;
    const page = await browser().newPage(`${site.demo.origin}/it/lungo-400`);
    const view = await browser().openView('reader', await page.tabId());
    await view.waitFor(() => document.querySelectorAll('[data-pair]').length >= 1420, [], {
      timeout: 60_000,
    });
    await view.evaluate(() => {
      const rows = document.querySelectorAll('[data-pair]');
      rows[rows.length - 1]?.scrollIntoView();
    });
    await view.waitFor(
      () => {
        const isShown = (row: Element) => {
          const { top, bottom } = row.getBoundingClientRect();
          return top > 100 && bottom < innerHeight;
        };
        const last = [...document.querySelectorAll('[data-pair]')].slice(-100);
        return last.some((row) => isShown(row) && row.getAttribute('data-state') === 'done');
      },
      [],
      { what: 'a sentence that is shown, of the last hundred', timeout: 30_000 },
    );
    const pending = await view.evaluate(
      () => document.querySelectorAll('[data-pair][data-state="pending"]').length,
    );
    expect(pending).toBeGreaterThan(300);
    expect(textsSince(before).length).toBeGreaterThan(10);
    await view.click('footer .link');
    await jobState(view, 'cancelled');
    const after = site.server.requests.length;
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(site.server.requests.length).toBe(after);
    await view.close();
    await page.close();
  });

  test('leaves a server alone for as long as it asks, also after the background was ended', async () => {
    site.server.setFault({ kind: 'status', status: 429, retryAfter: '600' }, { path: '/translate' });
    const before = site.server.requests.length;
    const page = await browser().newPage(`${site.demo.origin}/it/sale`);
    const tabId = await page.tabId();
    const view = await browser().openView('popup', tabId);
    expect(await errorShown(view, 'rate-limited')).toContain('asks for a pause of 600 seconds');
    const asked = textsSince(before).length;
    expect(asked).toBeGreaterThan(0);
    await view.close();
    await browser().stopBackground();
    site.server.setFault();
    // So that it is seen to be the rest of the pause.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const next = await browser().openView('popup', tabId);
    expect(await errorShown(next, 'rate-limited')).toMatch(/asks for a pause of 5\d\d seconds/);
    expect(textsSince(before)).toHaveLength(asked);
    await next.close();
    await page.close();
    await forgetPauses(browser());
  });
});
