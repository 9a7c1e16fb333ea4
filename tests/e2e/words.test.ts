import { afterEach, beforeEach, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { startAzureServer } from '../servers/azure';
import type { LoopbackServer } from '../servers/loopback-server';
import { chooseEngine, enterKey, fill } from './flows/options-flow';
import { freshReader, jobState, startSite } from './flows/translation-flow';
import { lookedUp, marked, placeOf, selectWords } from './flows/word-flow';
import type { Driver, Page } from './harness/driver';
import { inBrowsersAlike } from './harness/in-browsers';

const site = startSite();
const TITLE = 'b0.0';

/** As a reader who chose Azure, with its key. */
async function useAzure(browser: Driver, address: string): Promise<void> {
  await freshReader(browser, site.server.address);
  await browser.setSettings({ engine: 'automatic', engines: DEFAULT_SETTINGS.engines });
  const options = await browser.openView('options');
  await chooseEngine(options, 'azure');
  await fill(options, '#azure-address', address);
  await enterKey(options, 'azure', 'a-key');
  await options.close();
}

inBrowsersAlike('word help', (browser) => {
  let azure: LoopbackServer;
  let page: Page;
  let view: Page;

  const open = async (path: string) => {
    page = await browser().newPage(`${site.demo.origin}${path}`);
    view = await browser().openView('reader', await page.tabId());
    await jobState(view, 'done');
  };
  const said = () => view.evaluate(() => document.querySelector('[role="status"]')?.textContent ?? '');
  const heard = (words: string) =>
    view.waitFor((wanted) => document.querySelector('[role="status"]')?.textContent === wanted, [words], {
      what: `“${words}” to be said`,
    });
  const focusTitle = () =>
    view.evaluate((id) => document.querySelector<HTMLElement>(`[data-pair="${id}"]`)?.focus(), TITLE);
  const sentTo = (server: LoopbackServer) => server.requests.filter(({ items }) => items > 0).length;

  beforeEach(async () => {
    azure = await startAzureServer();
  });
  afterEach(async () => {
    await view?.close();
    await page?.close();
    await azure.close();
  });

  test('marks what became of a word, to the pointer and to the keyboard, and sends nothing', async () => {
    await useAzure(browser(), azure.address);
    await open('/it/faro');
    const before = sentTo(azure);
    await view.point(...(await placeOf(view, `[data-pair="${TITLE}"] [data-side="original"]`, 'faro')));
    await marked(view, 'faro | FARO');
    await view.point(...(await placeOf(view, `[data-pair="${TITLE}"] [data-side="translation"]`, 'TORNA')));
    await marked(view, 'TORNA | torna');
    await view.point(1, 1);
    await marked(view, ' | ');

    await focusTitle();
    await view.press('ArrowRight');
    await view.press('ArrowRight');
    await marked(view, 'vecchio | VECCHIO');
    await heard('vecchio: VECCHIO');
    await view.press('ArrowLeft');
    await marked(view, 'Il | IL');
    await view.press('Enter');
    await view.press('Escape');
    await marked(view, ' | ');

    await selectWords(view, TITLE, 'accendersi dopo');
    await marked(view, 'accendersi dopo | ACCENDERSI DOPO');
    expect(sentTo(azure)).toBe(before);
    expect(await view.evaluate(() => document.querySelector('.look-up') === null)).toBe(true);
  });

  test('looks selected words up where nobody says what became of them, once they rest, and once', async () => {
    await freshReader(browser(), site.server.address);
    await open('/it/faro');
    const before = sentTo(site.server);
    await selectWords(view, TITLE, 'vecchio');
    await selectWords(view, TITLE, 'vecchio faro');
    expect(await lookedUp(view)).toEqual(['vecchio faro', 'VECCHIO FARO', 'LibreTranslate']);
    expect(sentTo(site.server)).toBe(before + 1);
    await heard('vecchio faro: VECCHIO FARO. By LibreTranslate');
    await view.press('Escape');
    await view.waitFor(() => document.querySelector('.look-up') === null);

    await view.evaluate(() => getSelection()?.removeAllRanges());
    await marked(view, ' | ');
    await selectWords(view, TITLE, 'vecchio faro');
    expect((await lookedUp(view))[1]).toBe('VECCHIO FARO');
    await view.evaluate(() => getSelection()?.removeAllRanges());
    await view.waitFor(() => document.querySelector('.look-up') === null);
    expect(sentTo(site.server)).toBe(before + 1);

    await focusTitle();
    await view.press('ArrowRight');
    await view.press('ArrowRight');
    await marked(view, 'vecchio | ');
    expect(await said()).toBe('vecchio. Enter looks it up');
    expect(sentTo(site.server)).toBe(before + 1);
    await view.press('Enter');
    expect((await lookedUp(view))[1]).toBe('VECCHIO');
    expect(sentTo(site.server)).toBe(before + 2);
    await view.press('Escape');
    await view.waitFor(() => document.querySelector('.look-up') === null);
    await marked(view, 'vecchio | ');
    await view.press('ArrowDown');
    await marked(view, ' | ');
  });

  test('says why words could not be looked up, where it can be seen, and walks to the left through Arabic', async () => {
    await freshReader(browser(), site.server.address);
    await open('/ar/makhbaz');
    await view.resize(360, 420);
    await focusTitle();
    await view.press('ArrowLeft');
    const first = await view.evaluate(
      (id) =>
        document.querySelector(`[data-pair="${id}"] [data-side="original"]`)?.textContent?.split(' ')[0],
      TITLE,
    );
    await marked(view, `${first} | `);
    site.server.setFault({ kind: 'status', status: 403, message: 'Invalid API key' }, { path: '/translate' });
    await view.press('Enter');
    expect((await lookedUp(view))[1]).toContain('Invalid API key');
    site.server.setFault();
    await view.waitFor(
      () => {
        const [panel, footer] = ['.look-up', 'footer'].map((part) => document.querySelector(part));
        if (!panel || !footer) return false;
        const { top, bottom } = panel.getBoundingClientRect();
        return top >= 0 && bottom <= footer.getBoundingClientRect().top + 1;
      },
      [],
      { what: 'the whole panel to be seen' },
    );
  });
});
