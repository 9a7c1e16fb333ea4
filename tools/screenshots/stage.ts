import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Settings } from '../../src/core/settings';
import { toggleOverlay } from '../../tests/e2e/flows/overlay-flow';
import { type ChromiumDriver, launchChromium } from '../../tests/e2e/harness/chromium';
import type { ChromiumPage } from '../../tests/e2e/harness/chromium-page';
import type { Page } from '../../tests/e2e/harness/driver';
import { openShippedWindow, type WindowTools } from '../../tests/e2e/harness/shipped-window';
import { readFramebuffer, toPng } from './framebuffer';

/** What the stores take. */
const SIZE = { width: 1280, height: 800 };
const JOB_MS = 120_000;
/** What moves has come to rest. */
const REST_MS = 800;

/** What every picture is taken with. */
export interface Stage {
  extension: string;
  chromium: string;
  windowTools: WindowTools;
  /** Of the demo site, without a slash at the end. */
  site: string;
  settings: Partial<Settings>;
}

/** How a browser is set up for a picture. */
export interface Look {
  colorScheme?: 'light' | 'dark';
  /** The language of the browser, and so of the interface. */
  locale?: string;
  settings?: Partial<Settings>;
}

/** A PNG of a page of the extension, once the article at `path` is translated. */
export async function takeView(stage: Stage, path: string, look: Look): Promise<Buffer> {
  return withBrowser(stage, look, async (driver) => {
    const article = await openArticle(driver, stage.site + path);
    const view = await driver.openView('reader', await article.tabId());
    await isTranslated(view);
    return pictureOf(view);
  });
}

/** A PNG of the news page itself, with the translation in it. */
export async function takeOverlay(stage: Stage, path: string, look: Look): Promise<Buffer> {
  return withBrowser(stage, look, async (driver) => {
    const article = await openArticle(driver, stage.site + path);
    await article.resize(SIZE.width, SIZE.height);
    await toggleOverlay(driver, await article.tabId());
    await article.playwright.bringToFront();
    await article.waitFor(
      (least) => document.querySelectorAll('[data-diptych]').length >= least,
      [LEAST_TRANSLATIONS],
      { what: 'translations in the page', timeout: JOB_MS },
    );
    return pictureOf(article);
  });
}

const LEAST_TRANSLATIONS = 6;

/** A PNG of the settings. */
export async function takeOptions(stage: Stage, look: Look): Promise<Buffer> {
  return withBrowser(stage, look, async (driver) => {
    const options = await driver.openView('options');
    await options.waitFor(() => document.querySelector('h1') !== null, [], { what: 'the settings' });
    return pictureOf(options);
  });
}

/** A PNG of a real window, with the article and the real popup on it, as the screen has it. */
export async function takeWindow(stage: Stage, path: string, title: string): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'diptych-screen-'));
  const { width, height } = SIZE;
  const display = ['-screen', '0', `${width}x${height}x24`, '-fbdir', folder, '-nocursor'];
  const options = {
    extension: stage.extension,
    executable: stage.chromium,
    isPinned: true,
    // Without the bars that speak of how the browser was started.
    arguments: ['--test-type', '--window-position=0,0', `--window-size=${width},${height}`],
  };
  const window = await openShippedWindow(options, stage.windowTools, display);
  try {
    await window.driver.setSettings(stage.settings);
    const [blank] = window.driver.context.pages();
    await openArticle(window.driver, stage.site + path);
    await blank?.close();
    await window.press(title, 'alt+shift+d');
    await isTranslated(await window.popup());
    await wait(REST_MS);
    return toPng(readFramebuffer(readFileSync(join(folder, 'Xvfb_screen0'))));
  } finally {
    await window.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** As after its question about cookies was answered, which stays in the made-up site. */
async function openArticle(driver: ChromiumDriver, address: string): Promise<ChromiumPage> {
  const article = await driver.newPage(address);
  await article.evaluate(() => document.querySelector('.cookie-consent')?.remove());
  return article;
}

async function withBrowser(
  stage: Stage,
  { settings, ...look }: Look,
  take: (driver: ChromiumDriver) => Promise<Buffer>,
): Promise<Buffer> {
  const driver = await launchChromium({ ...look, extension: stage.extension, executable: stage.chromium });
  try {
    await driver.setSettings({ ...stage.settings, ...settings });
    return await take(driver);
  } finally {
    await driver.close();
  }
}

async function isTranslated(view: Pick<Page, 'waitFor'>): Promise<void> {
  const state = await view.waitFor(
    () => {
      const shown = document.querySelector('[data-job-state]')?.getAttribute('data-job-state');
      return shown === 'done' || shown === 'failed' ? shown : undefined;
    },
    [],
    { what: 'the article to be translated', timeout: JOB_MS },
  );
  if (state === 'failed') throw new Error('The article could not be translated.');
}

async function pictureOf(page: ChromiumPage): Promise<Buffer> {
  await page.resize(SIZE.width, SIZE.height);
  await wait(REST_MS);
  return page.screenshot();
}
