import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { EngineId } from '../../src/core/engine-id';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import type { Pairing } from '../../src/core/translated';
import { startAzureServer } from '../servers/azure';
import { startChatServer } from '../servers/chat';
import { startCustomServer } from '../servers/custom';
import { startDeeplServer } from '../servers/deepl';
import { startGoogleServer } from '../servers/google';
import type { LoopbackServer } from '../servers/loopback-server';
import { chooseEngine, enterKey, fill, testConnection } from './flows/options-flow';
import { errorShown, freshReader, jobState, shownPairs, startSite } from './flows/translation-flow';
import type { Page } from './harness/driver';
import { inBrowsersAlike } from './harness/in-browsers';

const site = startSite();
const KEY = 'a-key-that-nobody-sees';
const HEADLINE = 'IL MAGAZZINO DEL SALE APRE LE PORTE ALLE SCUOLE';

interface Service {
  engine: EngineId;
  start(): Promise<LoopbackServer>;
  /** Fills in what the service needs besides its key. */
  setUp(options: Page, server: LoopbackServer): Promise<void>;
  /** The header that the key is expected in. */
  keyHeader: string;
  answers: RegExp;
  /** How sentences of a block are paired that it translates together. */
  pairing?: Pairing;
}

/** Writes the description of the newsroom's service. */
function describedWith(change: Record<string, string>): Service['setUp'] {
  return (options, { address }) =>
    fill(
      options,
      '#custom-definition',
      JSON.stringify({
        url: `${address}/v1/{{target}}/translate`,
        headers: { 'X-Newsroom-Key': '{{key}}' },
        body: { job: { texts: '{{texts}}' } },
        answer: 'job.results[*].translation',
        ...change,
      }),
    );
}

const CUSTOM = {
  engine: 'custom',
  start: () => startCustomServer({ apiKey: KEY }),
  keyHeader: 'x-newsroom-key',
  answers: /It answers/,
} as const;

const SERVICES: readonly Service[] = [
  {
    engine: 'deepl',
    start: () => startDeeplServer({ apiKey: KEY }),
    setUp: (options, { address }) => fill(options, '#deepl-address', address),
    keyHeader: 'authorization',
    answers: /language pairs, some of them into English.*Characters used so far: 12,345 of 500,000/,
  },
  {
    engine: 'google',
    start: () => startGoogleServer({ apiKey: KEY }),
    setUp: (options, { address }) => fill(options, '#google-address', address),
    keyHeader: 'x-goog-api-key',
    answers: /language pairs, some of them into English/,
    pairing: 'marks',
  },
  {
    engine: 'azure',
    start: () => startAzureServer({ apiKey: KEY, region: 'westeurope' }),
    async setUp(options, { address }) {
      await fill(options, '#azure-region', 'westeurope');
      await fill(options, '#azure-address', address);
    },
    keyHeader: 'ocp-apim-subscription-key',
    answers: /language pairs, some of them into English/,
    pairing: 'boundaries',
  },
  {
    engine: 'chat',
    start: () => startChatServer({ apiKey: KEY }),
    async setUp(options, { address }) {
      await fill(options, '#chat-address', `${address}/v1`);
      await fill(options, '#chat-model', 'news-1');
    },
    keyHeader: 'authorization',
    answers: /offers 2 models/,
  },
  { ...CUSTOM, setUp: describedWith({ format: 'html' }) },
  { ...CUSTOM, setUp: describedWith({ context: 'block' }), pairing: 'length' },
];

