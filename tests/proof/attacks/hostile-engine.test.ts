import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { HTTP_ENGINE_IDS, type HttpEngineId } from '../../../src/core/engine-id';
import { ERROR_ENTRIES } from '../../../src/core/errors';
import { articlePage } from '../../e2e/flows/live-page';
import { clearCache } from '../../e2e/harness/clear-cache';
import type { Control } from '../../e2e/harness/control';
import { forgetPauses } from '../../e2e/harness/forget-pauses';
import { inBrowsersAlike } from '../../e2e/harness/in-browsers';
import { extent } from '../../extent';
import { type Canary, startCanary } from './canary';
import { keyOf, keysIn, readerOfAll } from './engines';
import { HOSTILE_ANSWERS, type HostileAnswer } from './hostile-answers';
import { serveSite } from './site';

const pages = serveSite();
const servers = Object.fromEntries(HTTP_ENGINE_IDS.map((id) => [id, startCanary()])) as Record<
  HttpEngineId,
  Canary
>;
const bystander = startCanary();
const ANSWERS = HOSTILE_ANSWERS.filter(({ isSlow }) => extent({ quick: !isSlow, long: true }));
/** Those whose server is asked for a whole article, not just for what it offers. */
const TRANSLATED = extent<readonly HttpEngineId[]>({
  quick: ['deepl', 'chat'],
  long: HTTP_ENGINE_IDS,
});
const TEXT = 'Il vecchio faro di Capo Sereno torna ad accendersi questa sera alle nove.';

const answerAll = (id: HttpEngineId, { give }: HostileAnswer, extension: string) => {
  const victim = servers[id === 'google' ? 'deepl' : 'google'].origin;
  servers[id].answer((_, response) => give(response, { victim, bystander: bystander.origin, extension }));
};

