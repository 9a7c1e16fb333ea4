import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { copiedForms, watchClipboard } from '../../e2e/flows/copied-forms';
import { exportFile } from '../../e2e/flows/export-file';
import { clearLibrary } from '../../e2e/flows/library-flow';
import { freshReader, press, shownPairs } from '../../e2e/flows/translation-flow';
import type { Page } from '../../e2e/harness/driver';
import { inBrowsersAlike } from '../../e2e/harness/in-browsers';
import { extent } from '../../extent';
import { bare, notShown } from './payloads/all-payloads';
import { chooseFile, growList, lookForAtOnce, textsOf } from './payloads/choose-file';
import { asDocument, textOfHarmlessPage } from './payloads/exported-pages';
import { foreignParts } from './payloads/foreign-parts';
import { hostileGround } from './payloads/ground';
import { ALL_ID, hostileBackup, hostileKept } from './payloads/hostile-backup';
import { PATIENT_MS, TEST_MS } from './payloads/patience';
import { FORMULA, markupInMarkdown } from './payloads/plain-formats';
import { ended } from './payloads/read-hostile-article';

/** Kept articles that are opened one by one. */
const OPENED = extent({ quick: 3, long: 1000 });

vi.setConfig({ testTimeout: TEST_MS });

inBrowsersAlike('payloads in a library', (browser) => {
  const ground = hostileGround(browser);
  const openKept = async (id: string) => {
    const view = await browser().newPage(
      `${browser().origin}/src/ui/reader/index.html?kept=${encodeURIComponent(id)}`,
    );
    await ended(view);
    return view;
  };

  beforeAll(async () => {
    if (!browser()) return;
    await clearLibrary(browser());
    await freshReader(browser(), ground.site.origin);
  });

  test('are texts where they are brought in, listed and found', async () => {
    const library = await browser().openView('library');
    await library.waitFor(() => document.querySelector('#library-file'));
    await chooseFile(
      library,
      '#library-file',
      `<img src=x onerror=alert(1)>.jsonl`,
      hostileBackup(ground.payloads),
    );
    await library.waitFor(() => document.querySelector('.unusable'), [], {
      what: 'what could not be used',
      timeout: PATIENT_MS,
    });
    await growList(library, '[data-entry]', ground.payloads.length + 1);
    const titles = (await textsOf(library, '.entry')).join('\n');
    expect(notShown(ground.payloads, titles)).toEqual([]);
    expect(await foreignParts(library)).toEqual([]);
    await lookForAtOnce(library, 'alert(70');
    await library.waitFor(() => document.querySelector('.snippet mark'), [], { what: 'where it was found' });
    expect(await foreignParts(library)).toEqual([]);
    await library.close();
  });

  test('are texts in kept articles', async () => {
    const view = await openKept(ALL_ID);
    const pairs = await shownPairs(view);
    expect(notShown(ground.payloads, pairs.map(({ original }) => original).join('\n'))).toEqual([]);
    expect(notShown(ground.payloads, pairs.map(({ translation }) => translation).join('\n'))).toEqual([]);
    expect(await foreignParts(view)).toEqual([]);
    await press(view, 'Export');
    await view.close();
    for (const { id } of hostileKept(ground.payloads).slice(1, 1 + OPENED)) {
      const single = await openKept(id);
      expect(await foreignParts(single), id).toEqual([]);
      expect(await shownPairs(single)).toMatchObject([{ state: 'done' }, { state: 'failed' }]);
      await single.close();
    }
  });

  describe('that go out', () => {
    let view: Page;
    beforeAll(async () => {
      if (browser()) view = await openKept(ALL_ID);
    });

    test('are texts in a web page', async () => {
      const { text } = await exportFile(view, 'html');
      expect(
        notShown(ground.payloads, await textOfHarmlessPage(ground, '/esportata', 'text/html', text)),
      ).toEqual([]);
    });

    test('are texts in each page of a book', async () => {
      const { bytes } = await exportFile(view, 'epub');
      let shown = '';
      for (const [path, file] of Object.entries(unzipSync(bytes))) {
        if (/\.xhtml$/.test(path))
          shown += await textOfHarmlessPage(ground, `/${path}`, 'application/xhtml+xml', strFromU8(file));
        // The rest is XML that no reader sees: it is whole.
        else if (/\.(opf|xml)$/.test(path))
          expect(strFromU8(file)).not.toMatch(/<!ENTITY|<script|<!\[CDATA\[/);
      }
      expect(notShown(ground.payloads, shown)).toEqual([]);
    });

    test('are texts on cards', async () => {
      const { text } = await exportFile(view, 'anki');
      const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
      for (const line of lines) expect(line.split('\t')).toHaveLength(6);
      const fields = lines.flatMap((line) => line.split('\t')).join('\n');
      await textOfHarmlessPage(ground, '/carte', 'text/html', asDocument(fields));
    });

    test('are no formulas in a table', async () => {
      const { text } = await exportFile(view, 'csv');
      const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''));
      expect(errors).toEqual([]);
      expect(data.length).toBeGreaterThan(ground.payloads.length);
      const isNumber = (cell: string) => /^[+-]?\d[\d.,]*%?$/.test(cell);
      expect(data.flat().filter((cell) => FORMULA.test(cell) && !isNumber(cell))).toEqual([]);
      expect(notShown(ground.payloads, data.map(([, original]) => original).join('\n'))).toEqual([]);
    });

    test('are the same texts in JSON', async () => {
      const { text } = await exportFile(view, 'json');
      const [all] = hostileKept(ground.payloads);
      const { pairs, note, tags, article } = JSON.parse(text);
      expect(pairs.map((pair: { original: unknown }) => pair.original)).toEqual(
        all?.pairs.map(({ original }) => original),
      );
      expect({ note, tags, title: article.source.title.value }).toEqual({
        note: all?.note,
        tags: all?.tags,
        title: all?.note,
      });
    });

    test('are texts in Markdown and in a plain text', async () => {
      const { text: markdown } = await exportFile(view, 'markdown');
      expect(markupInMarkdown(markdown, 'https://articolo.example/')).toEqual([]);
      const { text } = await exportFile(view, 'text');
      expect(notShown(ground.payloads, text)).toEqual([]);
    });

    test('are texts in a quotation', async () => {
      await watchClipboard(view);
      const last = `[data-pair="b${ground.payloads.length}.0"]`;
      await view.evaluate((row) => document.querySelector<HTMLElement>(row)?.focus(), last);
      await view.press('c');
      const { html, plain } = await copiedForms(view);
      const shown = await textOfHarmlessPage(ground, '/citata', 'text/html', asDocument(html));
      const quoted = ground.payloads.filter(({ text }) => bare(plain).includes(bare(text)));
      expect(quoted.length).toBeGreaterThan(10);
      expect(notShown(quoted, shown)).toEqual([]);
      await view.close();
    });
  });
});
