import { readdirSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import type { Page } from '../../e2e/harness/driver';
import { builtExtension } from '../../e2e/harness/extension-files';
import { inBrowsersAlike } from '../../e2e/harness/in-browsers';
import { watchfulPage } from './fingerprint';
import { seenInPlainBrowser } from './plain-browser';
import { serveSite } from './site';

const pages = serveSite();
const ITALIAN =
  'Il vecchio faro di Capo Sereno torna ad accendersi questa sera alle nove, dopo anni di buio.';
const ENGLISH =
  'The old lighthouse of Capo Sereno is lit again this evening at nine, after years of darkness.';
const SITE = 'http://localhost/*';

/** An extension that there is none of, in the form of each browser. */
const NOBODY = {
  chromium: 'chrome-extension://abcdefghijklmnopabcdefghijklmnop',
  firefox: 'moz-extension://0b2f7c1e-3d0a-4f5e-8c33-7a1d9e4b6f22',
};

inBrowsersAlike('a page that wants to know whether the extension is installed', (browser) => {
  let page: Page;
  afterEach(async () => {
    await page.close();
  });

  const seen = async (path: string) => {
    page = await browser().newPage(pages.origin + path);
    await page.tabId();
    return page.waitFor(() => document.documentElement.dataset.seen, [], { what: 'the page to look around' });
  };

  test('sees what it would see without it, on a site where nothing was chosen', async () => {
    pages.put('/notizia', watchfulPage('it', ITALIAN));
    await browser().setSettings({});
    const without = JSON.parse(await seenInPlainBrowser(browser().name, `${pages.origin}/notizia`));
    expect(JSON.parse(await seen('/notizia'))).toEqual(without);
    expect(without.html).toContain(ITALIAN);
  });

  test.each([
    ['shows the language on the button', 'it', ITALIAN, { languageSites: [SITE] }],
    [
      'translates always, where the page is in the reader’s language',
      'en',
      ENGLISH,
      { sites: { [SITE]: { when: 'always' as const } } },
    ],
  ])('sees the same where the extension %s', async (_, language, text, settings) => {
    pages.put('/notizia', watchfulPage(language, text));
    await browser().setSettings({});
    const registered = () =>
      browser().inExtension(async () => (await chrome.scripting.getRegisteredContentScripts()).length);
    await expect.poll(registered).toBe(0);
    const before = JSON.parse(await seen('/notizia'));
    await page.close();
    await browser().setSettings(settings);
    await expect.poll(registered).toBe(1);
    expect(JSON.parse(await seen('/notizia'))).toEqual(before);
    await browser().setSettings({});
    await expect.poll(registered).toBe(0);
  });

  test('reaches no file of it, by any way to load one, knowing its address', async () => {
    pages.put('/sonda', '<!doctype html><title>Sonda</title><body></body>');
    page = await browser().newPage(`${pages.origin}/sonda`);
    const folder = builtExtension(browser().name, 'e2e');
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}/${entry.name}`.slice(folder.length + 1));
    expect(files.length).toBeGreaterThan(60);
    const ours = await page.evaluate(probe, browser().origin, files);
    const nobodys = await page.evaluate(probe, NOBODY[browser().name], files);
    expect(ours).toEqual(nobodys);
    expect(ours.filter(({ how }) => how === 'fetch').every(({ outcome }) => outcome === 'refused')).toBe(
      true,
    );
    expect(ours.some(({ outcome }) => outcome === 'here')).toBe(false);
    // That nothing could be loaded is said to the page that tried.
    await browser().takeProblems();
  });
});

/** Runs in a page: what comes of each file of an extension, by each way that a page has to load one. */
async function probe(
  origin: string,
  files: string[],
): Promise<{ file: string; how: string; outcome: string }[]> {
  const within = (work: Promise<string>) =>
    Promise.race([work, new Promise<string>((resolve) => setTimeout(() => resolve('silence'), 8000))]);
  const loaded = (element: HTMLElement, start: () => void) =>
    within(
      new Promise<string>((resolve) => {
        element.addEventListener('load', () => resolve('here'));
        element.addEventListener('error', () => resolve('refused'));
        start();
        document.body.append(element);
      }),
    ).finally(() => element.remove());
  const ways: Record<string, (address: string) => Promise<string>> = {
    fetch: (address) =>
      within(
        fetch(address, { mode: 'no-cors' }).then(
          () => 'here',
          () => 'refused',
        ),
      ),
    img: (address) => {
      const image = document.createElement('img');
      return loaded(image, () => {
        image.src = address;
      });
    },
    script: (address) => {
      const script = document.createElement('script');
      return loaded(script, () => {
        script.src = address;
      });
    },
    link: (address) => {
      const link = document.createElement('link');
      link.rel = 'stylesheet';
      return loaded(link, () => {
        link.href = address;
      });
    },
    module: (address) => {
      const script = document.createElement('script');
      script.type = 'module';
      return loaded(script, () => {
        script.src = address;
      });
    },
  };
  /** A frame says that it has loaded whatever became of it: what counts is whether somebody can be seen in it. */
  const frame = async (address: string) => {
    const element = document.createElement('iframe');
    element.src = address;
    const ended = new Promise((resolve) => element.addEventListener('load', resolve));
    document.body.append(element);
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 3000))]);
    const found = { frames: element.contentWindow?.length ?? -1, isOpen: element.contentDocument !== null };
    element.remove();
    return JSON.stringify(found);
  };
  const loads = files.flatMap((file) =>
    Object.entries(ways).map(async ([how, load]) => ({
      file,
      how,
      outcome: await load(`${origin}/${file}`),
    })),
  );
  const frames = files
    .filter((file) => file.endsWith('.html'))
    .map(async (file) => ({ file, how: 'frame', outcome: await frame(`${origin}/${file}`) }));
  return Promise.all([...loads, ...frames]);
}
