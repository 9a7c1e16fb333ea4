import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { OVERLAY_MODES } from '../../../src/core/overlay-display';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import { selectIn, shownPanels, translateSelection } from '../../e2e/flows/selection-flow';
import { freshReader, shownPairs } from '../../e2e/flows/translation-flow';
import { clearCache } from '../../e2e/harness/clear-cache';
import type { Control } from '../../e2e/harness/control';
import type { Page } from '../../e2e/harness/driver';
import { inBrowsersAlike } from '../../e2e/harness/in-browsers';
import { eachOf, extent } from '../../extent';
import { runSeed } from '../../seed';
import { seeded } from '../../seeded';
import { startCustomServer } from '../../servers/custom';
import { startLibreTranslateServer } from '../../servers/libretranslate';
import type { LoopbackServer } from '../../servers/loopback-server';
import { bareAnswer } from './payloads/all-payloads';
import { foreignParts } from './payloads/foreign-parts';
import { hostileGround } from './payloads/ground';
import { LAST, putArticle } from './payloads/hostile-article';
import { hostileAnswers, startHostileChat, startMarkedChat } from './payloads/hostile-engine';
import { groupsOf, putMetadata } from './payloads/hostile-metadata';
import { putRaw, putRawOne } from './payloads/hostile-raw';
import {
  expectOwnParts,
  goThrough,
  hideInPage,
  marksOf,
  showInPage,
  waitForMarks,
} from './payloads/in-the-page';
import { TEST_MS } from './payloads/patience';
import { expectOriginals, expectWhole, misreadAnswers, openEnded } from './payloads/read-hostile-article';

/** Of the sections of an article, each so many is selected. */
const SELECTED = extent({ quick: 5, long: 1 });

const SEED = runSeed();
/** Not all of a page can be translated that hides parts of itself. */
const RAW_PATIENCE_MS = 400;
/** To other engines each so many is given: what they answer is read by the same code, and refused answers are asked for again. */
const ANSWERED = 3;

/** Which payloads told a tale. */
function idsOf(tales: readonly { what: string }[]): Set<string> {
  return new Set(tales.map(({ what }) => what).filter((what) => !what.startsWith('policy')));
}

vi.setConfig({ testTimeout: TEST_MS });

