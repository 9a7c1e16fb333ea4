import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DEFAULT_READING, THEMES } from '../../src/core/reading';
import type { Settings } from '../../src/core/settings';
import { eachOf, extent } from '../extent';
import { sidewaysScroll, violations } from './flows/axe';
import { clearLibrary, keepByKey, keepThree, listed, lookFor } from './flows/library-flow';
import { clearNewsstand, followAt, shownItems } from './flows/newsstand-flow';
import { errorShown, freshReader, jobState, startSite } from './flows/translation-flow';
import type { ChromiumPage } from './harness/chromium-page';
import type { ViewName } from './harness/driver';
import { inBrowsers } from './harness/in-browsers';

const site = startSite();
/** Where the pictures go, to be looked at. */
const OUT = join('out', 'pictures');
mkdirSync(OUT, { recursive: true });

/** One page as a reader sees it. */
interface Scene {
  name: string;
  view: ViewName;
  /** Of the view, in CSS pixels. */
  size: readonly [number, number];
  /** The article, for views of one. */
  path?: string;
  settings?: Partial<Settings>;
  /** Whether articles are kept before the page opens. */
  isKept?: boolean;
  /** Brings the page to where the picture is taken. */
  prepare?(view: ChromiumPage): Promise<void>;
}

const done = (view: ChromiumPage) => jobState(view, 'done');
const opening = (selector: string) => async (view: ChromiumPage) => {
  await done(view);
  await view.click(selector);
};
const pressing = (key: string) => async (view: ChromiumPage) => {
  await done(view);
  await view.evaluate(() => document.querySelector<HTMLElement>('[data-pair="b1.0"]')?.focus());
  await view.playwright.keyboard.press(key);
};
const POPUP = { view: 'popup', size: [780, 600], path: '/it/faro' } as const;
const LIBRARY = { view: 'library', isKept: true } as const;
const NEWSSTAND: Omit<Scene, 'name' | 'size'> = {
  view: 'newsstand',
  settings: { feeds: [], newsstand: { refresh: 'gently', sites: [] } },
  prepare: async (view: ChromiumPage) => {
    await followAt(view, `${site.demo.origin}/it/sale`);
    await shownItems(view, 3);
    // Of a narrow page not all of them are on the screen, and so not all are translated.
    await view.waitFor(() => document.querySelector('[data-item] .entry-original'));
  },
};
const kept = async (view: ChromiumPage) => void (await listed(view, 3));
const reading = (change: Partial<Settings['reading']>) => ({ reading: { ...DEFAULT_READING, ...change } });

