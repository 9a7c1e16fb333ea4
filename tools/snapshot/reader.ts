import { keepByKey, openLibrary } from '../../tests/e2e/flows/library-flow';
import { followAt, shownItems } from '../../tests/e2e/flows/newsstand-flow';
import { chooseEngine, enterKey, fill } from '../../tests/e2e/flows/options-flow';
import { pickInMenu } from '../../tests/e2e/flows/site-flow';
import { jobState, press, shownPairs } from '../../tests/e2e/flows/translation-flow';
import type { Driver, Page } from '../../tests/e2e/harness/driver';
import type { Seen, SeenArticle } from '../../tests/released/snapshot';
import { handedOver, keepFiles } from './handed-over';

const KEY = 'a-made-up-key';
const TERM = { term: 'visita', translation: 'guided tour' };
const THEME = 'sepia';
const MODE = 'beside';

/** What a reader saw, and the files that they saved. */
export interface Used {
  seen: Seen;
  backup: Uint8Array;
  settings: Uint8Array;
}

/** Uses all that leaves something behind, by the interface alone, on the demo site and with a server of LibreTranslate's protocol. */
export async function useLikeAReader(
  browser: Driver,
  site: string,
  server: string,
  version: string,
): Promise<Used> {
  await setUp(browser, server);
  const articles = [
    await keepPlain(browser, `${site}/ar/makhbaz`),
    await keepNoted(browser, `${site}/it/faro`),
  ];
  const headlines = await follow(browser, `${site}/it/sale`);
  const settings = await exportSettings(browser);
  const backup = await backUp(browser, articles.length);
  const { host } = new URL(site);
  return {
    backup,
    settings,
    seen: {
      version,
      at: new Date().toISOString(),
      articles: articles.reverse(),
      headlines: headlines.map(({ title, original, summary, isRead }) => ({
        title,
        original,
        summary,
        isRead,
      })),
      feed: `${site}/it/feed.xml`,
      server,
      key: KEY,
      term: TERM,
      theme: THEME,
      rule: { site: `http://${host.replace(/:\d+$/, '')}/*`, mode: MODE },
    },
  };
}

/** In the settings: an engine with a key, a term, colours, and feeds that are fetched when the reader asks. */
async function setUp(browser: Driver, server: string): Promise<void> {
  const options = await browser.openView('options');
  await options.waitFor(() => document.querySelector('.engine-setting'), [], { what: 'the settings' });
  await chooseEngine(options, 'libretranslate');
  await fill(options, '#libretranslate-address', server);
  await enterKey(options, 'libretranslate', KEY);
  await fill(options, '#glossary-term', TERM.term);
  await fill(options, '#glossary-translation', TERM.translation);
  await press(options, 'Add term');
  await options.waitFor((term) => document.querySelector(`[data-term="${term}"]`), [TERM.term], {
    what: 'the term',
  });
  await options.click(`[name="theme"] + [data-value="${THEME}"]`);
  // Who opens this another day would be told that nobody answers at the feed's address any more.
  await options.click('#newsstand input[type="checkbox"]');
  await options.waitFor(
    async (theme) => {
      const { settings } = await chrome.storage.local.get<{
        settings?: { reading: { theme: string }; newsstand: { refresh: string }; engine: string };
      }>('settings');
      const isSet = settings?.reading.theme === theme && settings.newsstand.refresh === 'never';
      return isSet && settings.engine === 'libretranslate';
    },
    [THEME],
    { what: 'the settings to be saved' },
  );
  await options.close();
}

async function keepPlain(browser: Driver, address: string): Promise<SeenArticle> {
  const page = await browser.newPage(address);
  const view = await browser.openView('reader', await page.tabId());
  await jobState(view, 'done');
  await keepByKey(view, false);
  const seen = { title: await titleOf(view), tags: [], note: '', highlights: [], pairs: await textsOf(view) };
  await view.close();
  await page.close();
  return seen;
}

/** With a finding dismissed, a highlight, tags and a note, and a rule for its site. */
async function keepNoted(browser: Driver, address: string): Promise<SeenArticle> {
  const page = await browser.newPage(address);
  const view = await browser.openView('reader', await page.tabId());
  await jobState(view, 'done');
  await view.waitFor(() => document.querySelector('[data-finding] button'), [], { what: 'a finding' });
  await view.click('[data-finding] button');
  await keepByKey(view, true);
  const seen = await view.evaluate(() => ({
    tags: [...document.querySelectorAll('.tags .tag > span[dir]')].map(
      ({ textContent }) => textContent ?? '',
    ),
    note: document.querySelector<HTMLTextAreaElement>('#kept-note')?.value ?? '',
    highlights: [...document.querySelectorAll('.kept-words q')].map(({ textContent }) => textContent ?? ''),
  }));
  await view.press('Escape');
  const article = { ...seen, title: await titleOf(view), pairs: await textsOf(view) };
  await pickInMenu(view, MODE);
  await view.close();
  await page.close();
  return article;
}

function titleOf(view: Page): Promise<string> {
  return view.evaluate(() => document.querySelector('[data-field="title"]')?.textContent ?? '');
}

async function textsOf(view: Page): Promise<SeenArticle['pairs']> {
  return (await shownPairs(view)).map(({ original, translation }) => ({ original, translation }));
}

/** Follows the feed of a page, has its headlines translated, and marks the second as read. */
async function follow(browser: Driver, address: string) {
  const newsstand = await browser.openView('newsstand');
  await followAt(newsstand, address);
  await shownItems(newsstand, 3, true);
  await newsstand.click('[data-item]:nth-child(2) > button');
  await newsstand.waitFor(() => document.querySelector('[data-item]:nth-child(2)[data-read="true"]'), [], {
    what: 'the headline to be read',
  });
  const headlines = await shownItems(newsstand, 3, true);
  await newsstand.close();
  return headlines;
}

async function exportSettings(browser: Driver): Promise<Uint8Array> {
  const options = await browser.openView('options');
  await keepFiles(options);
  await press(options, 'Export settings');
  const file = await handedOver(options);
  await options.close();
  return file;
}

async function backUp(browser: Driver, count: number): Promise<Uint8Array> {
  const library = await openLibrary(browser, count);
  await keepFiles(library);
  await press(library, 'Back up');
  const file = await handedOver(library);
  await library.close();
  return file;
}