inBrowsersAlike('a hostile engine', (browser) => {
  let control: Control;
  beforeEach(async () => {
    await readerOfAll(browser(), (id) => servers[id].origin);
    control = await browser().openControl();
    for (const server of [...Object.values(servers), bystander]) {
      server.answer();
      server.take();
    }
  });
  afterEach(async () => {
    await control.close();
    // What Firefox says of a server that wants its own cookies cleared is said of that server.
    const said = (await browser().takeProblems()).filter(
      ({ where }) => !where.startsWith('http://127.0.0.1'),
    );
    expect(said).toEqual([]);
  });

  /** Whoever was asked for anything: each engine's own key went to its server, and nothing else of the reader's. */
  const expectAskedAlone = (asked: HttpEngineId) => {
    expect(bystander.take()).toEqual([]);
    for (const id of HTTP_ENGINE_IDS) {
      const seen = servers[id].take();
      if (id !== asked) expect([id, seen]).toEqual([id, []]);
      for (const { path, headers, body } of seen) {
        expect(path).not.toBe('/ran');
        // Its own, where it is asked for more than which languages it has.
        expect(keysIn(JSON.stringify({ path, headers, body })).filter((of) => of !== id)).toEqual([]);
        expect(path).not.toContain(keyOf(id));
        expect([headers.cookie, headers.referer]).toEqual([undefined, undefined]);
      }
    }
  };
  const testEngine = (id: HttpEngineId) =>
    control.evaluate(async (engine) => {
      const begun = performance.now();
      const answer = await chrome.runtime.sendMessage({ name: 'engine/test', input: { engine } });
      return { answer, ms: performance.now() - begun } as {
        answer: { ok: boolean; error?: { kind: string } };
        ms: number;
      };
    }, id);

  describe.each(HTTP_ENGINE_IDS)('at the address of %s', (id) => {
    test('gets an answer with a name for whatever it says, its own key alone, and nobody else a request', async () => {
      const outcomes: string[] = [];
      for (const answer of ANSWERS) {
        answerAll(id, answer, browser().origin);
        const { answer: told, ms } = await testEngine(id);
        const { kind = 'no error' } = told.error ?? {};
        const isNamed = told.ok === false && kind in ERROR_ENTRIES && kind !== 'broken';
        // Within the deadline of a request, which a prompt for a password would outlast.
        if (!isNamed || ms > 29_000) outcomes.push(`${answer.name}: ${JSON.stringify(told)} after ${ms}`);
        expectAskedAlone(id);
      }
      expect(outcomes).toEqual([]);
      // What it ordered by headers was done nowhere: the keys are where they were.
      servers[id].answer();
      await testEngine(id);
      expectAskedAlone(id);
      expect(await control.evaluate(keyIsKept, keyOf('deepl'))).toBe(true);
    }, 180_000);
  });

  test('sets no cookie that a page of it would send', async () => {
    answerAll(
      'deepl',
      HOSTILE_ANSWERS.find(({ name }) => name === 'orders in headers') as HostileAnswer,
      browser().origin,
    );
    await testEngine('deepl');
    servers.deepl.answer((_, response) =>
      response.writeHead(200, { 'Content-Type': 'text/html' }).end('<title>Page</title>'),
    );
    servers.deepl.take();
    const page = await browser().newPage(`${servers.deepl.origin}/page`);
    expect(servers.deepl.take().map(({ path, headers }) => [path, headers.cookie])).toEqual([
      ['/page', undefined],
    ]);
    await page.close();
  });

  test.each(TRANSLATED)(
    'is sent an article, and its redirect is followed nowhere: %s',
    async (id) => {
      pages.put('/notizia', articlePage(`<p>${TEXT}</p>`));
      const page = await browser().newPage(`${pages.origin}/notizia`);
      const tabId = await page.tabId();
      const redirects = HOSTILE_ANSWERS.filter(({ name }) =>
        /^30[78] to another|orders in headers|^401 that asks for a pass/.test(name),
      );
      expect(redirects.length).toBeGreaterThanOrEqual(4);
      for (const answer of redirects) {
        answerAll(id, answer, browser().origin);
        await clearCache(browser());
        await forgetPauses(browser());
        await control.evaluate(async (engine) => {
          const { settings } = await chrome.storage.local.get<{ settings: object }>('settings');
          await chrome.storage.local.set({ settings: { ...settings, engine } });
        }, id);
        const kind = await control.evaluate(translate, tabId);
        expect([answer.name, kind in ERROR_ENTRIES && kind !== 'broken', kind]).toEqual([
          answer.name,
          true,
          kind,
        ]);
        expectAskedAlone(id);
      }
      await page.close();
    },
    180_000,
  );
});

/** Runs in a page of the extension: has the article of a tab translated anew, and gives what kept it from being. */
function translate(tabId: number): Promise<string> {
  const port = chrome.runtime.connect({ name: 'job' });
  return new Promise((resolve) => {
    const end = (kind: string) => {
      port.disconnect();
      resolve(kind);
    };
    port.onMessage.addListener(
      (event: {
        type: string;
        state?: string;
        error?: { kind: string };
        job?: { state: string; error?: { kind: string } };
      }) => {
        const { state = event.job?.state, error = event.job?.error } = event;
        if (event.type === 'failed' || state === 'failed') end(error?.kind ?? 'nothing');
        else if (state === 'done') end('done');
      },
    );
    port.postMessage({ type: 'open', tabId });
    port.postMessage({ type: 'restart' });
    setTimeout(() => end('silence'), 40_000);
  });
}

/** Runs in a page of the extension: whether a key is where keys are kept. */
async function keyIsKept(key: string): Promise<boolean> {
  const inStorage = JSON.stringify(await chrome.storage.local.get('keys'));
  const inDatabase = await new Promise<unknown>((resolve) => {
    const opening = indexedDB.open('diptych-keys');
    opening.onerror = () => resolve(undefined);
    opening.onsuccess = () => {
      const { result } = opening;
      if (!result.objectStoreNames.contains('keys')) return resolve(undefined);
      const reading = result.transaction('keys').objectStore('keys').getAll();
      reading.onsuccess = () => resolve(reading.result);
    };
  });
  return (inStorage + JSON.stringify(inDatabase)).includes(key);
}