/** A page more is a line more. */
const SCENES: readonly Scene[] = [
  { name: 'popup', ...POPUP, prepare: done },
  { name: 'popup-arabic', ...POPUP, path: '/ar/makhbaz', prepare: done },
  { name: 'popup-actions', ...POPUP, prepare: pressing('Enter') },
  { name: 'popup-find', ...POPUP, prepare: pressing('/') },
  { name: 'popup-keys', ...POPUP, prepare: pressing('?') },
  { name: 'popup-listen', ...POPUP, prepare: pressing('l') },
  { name: 'popup-languages', ...POPUP, prepare: opening('.chips .menu:nth-last-child(2) .chip') },
  { name: 'popup-engine', ...POPUP, prepare: opening('.chips .menu:last-child .chip') },
  { name: 'popup-reading', ...POPUP, prepare: opening('.tools .menu:nth-last-child(2) .chip') },
  { name: 'popup-page', ...POPUP, prepare: opening('.split .chip') },
  {
    name: 'popup-first',
    ...POPUP,
    settings: { engine: 'automatic' },
    prepare: async (view) => void (await errorShown(view, 'engine-not-chosen')),
  },
  {
    name: 'popup-listing',
    ...POPUP,
    path: '/it/cerca',
    prepare: async (view) => void (await errorShown(view, 'page-is-listing')),
  },
  { name: 'popup-translation', ...POPUP, settings: reading({ layout: 'translation' }), prepare: done },
  { name: 'popup-large', ...POPUP, settings: reading({ textSize: 200, isSwapped: true }), prepare: done },
  // Twice the size of everything, as browsers enlarge a popup: half of its room.
  { name: 'popup-zoomed', ...POPUP, size: [390, 300], prepare: done },
  {
    name: 'popup-forced-colours',
    ...POPUP,
    prepare: async (view) => {
      await view.playwright.emulateMedia({ forcedColors: 'active' });
      await pressing('l')(view);
    },
  },
  { name: 'panel', view: 'reader', size: [380, 800], path: '/it/faro', prepare: done },
  { name: 'panel-320', view: 'reader', size: [320, 640], path: '/it/faro', prepare: done },
  { name: 'reader', view: 'reader', size: [1280, 800], path: '/it/faro', prepare: done },
  {
    name: 'reader-long',
    view: 'reader',
    size: [1280, 800],
    path: '/it/lungo-114',
    prepare: opening('.tools .menu .chip'),
  },
  {
    name: 'popup-export',
    ...POPUP,
    prepare: async (view) => {
      await opening('.foot > .menu > .chip')(view);
      await view.waitFor(() => document.querySelector('.formats'));
    },
  },
  {
    name: 'popup-kept',
    ...POPUP,
    prepare: async (view) => {
      await done(view);
      await keepByKey(view, true);
    },
  },
  { name: 'library', ...LIBRARY, size: [1100, 800], prepare: kept },
  {
    name: 'library-search',
    ...LIBRARY,
    size: [1100, 800],
    prepare: async (view) => {
      await kept(view);
      await lookFor(view, 'faro');
      await view.waitFor(() => document.querySelector('.snippet mark'));
    },
  },
  {
    name: 'library-320',
    ...LIBRARY,
    size: [320, 640],
    prepare: async (view) => {
      // What is open at first depends on how wide the page is then.
      await view.reload();
      await kept(view);
    },
  },
  {
    name: 'kept-reader',
    ...LIBRARY,
    size: [1280, 800],
    prepare: async (view) => {
      await kept(view);
      await view.click('.entry-title');
      await done(view);
    },
  },
  { name: 'newsstand', ...NEWSSTAND, size: [1100, 800] },
  { name: 'newsstand-320', ...NEWSSTAND, size: [320, 640] },
  { name: 'settings', view: 'options', size: [1100, 800] },
  { name: 'settings-320', view: 'options', size: [320, 640] },
  { name: 'welcome', view: 'welcome', size: [900, 700] },
];

/** As the reader's choice, made elsewhere: the page follows. */
async function chooseTheme(view: ChromiumPage, theme: string): Promise<void> {
  await view.evaluate(async (chosen) => {
    const { settings } = await chrome.storage.local.get('settings');
    const stored = settings as Settings;
    await chrome.storage.local.set({
      settings: { ...stored, reading: { ...stored.reading, theme: chosen } },
    });
  }, theme);
  await view.waitFor((wanted) => document.documentElement.dataset.theme === wanted, [theme]);
}

const THEMES_SHOWN = THEMES.filter((name) => name !== 'system');
/** Every day each scene in one theme, by turns; at length in each. */
const themesOf = (scene: Scene) =>
  extent({
    quick: THEMES_SHOWN.filter((_, at) => at === SCENES.indexOf(scene) % THEMES_SHOWN.length),
    long: THEMES_SHOWN,
  });
/** Of those that are right to left, every day some. */
const RIGHT_TO_LEFT = eachOf(SCENES, 4);

/** Languages of the interface: left to right, and right to left. */
describe.each([
  { locale: 'en', scenes: SCENES },
  { locale: 'ar', scenes: RIGHT_TO_LEFT },
])('in $locale', ({ locale, scenes }) => {
  inBrowsers<'chromium'>(
    'every page',
    (browser) => {
      test.each(scenes)('$name has nothing that axe finds, and nothing that is cut off', async (scene) => {
        await clearLibrary(browser());
        await clearNewsstand(browser());
        await freshReader(browser(), site.server.address, scene.settings);
        if (scene.isKept) await keepThree(browser(), site.demo.origin);
        // The engine that readers of the other scenes have chosen.
        if (scene.settings?.engine) await browser().setSettings(scene.settings);
        const page = scene.path ? await browser().newPage(`${site.demo.origin}${scene.path}`) : undefined;
        const view = await browser().openView(scene.view, await page?.tabId());
        await view.resize(...scene.size);
        await scene.prepare?.(view);
        const found: string[] = [];
        for (const theme of themesOf(scene)) {
          await chooseTheme(view, theme);
          await view.screenshot({ path: join(OUT, `${scene.name}-${theme}-${locale}.png`) });
          found.push(...(await violations(view)).map((violation) => `${theme}: ${violation}`));
          if ((await sidewaysScroll(view)) !== 0) found.push(`${theme}: scrolls sideways`);
        }
        await view.close();
        await page?.close();
        expect(found).toEqual([]);
      });
    },
    { only: ['chromium'], locale },
  );
});
