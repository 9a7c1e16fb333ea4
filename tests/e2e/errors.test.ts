import { expect, test } from 'vitest';
import type { Fault } from '../servers/faults';
import { countPairs, errorShown, freshReader, jobState, press, startSite } from './flows/translation-flow';
import type { Page } from './harness/driver';
import { forgetPauses } from './harness/forget-pauses';
import { inBrowsersAlike } from './harness/in-browsers';

const site = startSite();

inBrowsersAlike('what can go wrong', (browser) => {
  let page: Page;
  let view: Page;

  const open = async (address: string) => {
    page = await browser().newPage(address);
    view = await browser().openView('popup', await page.tabId());
  };
  const close = async () => {
    await view.close();
    await page.close();
  };

  test.each([
    ['/', 'page-is-listing'],
    ['/it/cerca', 'page-is-listing'],
    ['/it/vuota', 'page-without-article'],
  ])('says that %s is no article (%s)', async (path, kind) => {
    await freshReader(browser(), site.server.address);
    await open(`${site.demo.origin}${path}`);
    expect(await errorShown(view, kind)).not.toBe('');
    expect(await countPairs(view, 'pending')).toBe(0);
    await close();
  });

  test('says that it has no access to a page it was not invited to', async () => {
    await freshReader(browser(), site.server.address);
    await open('about:blank');
    expect(await errorShown(view, 'page-not-allowed')).toContain('toolbar button');
    await close();
  });

  test('says that the browser’s own pages cannot be read', async () => {
    const [address, kind] =
      browser().name === 'chromium'
        ? ['chrome://version/', 'not-a-web-page']
        : // Firefox tells no extension the address of its own pages.
          ['about:support', 'page-not-allowed'];
    await freshReader(browser(), site.server.address);
    await open(address);
    expect(await errorShown(view, kind)).not.toBe('');
    await close();
  });

  test('asks the reader to choose who translates, and sends nothing before', async () => {
    await browser().setSettings({ engine: 'automatic' });
    const before = site.server.requests.length;
    await open(`${site.demo.origin}/it/sale`);
    await errorShown(view, 'engine-not-chosen');
    expect(site.server.requests.length).toBe(before);
    await close();
  });

  test('needs no translation into the language it is in', async () => {
    await freshReader(browser(), site.server.address);
    await open(`${site.demo.origin}/en/tide`);
    expect(await errorShown(view, 'same-language')).toContain('English');
    await close();
  });

  test.each<[Fault, string]>([
    [{ kind: 'status', status: 400, message: 'Not like that' }, 'bad-request'],
    [{ kind: 'status', status: 403, message: 'Invalid API key' }, 'key-refused'],
    [{ kind: 'status', status: 500, message: 'Oh no' }, 'server-error'],
    [{ kind: 'html' }, 'not-an-engine'],
    [{ kind: 'huge', bytes: 20_000_000 }, 'answer-too-large'],
  ])('keeps what is translated when the server answers %j', async (fault, kind) => {
    await freshReader(browser(), site.server.address);
    site.server.setLatency(150);
    await open(`${site.demo.origin}/it/lungo-60`);
    await view.waitFor(() => document.querySelectorAll('[data-state="done"]').length > 0);
    site.server.setFault(fault, { path: '/translate' });
    await errorShown(view, kind);
    await jobState(view, 'failed');
    const done = await countPairs(view, 'done');
    expect(done).toBeGreaterThan(0);
    expect(await countPairs(view, 'failed')).toBeGreaterThan(0);
    site.server.setFault();
    site.server.setLatency(0);
    await view.evaluate(() => document.querySelector<HTMLElement>('[data-state="failed"] button')?.click());
    await jobState(view, 'done');
    await close();
  });

  test('keeps what is translated when the server wants a long pause, and asks nothing during it', async () => {
    await freshReader(browser(), site.server.address);
    site.server.setLatency(150);
    await open(`${site.demo.origin}/it/lungo-60`);
    await view.waitFor(() => document.querySelectorAll('[data-state="done"]').length > 0);
    site.server.setFault({ kind: 'status', status: 429, retryAfter: '600' }, { path: '/translate' });
    expect(await errorShown(view, 'rate-limited')).toContain('asks for a pause of 600 seconds');
    expect(await countPairs(view, 'done')).toBeGreaterThan(0);
    site.server.setFault();
    site.server.setLatency(0);
    const before = site.server.requests.length;
    // So that it is seen to be the rest of the pause.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await press(view, 'Try again');
    await view.waitFor(() => /pause of 5\d\d seconds/.test(document.body.textContent ?? ''));
    expect(site.server.requests.length).toBe(before);
    await close();
    await forgetPauses(browser());
  });

  test('splits what came back short, and loses nothing', async () => {
    await freshReader(browser(), site.server.address);
    site.server.setFault({ kind: 'fewer-items' }, { path: '/translate', times: 3 });
    await open(`${site.demo.origin}/it/sale`);
    await jobState(view, 'done');
    expect(await countPairs(view, 'failed')).toBe(0);
    await close();
  });

  test('says that nobody answers, and goes on when somebody does', async () => {
    await freshReader(browser(), 'http://127.0.0.1:1');
    await open(`${site.demo.origin}/it/sale`);
    expect(await errorShown(view, 'server-unreachable')).toContain('127.0.0.1:1');
    await jobState(view, 'failed');
    await freshReader(browser(), site.server.address);
    await press(view, 'Try again');
    await jobState(view, 'done');
    await close();
  });
});
