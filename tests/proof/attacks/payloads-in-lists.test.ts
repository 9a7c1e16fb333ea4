import { JSDOM } from 'jsdom';
import Papa from 'papaparse';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { clearNewsstand, followAt } from '../../e2e/flows/newsstand-flow';
import { says } from '../../e2e/flows/options-flow';
import { freshReader, press } from '../../e2e/flows/translation-flow';
import type { Page, ViewName } from '../../e2e/harness/driver';
import { inBrowsersAlike } from '../../e2e/harness/in-browsers';
import { eachOf, extent } from '../../extent';
import { startLibreTranslateServer } from '../../servers/libretranslate';
import type { LoopbackServer } from '../../servers/loopback-server';
import { notShown } from './payloads/all-payloads';
import { chooseFile, growList, textsOf } from './payloads/choose-file';
import { textOfHarmlessPage } from './payloads/exported-pages';
import { foreignParts } from './payloads/foreign-parts';
import { hostileGround } from './payloads/ground';
import { putFeeds } from './payloads/hostile-feeds';
import { hostileCsv, hostileOpml, hostileSettings, hostileTbx } from './payloads/hostile-files';
import { groupsOf } from './payloads/hostile-metadata';
import { TEST_MS } from './payloads/patience';
import { FORMULA, markupInMarkdown } from './payloads/plain-formats';
import { savedText, watchSaving } from './payloads/saved-text';

/** As many terms as the settings list. */
const LISTED = 100;
/** In the forms of feeds that are XML each so many. */
const FED = 4;

vi.setConfig({ testTimeout: TEST_MS });