inBrowsersAlike('a service with a key', (browser) => {
  let options: Page;
  let server: LoopbackServer | undefined;

  beforeEach(async () => {
    await freshReader(browser(), site.server.address);
    await browser().setSettings({ engine: 'automatic', engines: DEFAULT_SETTINGS.engines });
    options = await browser().openView('options');
  });
  afterEach(async () => {
    await options.close();
    await server?.close();
  });

  test.each(SERVICES)(
    'is set up and translates: $engine, paired by $pairing',
    async ({ engine, start, setUp, keyHeader, answers, pairing }) => {
      server = await start();
      await chooseEngine(options, engine);
      await setUp(options, server);
      await enterKey(options, engine, KEY);
      expect(await testConnection(options, engine)).toMatch(answers);
      expect(await options.evaluate(() => document.documentElement.outerHTML)).not.toContain(KEY);

      const page = await browser().newPage(`${site.demo.origin}/it/sale`);
      const view = await browser().openView('popup', await page.tabId());
      await jobState(view, 'done');
      const pairs = await shownPairs(view);
      expect(pairs[0]?.translation).toBe(HEADLINE);
      expect(new Set(pairs.map(({ state }) => state))).toEqual(new Set(['done']));
      const links = (side: string) =>
        view.evaluate((name) => document.querySelectorAll(`[data-side="${name}"] a`).length, side);
      expect(await links('translation')).toBe(await links('original'));
      const pairings = await view.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('[data-paired-by]')].map((row) => row.dataset.pairedBy),
      );
      expect([...new Set(pairings)]).toEqual(pairing ? [pairing] : []);
      const sent = server.requests.filter(({ items }) => items > 0);
      expect(sent.length).toBeGreaterThan(0);
      for (const { headers } of sent) expect(headers[keyHeader]).toContain(KEY);
      await view.close();
      await page.close();
    },
  );

  test('says in the view what is wrong with a key, and goes on when it is right', async () => {
    server = await startDeeplServer({ apiKey: KEY });
    await chooseEngine(options, 'deepl');
    await fill(options, '#deepl-address', server.address);
    await enterKey(options, 'deepl', 'wrong');
    const page = await browser().newPage(`${site.demo.origin}/it/sale`);
    const view = await browser().openView('popup', await page.tabId());
    expect(await errorShown(view, 'key-refused')).toContain('DeepL did not accept the key');
    // The headline and the rest are sent beside each other; neither is tried again with a key that was refused.
    const refused = server.requests.filter(({ items }) => items > 0);
    expect(refused.length).toBeLessThanOrEqual(2);
    await sleep(1_000);
    expect(server.requests.filter(({ items }) => items > 0)).toEqual(refused);
    await enterKey(options, 'deepl', KEY);
    await view.close();
    const next = await browser().openView('popup', await page.tabId());
    await jobState(next, 'done');
    await next.close();
    await page.close();
  });
});

inBrowsersAlike('a language model', (browser) => {
  test('shows each sentence as it is written, and what it takes', async () => {
    const server = await startChatServer({ delayMs: 40 });
    await freshReader(browser(), site.server.address);
    const chat = { ...DEFAULT_SETTINGS.engines.chat, address: `${server.address}/v1`, model: 'news-1' };
    const engines = { ...DEFAULT_SETTINGS.engines, chat: { ...chat, inputPrice: 1, outputPrice: 2 } };
    await browser().setSettings({ engine: 'chat', engines });
    const page = await browser().newPage(`${site.demo.origin}/it/sale`);
    const view = await browser().openView('popup', await page.tabId());
    const early = await view.waitFor(() => {
      const done = document.querySelectorAll('[data-pair][data-state="done"]').length;
      const isUnderWay = document.querySelector('[data-job-state="translating"]') !== null;
      const cost = document.querySelector('[data-cost="estimate"]')?.textContent;
      return isUnderWay && done > 0 && cost ? { done, cost } : undefined;
    });
    expect(early.cost).toMatch(/^about [\d,]+ tokens · \$0\.\d+$/);
    const sent = server.requests.filter(({ items }) => items > 0).reduce((sum, { items }) => sum + items, 0);
    await jobState(view, 'done');
    expect(early.done).toBeLessThan(sent + 10);
    const cost = await view.evaluate(() => document.querySelector('[data-cost="used"]')?.textContent);
    expect(cost).toMatch(/^[\d,]+ tokens · \$0\.\d+$/);
    expect((await shownPairs(view))[0]?.translation).toBe(HEADLINE);
    const said = await view.evaluate(() => document.querySelector('[data-field="attribution"]')?.textContent);
    expect(said).toContain('Translated by Language model news-1 on ');
    await view.close();
    await page.close();
    await server.close();
  });
});
