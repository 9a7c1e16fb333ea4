import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import { DEFAULT_READING } from '../../../src/core/reading';
import { freshReader, press, startSite } from '../../e2e/flows/translation-flow';
import { clearCache } from '../../e2e/harness/clear-cache';
import type { Control } from '../../e2e/harness/control';
import type { Page } from '../../e2e/harness/driver';
import { inBrowsersAlike } from '../../e2e/harness/in-browsers';
import { extent } from '../../extent';
import { momentsOfJobs, SEED } from './moments';
import { textsSent } from './sent-texts';
import { beginOverlay, expectOverlaySettled, overlayUndisturbed } from './settled-overlay';
import { begin, expectSettled, runUndisturbed, type Undisturbed } from './settled-view';

const LATENCY = 300;
const TIMES = extent({ quick: 1, long: 6 });
const PATH = '/it/lungo-60';
const site = startSite({ latencyMs: LATENCY });

/** What is wrong with the network at a moment of a job, and how it is well again. */
interface Trouble {
  what: string;
  begins(): Promise<void> | void;
  ends(): Promise<void> | void;
}

const TROUBLES: Trouble[] = [
  {
    what: 'nobody listens for a second',
    async begins() {
      await site.server.goAway();
      await sleep(1000);
      await site.server.comeBack();
    },
    ends: () => undefined,
  },
  {
    what: 'nobody listens for longer than anybody waits',
    begins: () => site.server.goAway(),
    ends: () => site.server.comeBack(),
  },
  {
    what: 'answers break off in the middle',
    begins: () => site.server.setFault({ kind: 'reset', when: 'in-body' }, { path: '/translate', times: 3 }),
    ends: () => site.server.setFault(),
  },
  {
    what: 'connections are cut before there is an answer',
    begins: () =>
      site.server.setFault({ kind: 'reset', when: 'before-headers' }, { path: '/translate', times: 3 }),
    ends: () => site.server.setFault(),
  },
  // The request is given up after 25 seconds.
  ...extent<Trouble[]>({
    quick: [],
    long: [
      {
        what: 'a request is never answered',
        begins: () => site.server.setFault({ kind: 'silence' }, { path: '/translate', times: 1 }),
        ends: () => site.server.setFault(),
      },
    ],
  }),
];

inBrowsersAlike('a job whose network goes off and on', (browser) => {
  let control: Control;
  let page: Page;
  let tabId: number;
  let view: Page;
  let address: string;
  let usual: Undisturbed;

  beforeAll(async () => {
    if (!browser()) return;
    await freshReader(browser(), site.server.address, {
      reading: { ...DEFAULT_READING, theme: 'sepia', isSwapped: true },
    });
    control = await browser().openControl();
    page = await browser().newPage(site.demo.origin + PATH);
    tabId = await page.tabId();
    view = await browser().openView('popup', tabId);
    address = await view.address();
    usual = await runUndisturbed(view, address);
  });
  const forgetAll = async () => {
    await browser().stopBackground();
    await clearCache(control);
  };

  test.each(TROUBLES)(`a view: $what (seed ${SEED})`, { timeout: 600_000 }, async ({ begins, ends }) => {
    for (const [moment = 0] of momentsOfJobs(TIMES, 1)) {
      await forgetAll();
      const from = site.server.requests.length;
      const begun = await begin(view, address);
      await sleep(Math.max(0, begun + moment * usual.milliseconds - performance.now()));
      await begins();
      await expectSettled(view, usual, { mayFail: true });
      await ends();
      const isFailed = await view.evaluate(
        () => document.querySelector('[data-state="failed"], [data-error]') !== null,
      );
      if (isFailed) await press(view, 'Try again');
      await expectSettled(view, usual);
      // What failed is asked for again, alone or in smaller requests; nothing is asked for without end.
      const texts = textsSent(site.server, from);
      const most = Math.max(
        ...[...new Set(texts)].map((text) => texts.filter((other) => other === text).length),
      );
      expect(most).toBeLessThanOrEqual(5);
    }
  });

  test(`an overlay: nobody listens (seed ${SEED})`, { timeout: 600_000 }, async () => {
    await view.close();
    await page.goto(`${site.demo.origin}/it/faro`);
    await page.resize(1280, 3000);
    await page.tabId();
    await forgetAll();
    const place = { control, tabId };
    const { texts, milliseconds } = await overlayUndisturbed(place);
    for (const [moment = 0] of momentsOfJobs(TIMES, 1)) {
      await page.reload();
      await forgetAll();
      const begun = await beginOverlay(place);
      await sleep(Math.max(0, begun + moment * milliseconds - performance.now()));
      await site.server.goAway();
      await expectOverlaySettled(place, texts, { mayFail: true });
      await site.server.comeBack();
      // As a reader would who sees that something is missing.
      await control.inPage(tabId, () => {
        const treeOf = (host: HTMLElement & { openOrClosedShadowRoot?: ShadowRoot }) =>
          host.openOrClosedShadowRoot ?? chrome.dom.openOrClosedShadowRoot(host);
        for (const host of document.querySelectorAll<HTMLElement>('[data-diptych]'))
          treeOf(host)?.querySelector<HTMLElement>('.missing button')?.click();
      });
      await expectOverlaySettled(place, texts);
    }
  });
});
