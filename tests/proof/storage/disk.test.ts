import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportFile } from '../../e2e/flows/export-file';
import { keep } from '../../e2e/flows/library-flow';
import { startSite } from '../../e2e/flows/translation-flow';
import { expectNothingWaits, expectReadable, expectWhole } from './faults/expect-whole';
import { fillStorage, LITTLE_ROOM } from './faults/full';
import { inProfiles } from './faults/kept-profile';
import { bePatient } from './faults/patience';
import { OTHER, readerWithAll, readKept } from './faults/reader';
import { openSmallDisk, type SmallDisk } from './faults/small-disk';

bePatient();

const site = startSite();
let disk: SmallDisk | undefined;
beforeAll(async () => {
  disk = await openSmallDisk();
});
afterAll(() => disk?.close());

inProfiles(
  'a disk that is full',
  (profile) => {
    test('articles are read and go out, what was kept is there, and with room again more is kept', async () => {
      // Where nobody may mount a disk, what the browser allows has to be the limit.
      const browser = await profile().start(disk ? {} : { preferences: LITTLE_ROOM });
      const { kept } = await readerWithAll(browser, site);
      await disk?.fill();
      const full = disk ? undefined : await fillStorage(browser);
      const page = await browser.newPage(`${site.demo.origin}/it/lungo-60`);
      const view = await browser.openView('reader', await page.tabId());
      await expectWhole(view);
      // A browser that cannot write may not be able to read either, but it may not say that nothing is there.
      const library = await browser.openView('library');
      await library.waitFor(() => document.querySelector('[data-entry], [data-error="storage-failed"]'), [], {
        what: 'the library, or why it cannot be read',
      });
      await library.close();
      expect((await exportFile(view, 'text')).text.length).toBeGreaterThan(1000);
      await expectNothingWaits(view);
      await view.close();
      await page.close();

      await disk?.free();
      await full?.release();
      expect(await readKept(browser)).toEqual(kept);
      const other = await browser.newPage(`${site.demo.origin}${OTHER}`);
      const again = await browser.openView('reader', await other.tabId());
      await expectWhole(again);
      await keep(again);
      await again.close();
      await other.close();
      const sent = site.server.requests.length;
      await expectReadable(browser, `${site.demo.origin}${OTHER}`);
      expect(site.server.requests.length).toBe(sent);
    });
  },
  { folder: () => disk?.folder },
);
