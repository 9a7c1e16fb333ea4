import { afterEach, describe, expect, it } from 'vitest';
import type { Article } from '../../src/core/article';
import { type Inline, inlineText } from '../../src/core/inline';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import type { Engine } from '../../src/engines/engine';
import { ENGINES } from '../../src/engines/registry';
import { http } from '../../src/platform/http';
import { createMemoryCache } from '../../src/translate/memory-cache';
import type { PairUpdate } from '../../src/translate/pair-update';
import { planPairs } from '../../src/translate/plan-pairs';
import { EngineQueue } from '../../src/translate/queue/engine-queue';
import { systemTiming } from '../../src/translate/timing';
import { translatePairs } from '../../src/translate/translate-pairs';
import { noDevice } from '../no-device';
import { startAzureServer } from '../servers/azure';
import type { LoopbackServer } from '../servers/loopback-server';
import { successOf } from './engine-contract';

/** 60 blocks of one to seven sentences, a link in every fourth sentence. */
function linkedArticle(): Article {
  let count = 0;
  const sentence = (block: number): Inline[] => {
    count += 1;
    const [before, words, after] = [
      `Nel paragrafo ${block} la frase ${count} dice che il `,
      'patto',
      ' resta. ',
    ];
    if (count % 4 > 0) return [{ type: 'text', text: before + words + after }];
    const link: Inline = { type: 'link', href: 'https://a.test/', children: [{ type: 'text', text: words }] };
    return [{ type: 'text', text: before }, link, { type: 'text', text: after }];
  };
  const blocks = Array.from({ length: 60 }, (_, at) => ({
    id: `b${at}`,
    kind: 'paragraph' as const,
    content: Array.from({ length: ((at * 3) % 7) + 1 }, () => sentence(at)).flat(),
  }));
  const url = 'https://paper.test/';
  return { url, source: { url: { value: url, evidence: 'url' } }, blocks, declaredLanguages: [] };
}

describe('an article whose sentences have links here and there, with Azure', () => {
  let server: LoopbackServer | undefined;
  afterEach(() => server?.close());

  const translate = async (change: Partial<Engine>) => {
    server = await startAzureServer({ latencyMs: 50 });
    const azure = { address: server.address, region: '', category: '' };
    const keys = { azure: { key: 'a-key', origin: new URL(server.address).origin } };
    const made = successOf(ENGINES.azure.create({ ...DEFAULT_SETTINGS.engines, azure }, keys));
    const engine = { ...made, ...change };
    const pairs = planPairs(linkedArticle(), 'it', 'en');
    const updates: PairUpdate[] = [];
    await translatePairs({
      pairs,
      engine,
      queue: new EngineQueue(engine.limits, systemTiming),
      cache: createMemoryCache(),
      languages: { source: 'it', target: 'en' },
      io: { http, device: noDevice },
      signal: new AbortController().signal,
      onPairs: (told) => updates.push(...told),
    });
    const sent = server.requests.filter(({ items }) => items > 0);
    await server.close();
    return { pairs, updates, requests: sent.length, texts: sent.reduce((sum, { items }) => sum + items, 0) };
  };

  it('has its words aligned in blocks without links, for hardly a request and no text more', async () => {
    const before = await translate({ aligns: false });
    const now = await translate({});
    expect(now.requests).toBeLessThanOrEqual(before.requests + 3);
    // Sentences stay together as they were.
    expect(now.texts).toBeLessThanOrEqual(before.texts + 3);
    const linked = new Set(
      now.pairs.filter(({ original }) => original.length > 1).map(({ blockId }) => blockId),
    );
    expect(linked.size).toBeGreaterThan(30);
    for (const { id, state, translation = [], alignment } of now.updates) {
      const pair = now.pairs.find((one) => one.id === id);
      expect(state).toBe('done');
      expect(alignment !== undefined).toBe(!linked.has(pair?.blockId ?? ''));
      const [from, into] = [inlineText(pair?.original ?? []), inlineText(translation)];
      for (const [start, end, translatedStart, translatedEnd] of alignment ?? []) {
        expect(into.slice(translatedStart, translatedEnd)).toBe(from.slice(start, end).toUpperCase());
      }
    }
    expect(now.updates.filter(({ alignment }) => alignment).length).toBeGreaterThan(40);
  });
});
