import { strFromU8, unzipSync } from 'fflate';
import { beforeEach, expect, test } from 'vitest';
import { copiedForms, watchClipboard } from './flows/copied-forms';
import { copyArticle, exportFile, type FormatId } from './flows/export-file';
import { clearLibrary, keep, openLibrary } from './flows/library-flow';
import { freshReader, jobState, type ShownPair, shownPairs, startSite } from './flows/translation-flow';
import type { Page } from './harness/driver';
import { inBrowsers } from './harness/in-browsers';

const site = startSite();

const TITLE = 'Il vecchio faro torna ad accendersi dopo ventitré anni';
const NAME = 'Il-vecchio-faro-torna-ad-accendersi-dopo-ventitré-anni';
const ENDINGS: Record<FormatId, string> = {
  html: 'html',
  markdown: 'md',
  text: 'txt',
  epub: 'epub',
  csv: 'csv',
  anki: 'anki.txt',
  json: 'json',
};

/** Sentences that no format writes in another way: words, spaces, and what ends them. */
async function plainPairs(view: Page): Promise<ShownPair[]> {
  const marked = await view.evaluate(() =>
    [...document.querySelectorAll('[data-pair]')]
      .filter((pair) => pair.querySelector('[data-side] :is(a, em, strong, code, sub, sup)'))
      .map((pair) => pair.getAttribute('data-pair')),
  );
  const isPlain = (text: string) => /^[\p{L}\p{N} ,]{20,}\.$/u.test(text.trim());
  return (await shownPairs(view)).filter(
    ({ id, original, translation }) => !marked.includes(id) && isPlain(original) && isPlain(translation),
  );
}

/** All that a file says; of an e-book what its pages say. */
function textOf(bytes: Buffer, format: FormatId): string {
  if (format !== 'epub') return bytes.toString('utf8');
  const files = unzipSync(bytes);
  expect(Object.keys(files)[0]).toBe('mimetype');
  expect(strFromU8(files.mimetype ?? new Uint8Array())).toBe('application/epub+zip');
  const pages = Object.keys(files).filter((path) => path.endsWith('.xhtml'));
  return pages.map((path) => strFromU8(files[path] ?? new Uint8Array())).join('\n');
}

inBrowsers('an exported article', (browser) => {
  beforeEach(async () => {
    await clearLibrary(browser());
    await freshReader(browser(), site.server.address);
  });

  /** Opens an article of the demo site in a popup, does something there and closes both. */
  const inPopup = async (path: string, act: (view: Page) => Promise<void>) => {
    const page = await browser().newPage(`${site.demo.origin}${path}`);
    const view = await browser().openView('popup', await page.tabId());
    await jobState(view, 'done');
    await act(view);
    await view.close();
    await page.close();
  };

  test('has both texts, the source and the attribution in every format', () =>
    inPopup('/it/faro', async (view) => {
      const pairs = await plainPairs(view);
      expect(pairs.length).toBeGreaterThan(2);
      for (const [format, ending] of Object.entries(ENDINGS) as [FormatId, string][]) {
        const { name, bytes } = await exportFile(view, format);
        expect(name).toBe(`${NAME}.${ending}`);
        const text = textOf(bytes, format);
        for (const words of [
          TITLE,
          'This is a machine translation from Italian of a post published on Il Porto Quotidiano at the URL',
          `${site.demo.origin}/it/faro`,
          'Translated by LibreTranslate on ',
          ...pairs.flatMap(({ original, translation }) => [original.trim(), translation.trim()]),
        ])
          expect(text, format).toContain(words);
      }
    }));

  test('asks nobody anything when its web page is opened, and runs nothing', () =>
    inPopup('/it/faro', async (view) => {
      const { text } = await exportFile(view, 'html');
      expect(text).toContain("default-src 'none'; style-src 'unsafe-inline'");
      expect(text).not.toMatch(/<(?:script|img|link|iframe|object|embed)\b|\ssrc=|\son\w+=/i);
    }));

  test('says of Arabic that it runs from right to left', () =>
    inPopup('/ar/makhbaz', async (view) => {
      const { text } = await exportFile(view, 'html');
      expect(text).toMatch(/<h1 [^>]*lang="ar" dir="rtl"/);
      expect(text).toMatch(/<p class="o"[^>]* lang="ar" dir="rtl"/);
      expect(text).toMatch(/<p class="t"[^>]* lang="en" dir="ltr"/);
    }));

  test('reaches the clipboard as Markdown', () =>
    inPopup('/it/faro', async (view) => {
      await watchClipboard(view);
      const [pair] = await plainPairs(view);
      await copyArticle(view, 'markdown');
      const { plain } = await copiedForms(view);
      expect(plain).toContain(`# ${TITLE}`);
      expect(plain).toContain(pair?.translation.trim());
      expect(plain).toBe((await exportFile(view, 'markdown')).text);
    }));

  test('has the note of the reader where it is exported from the library', async () => {
    await inPopup('/it/faro', async (view) => {
      await keep(view);
      await view.click('[aria-label^="Kept in the library"]');
      await view.type('#kept-note', 'da citare domani');
      await view.waitFor(() => document.querySelector('[data-saved="true"]'), [], { what: 'the note' });
    });
    const library = await openLibrary(browser(), 1);
    await library.click('.entry-title');
    await jobState(library, 'done');
    for (const format of ['html', 'json'] as const)
      expect((await exportFile(library, format)).text, format).toContain('da citare domani');
    expect((await exportFile(library, 'html')).text).toContain('Translated by LibreTranslate on ');
    await library.close();
  });
});
