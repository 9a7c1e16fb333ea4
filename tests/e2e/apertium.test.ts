import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { startApertium } from '../../tools/apertium/start';
import { type DemoSite, serveDemo } from '../../tools/demo/serve';
import { exportFile } from './flows/export-file';
import { jobState, type ShownPair, shownPairs } from './flows/translation-flow';
import type { Page } from './harness/driver';
import { inBrowsersAlike } from './harness/in-browsers';

const isRequired = process.env.CI === 'true';
const started = await startApertium({ install: isRequired });
const reason = 'reason' in started ? started.reason : undefined;

/** The numbers of a text by their digits: dates change their order, and `1.400` may become `1,400`. */
const numbersIn = (text: string) =>
  (text.match(/\d+(?:[.,:]\d+)*/g) ?? []).map((number) => number.replace(/\D/g, '')).sort();

describe.skipIf(reason && !isRequired)(
  `with a real Apertium${reason ? ` (not here: ${reason})` : ''}`,
  () => {
    let demo: DemoSite;
    beforeAll(async () => {
      expect(reason).toBeUndefined();
      demo = await serveDemo();
    });
    afterAll(async () => {
      await demo?.close();
      if ('close' in started) await started.close();
    });

    inBrowsersAlike('the demo article from Italian to English', (browser) => {
      let page: Page;
      let view: Page;
      let pairs: ShownPair[];

      beforeAll(async () => {
        if (!browser() || !('address' in started)) return;
        await browser().setSettings({
          engine: 'apertium',
          engines: { ...DEFAULT_SETTINGS.engines, apertium: { address: started.address } },
        });
        page = await browser().newPage(`${demo.origin}/it/faro`);
        view = await browser().openView('reader', await page.tabId());
        await jobState(view, 'done');
        pairs = await shownPairs(view);
      });

      test('translates every sentence, in words as Apertium has them', () => {
        expect(pairs.length).toBeGreaterThan(40);
        expect(pairs.filter(({ state }) => state !== 'done')).toEqual([]);
        // A picture is no words, on either side.
        const worded = pairs.filter(({ original }) => original.trim() !== '');
        expect(worded.filter(({ translation }) => translation.trim() === '')).toEqual([]);
        const translationOf = (words: string) =>
          pairs.find(({ original }) => original.includes(words))?.translation;
        expect(translationOf('Il vecchio faro torna')).toMatch(/^The old (beacon|lighthouse) /);
        expect(translationOf('La torre, costruita')).toMatch(/^The tower, .*\bsea\b.*\broad\b/);
        expect(translationOf('La regione ha pagato')).toMatch(/region has paid/);
        expect(translationOf('14 miglia')).toBe('14 miles');
        const marked = pairs.filter(({ translation }) => /[*@#]/.test(translation));
        expect(marked, 'words with the marks of the server').toEqual([]);
      });

      test('keeps every number', () => {
        const numbers = pairs.map(({ id, original, translation }) => ({
          id,
          original: numbersIn(original),
          translation: numbersIn(translation),
        }));
        expect(numbers.filter(({ original }) => original.length > 0).length).toBeGreaterThan(20);
        for (const { id, original, translation } of numbers) expect(translation, id).toEqual(original);
      });

      test('keeps every link of the article, in the sentence it was in', async () => {
        const linksOf = (side: string) =>
          view.evaluate(
            (wanted) =>
              [...document.querySelectorAll('[data-pair]')].map((pair) => [
                pair.getAttribute('data-pair') ?? '',
                ...[...pair.querySelectorAll<HTMLAnchorElement>(`[data-side="${wanted}"] a`)].map(
                  ({ href, textContent }) => (textContent.trim() ? href : `${href} without words`),
                ),
              ]),
            side,
          );
        const inPage = await page.evaluate(() =>
          [...document.querySelectorAll<HTMLAnchorElement>('.entry-content > :not(aside) a')].map(
            ({ href }) => href,
          ),
        );
        const [original, translation] = [await linksOf('original'), await linksOf('translation')];
        expect(inPage.length).toBeGreaterThan(5);
        expect(original.flatMap(([, ...links]) => links)).toEqual(inPage);
        expect(translation).toEqual(original);
      });

      test('says that Apertium translated it, in the view and in the exported file', async () => {
        const attribution = await view.evaluate(
          () => document.querySelector('[data-field="attribution"]')?.textContent ?? '',
        );
        expect(attribution).toMatch(
          /^This is a machine translation from Italian .*Translated by Apertium on /,
        );
        const { name, text } = await exportFile(view);
        expect(name).toBe('Il-vecchio-faro-torna-ad-accendersi-dopo-ventitré-anni.md');
        expect(text).toContain('Translated by Apertium on ');
        expect(text).toContain(`published on Il Porto Quotidiano at the URL [${demo.origin}/it/faro]`);
        for (const pair of [pairs[0], pairs.at(-1)]) {
          expect(text).toContain(pair?.original ?? '');
          expect(text).toContain(pair?.translation ?? '');
        }
        const address = `(${demo.origin}/it/sale)`;
        expect(text.split(address), 'a link in both languages').toHaveLength(3);
      });
    });
  },
);