inBrowsersAlike('payloads in articles', (browser) => {
  const ground = hostileGround(browser);
  let server: LoopbackServer;
  let page: Page;
  let tabId: number;
  let control: Control;

  beforeAll(async () => {
    if (!browser()) return;
    server = await startLibreTranslateServer({ translate: hostileAnswers(ground.payloads) });
  });
  afterAll(() => server?.close());
  const opened: { close(): Promise<void> }[] = [];
  const open = async (address: string) => {
    control = await browser().openControl();
    page = await browser().newPage(address);
    opened.push(page, control);
    tabId = await page.tabId();
  };
  const close = async () => {
    for (const one of opened.splice(0)) await one.close();
  };

  test('would be noticed if they ran in a page of ours, or had it ask for something', async () => {
    const options = await browser().openView('options');
    await options.evaluate((address) => {
      // What remote control sees of a page in Firefox is not what the page sees.
      const { wrappedJSObject: own = window } = window as unknown as { wrappedJSObject?: Window };
      own.alert('7000');
      const script = document.createElement('script');
      try {
        script.textContent = 'alert(7000)';
      } catch {
        // Refused, and told to who watches.
      }
      const image = document.createElement('img');
      image.src = address;
      // A handler of an event that there is not: of those there are, no text is taken for one.
      image.setAttribute('onpayload', 'alert(7000)');
      const frame = document.createElement('blink');
      document.body.append(script, image, frame);
    }, `${ground.site.origin}/stolen.png`);
    const { origin } = browser();
    const told: string[] = [];
    const listen = async () => {
      const tales = await ground.watch.takeTales();
      told.push(...tales.filter(({ where }) => where.startsWith(origin)).map(({ what }) => what));
      return told.join('\n');
    };
    await expect
      .poll(listen, { timeout: 10_000 })
      .toMatch(/(?=[\s\S]*alert 7000)(?=[\s\S]*policy (?:script-src|require-trusted-types-for))/);
    expect((await foreignParts(options)).join()).toMatch(
      /<script> is written here.*onpayload.*<blink> is unknown/,
    );
    const asked = (await ground.watch.takeRequests()).filter(({ from }) => from.startsWith(origin));
    expect(asked.map(({ to }) => to)).toContain(`${ground.site.origin}/stolen.png`);
    await options.close();
    await ground.watch.takeTales();
    await browser().takeProblems();
  });

  describe('and in what an engine makes of them', () => {
    beforeAll(async () => {
      if (!browser()) return;
      await freshReader(browser(), server.address);
      await open(putArticle(ground.site, '/notizia', ground.payloads));
    });
    afterAll(close);

    test.each(['reader', 'popup'] as const)('are texts in the %s', async (name) => {
      ground.allow(server.address);
      const view = await openEnded(browser(), tabId, name);
      await expectOriginals(view, ground.payloads);
      expect(await misreadAnswers(view, ground.payloads)).toEqual([]);
      await expectWhole(view);
      await view.close();
    });

    test('are texts in the panel of a selection', async () => {
      ground.allow(server.address);
      const sections = await page.evaluate(() => document.querySelectorAll('section').length);
      let shown = '';
      for (let at = 1; at <= sections; at += SELECTED) {
        await page.tabId();
        await selectIn(page, `section:nth-of-type(${at})`);
        expect(await translateSelection(browser(), tabId)).toEqual({ ok: true, value: null });
        const [panel] = await shownPanels(browser(), tabId);
        shown += panel?.text.join('\n');
        await expectOwnParts(control, tabId);
        await page.tabId();
        await page.press('Escape');
      }
      const selected = ground.payloads.filter(({ id }) => shown.includes(`Case ${id}:`));
      expect(selected.length).toBeGreaterThanOrEqual(ground.payloads.length / SELECTED / 2);
      const text = bareAnswer(shown);
      expect(selected.filter((payload) => !text.includes(bareAnswer(payload.text)))).toEqual([]);
    });

    test.each(OVERLAY_MODES)('are texts in the page: %s', async (mode) => {
      ground.allow(server.address);
      await ground.watch.takeRequests();
      const shown = await showInPage(control, page, tabId, mode);
      await expectOwnParts(control, tabId);
      const there = ground.payloads.filter(({ id }) => shown.includes(`Case ${id}:`));
      expect(there.length).toBeGreaterThanOrEqual(mode === 'hover' ? 1 : ground.payloads.length);
      const text = bareAnswer(shown);
      expect(there.filter((payload) => !text.includes(bareAnswer(payload.text)))).toEqual([]);
      await hideInPage(control, page, tabId);
      // A page of texts runs nothing and has loaded all of its images: what comes now is ours.
      expect(await ground.watch.takeTales()).toEqual([]);
      const isAsked = ({ from }: { from: string }) => from.startsWith(ground.site.origin);
      expect((await ground.watch.takeRequests()).filter(isAsked)).toEqual([]);
    });
  });

  describe('and in what they say of themselves', () => {
    test.each([
      { where: 'JSON-LD', isJsonLd: true },
      { where: 'metadata and text', isJsonLd: false },
    ])('are texts: $where', async ({ isJsonLd }) => {
      ground.allow(server.address);
      await freshReader(browser(), server.address);
      const groups = groupsOf(ground.payloads);
      for (const group of extent({ quick: groups.slice(isJsonLd ? 0 : 1).slice(0, 1), long: groups })) {
        await open(putMetadata(ground.site, '/di-chi', ground.payloads, group, isJsonLd));
        const view = await openEnded(browser(), tabId);
        const stated = await view.evaluate(() => document.querySelectorAll('.source [data-field]').length);
        expect(stated).toBeGreaterThan(4);
        await expectWhole(view);
        await view.close();
        await close();
      }
    });
  });

  describe('as markup, which runs in its page', () => {
    afterEach(close);

    test('run no more often for what is put into the page, and nowhere else', async () => {
      ground.allow(server.address);
      await freshReader(browser(), server.address);
      await open(putRaw(ground.site, '/cruda', ground.payloads));
      // What the page does to itself by itself, and what it does whenever somebody goes through it.
      await goThrough(control, tabId, 0);
      const first = idsOf(await ground.watch.takeTales());
      expect(first.size).toBeGreaterThan(10);
      await page.tabId();
      await goThrough(control, tabId, 0);
      // Who asks a page is noticed by its scripts too: remote control tells its answers by objects, which have setters there.
      const ownMarks = await marksOf(page);
      await waitForMarks(page, ownMarks);
      const again = idsOf(await ground.watch.takeTales());
      const shown = await showInPage(control, page, tabId, 'under', RAW_PATIENCE_MS);
      expect(shown).toMatch(/\S/);
      await expectOwnParts(control, tabId);
      await hideInPage(control, page, tabId, ownMarks);
      const tales = await ground.watch.takeTales();
      expect(tales.filter(({ where }) => !where.startsWith(ground.site.origin))).toEqual([]);
      expect([...idsOf(tales)].filter((id) => !again.has(id))).toEqual([]);

      const view = await openEnded(browser(), tabId);
      const pairs = await shownPairs(view);
      expect(pairs.at(-1)).toMatchObject({ original: LAST, state: 'done' });
      await expectWhole(view);
      await view.close();
    });

    const isInHead = (at: number) => at % 2 === 1;
    test(`leave the view of a page whole that has one of them: seed ${SEED}`, async () => {
      const random = seeded(SEED);
      const some = [...ground.payloads].sort(() => random() - 0.5).slice(0, extent({ quick: 4, long: 1000 }));
      ground.allow(server.address);
      await freshReader(browser(), server.address);
      const broken: string[] = [];
      for (const [at, payload] of some.entries()) {
        await open(putRawOne(ground.site, '/una', payload, isInHead(at)));
        const view = await openEnded(browser(), tabId);
        const state = await view.evaluate(() => {
          const { textContent } = document.querySelector('[data-error]') ?? {};
          return document.querySelectorAll('[data-pair]').length > 3 || textContent;
        });
        const foreign = await foreignParts(view);
        if (!state || foreign.length > 0) broken.push(`${payload.name}: ${state} ${foreign.join(', ')}`);
        await view.close();
        await close();
      }
      expect(broken).toEqual([]);
    });
  });

  describe('from another engine', () => {
    let engine: LoopbackServer;
    const custom = (format: 'text' | 'html') => ({
      engine: 'custom' as const,
      engines: {
        ...DEFAULT_SETTINGS.engines,
        custom: {
          definition: JSON.stringify({
            url: `${engine.address}/v1/{{target}}/translate`,
            body: { job: { texts: '{{texts}}' } },
            answer: 'job.results[*].translation',
            format,
            context: format === 'html' ? 'block' : 'sentence',
          }),
        },
      },
    });
    const chat = () => ({
      engine: 'chat' as const,
      engines: {
        ...DEFAULT_SETTINGS.engines,
        chat: { ...DEFAULT_SETTINGS.engines.chat, address: `${engine.address}/v1`, model: 'news-1' },
      },
    });
    afterEach(async () => {
      await close();
      await engine?.close();
    });

    test.each([
      { name: 'a custom service of plain text', start: startCustomServer, settings: () => custom('text') },
      { name: 'a custom service of HTML', start: startCustomServer, settings: () => custom('html') },
      { name: 'the stream of a language model', start: startHostileChat, settings: chat },
      { name: 'the marked stream of a language model', start: startMarkedChat, settings: chat },
    ])('are texts: $name', async ({ start, settings }) => {
      const payloads = eachOf(ground.payloads, ANSWERED);
      const translate = hostileAnswers(payloads);
      engine = await start({ translate });
      ground.allow(engine.address);
      await clearCache(browser());
      await browser().setSettings(settings());
      await open(putArticle(ground.site, '/altra', payloads));
      const view = await openEnded(browser(), tabId);
      await expectOriginals(view, payloads);
      expect(await misreadAnswers(view, payloads, true)).toEqual([]);
      await expectWhole(view);
      await view.close();
    });
  });
});