inBrowsersAlike('payloads in lists', (browser) => {
  const ground = hostileGround(browser);
  let server: LoopbackServer;

  beforeAll(async () => {
    if (!browser()) return;
    // An engine that gives texts back as they are is as hostile as they are.
    server = await startLibreTranslateServer({ translate: (text) => text });
    await freshReader(browser(), server.address);
  });
  afterAll(() => server?.close());

  describe('of headlines', () => {
    let newsstand: Page;
    const groups = () => groupsOf(ground.payloads);
    beforeEach(async () => {
      await clearNewsstand(browser());
      await freshReader(browser(), server.address, {
        feeds: [],
        newsstand: { refresh: 'gently', sites: [] },
      });
    });

    test.each(['json', 'rss', 'atom'] as const)('are texts: %s', async (form) => {
      ground.allow(server.address);
      ground.allow(ground.site.origin);
      const payloads = form === 'json' ? ground.payloads : eachOf(ground.payloads, FED);
      const count = payloads.length;
      newsstand = await browser().openView('newsstand');
      await followAt(newsstand, putFeeds(ground.site, payloads, groups()[0] ?? '')[form]);
      // Titles in XML may be HTML, of which nothing is left but words, if any; that of a JSON feed is a text. All are cut.
      await growList(newsstand, '[data-item]', form === 'json' ? count : count / 2);
      const items = await textsOf(newsstand, '[data-item] bdi');
      const short = payloads.filter(({ text }) => text.length < 400);
      if (form === 'json') expect(notShown(short, items.join('\n'))).toEqual([]);
      expect(await foreignParts(newsstand)).toEqual([]);
      await watchSaving(newsstand);
      await press(newsstand, 'Digest as a web page');
      const digest = await savedText(newsstand, '<!DOCTYPE html>');
      const shown = await textOfHarmlessPage(ground, '/rassegna', 'text/html', digest);
      if (form === 'json') expect(notShown(short, shown)).toEqual([]);
      await press(newsstand, 'Digest as Markdown');
      expect(markupInMarkdown(await savedText(newsstand, '# '))).toEqual([]);
      // Firefox calls it an error when a page goes that has asked for something.
      await newsstand.waitFor(() => !document.body.textContent?.includes('Translating…'));
      await newsstand.close();
    });

    test('are texts in a list of feeds that is brought in, and go out as such', async () => {
      newsstand = await browser().openView('newsstand');
      await newsstand.waitFor(() => document.querySelector('#opml-file'));
      await chooseFile(
        newsstand,
        '#opml-file',
        '<img src=x onerror=alert(1)>.opml',
        hostileOpml(ground.payloads),
      );
      await newsstand.waitFor(
        (wanted) => document.querySelectorAll('.facet li').length >= wanted,
        [Math.min(ground.payloads.length, 499)],
        { what: 'the feeds' },
      );
      const names = (await textsOf(newsstand, '.facet li')).join('\n');
      // What stands for a name there may be HTML, of which words are left.
      const short = ground.payloads
        .slice(0, 490)
        .filter(({ text }) => text.length < 250 && !/[<&]/.test(text));
      expect(short.length).toBeGreaterThan(20);
      expect(notShown(short, names)).toEqual([]);
      expect(await foreignParts(newsstand)).toEqual([]);
      await watchSaving(newsstand);
      await press(newsstand, 'Export OPML');
      const opml = await savedText(newsstand, '<opml');
      // Throws at what is no XML.
      const list = new JSDOM(opml, { contentType: 'application/xml' }).window.document;
      const titles = [...list.querySelectorAll('outline')].map((one) => one.getAttribute('text'));
      expect(notShown(short, titles.join('\n'))).toEqual([]);
      await newsstand.close();
    });
  });

  describe('of terms', () => {
    const chunks = () => {
      const starts = Array.from(
        { length: Math.ceil(ground.payloads.length / LISTED) },
        (_, at) => at * LISTED,
      );
      return starts.map((start) => ground.payloads.slice(start, start + LISTED));
    };
    test.each([
      { name: 'CSV', file: 'voci.csv', write: hostileCsv },
      { name: 'TBX', file: 'voci.tbx', write: hostileTbx },
    ])('are texts, and no formulas where they go out: $name', async ({ file, write }) => {
      for (const some of chunks()) {
        await browser().inExtension(() => chrome.storage.local.remove('glossary'));
        const options = await browser().openView('options');
        await options.waitFor(() => document.querySelector('#glossary-file'));
        await chooseFile(options, '#glossary-file', file, write(some));
        const wanted = some.length - 5;
        await options.waitFor((least) => document.querySelectorAll('[data-term]').length >= least, [wanted], {
          what: `${wanted} terms`,
        });
        // Chromium ends what is put into a message at a zero.
        const short = some.filter(({ text }) => text.length < 150 && !text.includes('\0'));
        const terms = (await textsOf(options, '[data-term]')).join('\n');
        // The apostrophe of a cell that a spreadsheet would run is no part of a term.
        expect(notShown(short, terms)).toEqual([]);
        expect(await foreignParts(options)).toEqual([]);
        await watchSaving(options);
        await press(options, 'Export CSV');
        const { data } = Papa.parse<string[]>(await savedText(options, 'term,'));
        expect(data.flat().filter((cell) => FORMULA.test(cell))).toEqual([]);
        await options.close();
      }
      await browser().inExtension(() => chrome.storage.local.remove('glossary'));
    });
  });

  test('are texts in a file of settings', async () => {
    const options = await browser().openView('options');
    await options.waitFor(() => document.querySelector('#settings-file'));
    await chooseFile(
      options,
      '#settings-file',
      '<img src=x onerror=alert(1)>.json',
      hostileSettings(ground.payloads),
    );
    await says(options, 'Brought in from <img src=x onerror=alert(1)>.json.');
    expect(await foreignParts(options)).toEqual([]);
    await options.reload();
    await options.waitFor(() => document.querySelector('.settings-part'));
    expect(await foreignParts(options)).toEqual([]);
    await options.close();
    for (const name of ['welcome', 'newsstand', 'library'] as const) {
      const view = await browser().openView(name);
      await view.waitFor(() => document.querySelector('h1'));
      expect(await foreignParts(view)).toEqual([]);
      await view.close();
    }
  });

  test('are nothing in the addresses of our own pages', async () => {
    const texts = extent({
      quick: groupsOf(ground.payloads).slice(0, 2),
      long: ground.payloads.map(({ text }) => text),
    });
    const pages: [ViewName, string][] = [
      ['reader', '?tab='],
      ['reader', '?kept='],
      ['popup', '?tab='],
      ['options', '?x='],
      ['library', '?x='],
      ['newsstand', '?x='],
      ['welcome', '?x='],
    ];
    for (const [name, query] of pages) {
      const view = await browser().openView(name);
      const own = (await view.address()).replace(/[?#].*$/, '');
      for (const text of texts) {
        const written = encodeURIComponent(text.replace(/\p{Cs}/gu, ''));
        await view.goto(`${own}${query}${written}#${written}`);
        await view.waitFor(() => document.body.firstElementChild && document.readyState === 'complete');
        expect(await foreignParts(view), name).toEqual([]);
      }
      await view.close();
    }
  });
});
