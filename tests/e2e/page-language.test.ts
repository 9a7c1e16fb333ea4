import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type DemoSite, serveDemo } from '../../tools/demo/serve';
import type { Page } from './harness/driver';
import { builtExtension } from './harness/extension-files';
import { inBrowsers } from './harness/in-browsers';

let demo: DemoSite;
beforeAll(async () => {
  demo = await serveDemo();
});
afterAll(() => demo.close());

/** Longer than the script waits for a quiet moment. */
const REPORTED_MS = 2500;

inBrowsers('the language on the toolbar button', (browser) => {
  let page: Page;
  let tabId: number;

  const badge = (tab = tabId) =>
    browser().inExtension((id) => chrome.action.getBadgeText({ tabId: id }), tab);
  const badgeBecomes = (text: string) => expect.poll(() => badge(), { timeout: 10_000 }).toBe(text);

  /** As a reader who chose these sites; the page's script is registered when this resolves. */
  const chooseSites = async (languageSites: string[]) => {
    await browser().setSettings({ languageSites });
    const registered = () =>
      browser().inExtension(async () =>
        (await chrome.scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches ?? []),
      );
    await expect.poll(registered).toEqual(languageSites);
  };

  beforeEach(() => chooseSites(['http://localhost/*']));

  test('is that of the page, and another on the next page', async () => {
    page = await browser().newPage(`${demo.origin}/de/bruecke`);
    tabId = await page.tabId();
    await badgeBecomes('DE');
    // The page declares another language than it is written in.
    await page.goto(`${demo.origin}/it/lingua-sbagliata`);
    await badgeBecomes('IT');
    await page.goto(`${demo.origin}/ar/makhbaz`);
    await badgeBecomes('AR');
    await page.goto('about:blank');
    await badgeBecomes('');
    await page.close();
  });

  test('follows a page that changes without being loaded', async () => {
    page = await browser().newPage(`${demo.origin}/de/bruecke`);
    tabId = await page.tabId();
    await badgeBecomes('DE');
    await page.evaluate(async () => {
      const text = await (await fetch('/fr/verrerie')).text();
      const next = new DOMParser().parseFromString(text, 'text/html');
      document.documentElement.lang = 'fr';
      document.body.replaceWith(next.body);
      history.pushState(null, '', '/fr/verrerie');
    });
    await badgeBecomes('FR');
    await page.close();
  });

  test('is not looked at on sites that were not chosen, or were given back', async () => {
    const other = await browser().newPage(demo.origin.replace('localhost', '127.0.0.1').concat('/it/faro'));
    const otherId = await other.tabId();
    page = await browser().newPage(`${demo.origin}/it/faro`);
    tabId = await page.tabId();
    await badgeBecomes('IT');
    expect(await badge(otherId)).toBe('');

    await chooseSites([]);
    await page.goto(`${demo.origin}/de/bruecke`);
    await new Promise((resolve) => setTimeout(resolve, REPORTED_MS));
    expect([await badge(), await badge(otherId)]).toEqual(['', '']);
    await other.close();
    await page.close();
  });

  test('is looked at when the background has to be woken for it, by the choice and by the page', async () => {
    await chooseSites([]);
    await browser().stopBackground();
    await chooseSites(['http://localhost/*']);
    await browser().stopBackground();
    page = await browser().newPage(`${demo.origin}/pt/sinos`);
    tabId = await page.tabId();
    await badgeBecomes('PT');
    await page.close();
  });
});

describe.each(['chromium', 'firefox'] as const)('the script that looks (%s)', (name) => {
  test('weighs less than 10 kB', () => {
    const folder = builtExtension(name, 'shipped');
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
      content_scripts: { js: string[] }[];
    };
    const files = manifest.content_scripts.flatMap(({ js }) => js);
    expect(files).toHaveLength(1);
    const script = Buffer.concat(files.map((file) => readFileSync(join(folder, file))));
    // Complete in itself: nothing that it would load afterwards counts in addition.
    expect(script.toString()).not.toMatch(/\bimport\s*\(|\bimport\s*["'{*]/);
    expect(gzipSync(script).length).toBeLessThan(10_000);
  });
});
