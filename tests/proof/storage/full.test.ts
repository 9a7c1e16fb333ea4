import { beforeAll, describe, expect, test } from 'vitest';
import { writeBackup } from '../../../src/library/backup';
import { gzipped } from '../../../src/library/gzip';
import { madeKept } from '../../bench/library/made-kept';
import { exportFile } from '../../e2e/flows/export-file';
import { keep, openLibrary } from '../../e2e/flows/library-flow';
import { says } from '../../e2e/flows/options-flow';
import { errorShown, press, shownPairs, startSite } from '../../e2e/flows/translation-flow';
import type { Page } from '../../e2e/harness/driver';
import { inBrowsers } from '../../e2e/harness/in-browsers';
import { expectReadable, expectWhole } from './faults/expect-whole';
import { fillStorage, LITTLE_ROOM } from './faults/full';
import { bePatient } from './faults/patience';
import { type Before, OTHER, readerWithAll, readHeadlines, readKept } from './faults/reader';

bePatient();

const NO_ROOM = /There is no room left for this in the browser; what was kept before is still there\./;
const site = startSite();

/** A backup of articles that nobody has kept. */
async function backupOf(count: number): Promise<string> {
  async function* made() {
    for (let at = 0; at < count; at += 1) yield madeKept(at);
  }
  const facts = { count, now: new Date(0), attribution: ({ id }: { id: string }) => id };
  const bytes = await new Response(gzipped(writeBackup(made(), facts))).arrayBuffer();
  return Buffer.from(bytes).toString('base64');
}

/** As the reader would choose a file. */
function restoreFrom(library: Page, base64: string): Promise<void> {
  return library.evaluate((text) => {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const files = new DataTransfer();
    files.items.add(new File([bytes], 'library.jsonl.gz'));
    const field = document.querySelector<HTMLInputElement>('#library-file');
    if (field) field.files = files.files;
    field?.dispatchEvent(new Event('change', { bubbles: true }));
  }, base64);
}

inBrowsers(
  'a storage that is full',
  (browser) => {
    let before: Before;
    let headlines: string[];
    let release: () => Promise<void> = async () => undefined;

    beforeAll(async () => {
      if (!browser()) return;
      before = await readerWithAll(browser(), site);
      headlines = await readHeadlines(browser());
      ({ release } = await fillStorage(browser()));
    });

    const openArticle = async (path: string) => {
      const page = await browser().newPage(`${site.demo.origin}${path}`);
      const view = await browser().openView('reader', await page.tabId());
      const close = async () => {
        await view.close();
        await page.close();
      };
      return { view, close };
    };
    const actionError = (view: Page) =>
      view.waitFor(() => document.querySelector('.notices .message-error p')?.textContent, [], {
        what: 'an error',
      });

    describe('while nothing fits any more', () => {
      test('an article is translated all the same, told that nothing of it was stored, and can be taken out', async () => {
        const { view, close } = await openArticle('/it/lungo-60');
        await expectWhole(view);
        expect(await errorShown(view, 'no-room')).toMatch(NO_ROOM);
        const last = (await shownPairs(view)).findLast(({ translation }) => /^[A-Z ]+$/.test(translation));
        expect((await exportFile(view, 'text')).text).toContain(last?.translation.trim());
        await close();
      });

      test('an article that does not fit is not kept, and says so', async () => {
        const { view, close } = await openArticle('/it/lungo-60');
        await press(view, 'Keep');
        expect(await actionError(view)).toMatch(NO_ROOM);
        expect(await view.evaluate(() => document.querySelector('[aria-label^="Kept in the library"]'))).toBe(
          null,
        );
        await close();
      });

      test('what was kept before is there, and so are the headlines', async () => {
        expect(await readKept(browser())).toEqual(before.kept);
        expect(await readHeadlines(browser())).toEqual(headlines);
      });

      test('a backup that does not fit is refused and leaves the library as it is', async () => {
        const library = await openLibrary(browser(), 1);
        await restoreFrom(library, await backupOf(40));
        await says(library, 'There is no room left for this');
        await library.waitFor(() => document.querySelectorAll('[data-entry]').length === 1);
        await library.close();
      });

      test('the library goes out into a backup', async () => {
        const library = await openLibrary(browser(), 1);
        await press(library, 'Back up');
        await says(library, 'in the file diptych-library-');
        await library.close();
      });
    });

    describe('once there is room again', () => {
      beforeAll(() => release());

      test('what did not fit is kept at the first try, and what was translated is not sent again', async () => {
        const { view, close } = await openArticle(OTHER);
        await expectWhole(view);
        await keep(view);
        await close();
        const sent = site.server.requests.length;
        await expectReadable(browser(), `${site.demo.origin}${OTHER}`);
        expect(site.server.requests.length).toBe(sent);
      });
    });
  },
  { preferences: LITTLE_ROOM },
);
