import { afterEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import type { Engine, EngineIo } from '../../src/engines/engine';
import { ENGINES } from '../../src/engines/registry';
import { http } from '../../src/platform/http';
import { noDevice } from '../no-device';
import { startCustomServer } from '../servers/custom';
import type { LoopbackServer } from '../servers/loopback-server';
import { describeEngine, errorOf, successOf, textsOf } from './engine-contract';

const KEY = 'a-key-that-nobody-sees';
const PAIR = { source: 'it', target: 'en' };

function definitionFor(address: string, change: Record<string, unknown> = {}): string {
  return JSON.stringify({
    url: `${address}/v1/{{target}}/translate`,
    headers: { 'X-Newsroom-Key': '{{key}}' },
    body: { job: { texts: '{{texts}}', from: '{{source}}', to: '{{target}}' } },
    answer: 'job.results[*].translation',
    format: 'html',
    ...change,
  });
}

function create(address: string, change: Record<string, unknown> = {}): Engine {
  const custom = { definition: definitionFor(address, change) };
  const keys = { custom: { key: KEY, origin: new URL(address).origin } };
  return successOf(ENGINES.custom.create({ ...DEFAULT_SETTINGS.engines, custom }, keys));
}

describeEngine({
  name: 'Custom service',
  start: () => startCustomServer({ apiKey: KEY }),
  create: (address) => create(address),
  translatePath: '/v1/en/translate',
  served: PAIR,
  forbidden: 'key-refused',
  secret: KEY,
  keyHeader: 'x-newsroom-key',
});

describe('a custom service', () => {
  const io: EngineIo = { http, device: noDevice, signal: new AbortController().signal };
  let server: LoopbackServer | undefined;

  afterEach(() => server?.close());

  it('gets its languages by the names it has for them', async () => {
    server = await startCustomServer();
    const engine = create(server.address, { languages: { it: 'ITA', 'en-GB': 'en' } });
    const pair = { source: 'it-CH', target: 'en-GB' };
    expect(textsOf(await engine.translate({ pair, form: 'text', items: ['uno'] }, io))).toEqual(['UNO']);
    expect(JSON.parse(server.requests[0]?.body ?? '').job).toEqual({ texts: ['uno'], from: 'ITA', to: 'en' });
  });

  it('may take one text a request', async () => {
    server = await startCustomServer();
    const engine = create(server.address, { body: { job: { texts: ['{{text}}'] } } });
    expect(engine.limits.itemsPerRequest).toBe(1);
    const odd = 'dice "{{key}}" e {{target}}';
    const request = { pair: PAIR, form: 'text' as const, items: [odd] };
    expect(textsOf(await engine.translate(request, io))).toEqual([odd.toUpperCase()]);
  });

  it('says where nothing is in its answer', async () => {
    server = await startCustomServer();
    const engine = create(server.address, { answer: 'job.translations[*]' });
    const error = errorOf(await engine.translate({ pair: PAIR, form: 'text', items: ['uno'] }, io));
    expect(error).toMatchObject({ kind: 'bad-answer', detail: 'no texts at job.translations[*]' });
  });

  const run = ['Il governo ha presentato il bilancio dello Stato.', 'L’opposizione protesta.', 'Fine.'];
  const ask = (engine: Engine, form: 'html' | 'text') =>
    engine.translate({ pair: PAIR, form, items: run, runs: [0, 0, 1] }, io);
  const sent = () => server?.requests.map(({ body }) => JSON.parse(body).job.texts);

  it('gets sentences alone where it does not say that it wants context', async () => {
    server = await startCustomServer();
    const engine = create(server.address);
    expect(engine.context).toBe('sentence');
    expect(textsOf(await ask(engine, 'html'))).toHaveLength(3);
    expect(sent()).toEqual([run]);
  });

  it('gets the sentences of a block between marks where it keeps tags', async () => {
    server = await startCustomServer();
    const engine = create(server.address, { context: 'block' });
    expect(engine.context).toBe('block');
    const answer = successOf(await ask(engine, 'html'));
    expect(answer.map((one) => one?.pairedBy)).toEqual(['marks', 'marks', undefined]);
    expect(answer.map((one) => one?.text)).toEqual(run.map((text) => text.toUpperCase()));
    expect(sent()).toEqual([[`<s1>${run[0]}</s1> <s2>${run[1]}</s2>`, 'Fine.']]);
  });

  it('gets them as they are where it does not, and they are told apart by length', async () => {
    server = await startCustomServer();
    const engine = create(server.address, { context: 'block', format: 'text' });
    const answer = successOf(await ask(engine, 'text'));
    expect(answer.map((one) => one?.pairedBy)).toEqual(['length', 'length', undefined]);
    expect(answer.map((one) => one?.text)).toEqual(run.map((text) => text.toUpperCase()));
    expect(sent()).toEqual([[`${run[0]} ${run[1]}`, 'Fine.']]);
  });

  it('gives no translation to sentences that it made one of', async () => {
    server = await startCustomServer({ mergesSentences: true });
    const engine = create(server.address, { context: 'block', format: 'text' });
    expect(successOf(await ask(engine, 'text'))).toEqual([undefined, undefined, { text: 'FINE.' }]);
  });

  it.each(['dropped', 'swapped', 'doubled', 'merged'] as const)(
    'gives no translation to sentences whose marks it has %s',
    async (marks) => {
      server = await startCustomServer({ marks });
      const engine = create(server.address, { context: 'block' });
      expect(successOf(await ask(engine, 'html'))).toEqual([undefined, undefined, { text: 'FINE.' }]);
    },
  );

  it('gets one run a request where it takes one text', async () => {
    server = await startCustomServer();
    const body = { job: { texts: ['{{text}}'] } };
    const engine = create(server.address, { context: 'block', body });
    expect(engine.limits).toMatchObject({ itemsPerRequest: 20, runsPerRequest: 1 });
    const answer = successOf(await ask(engine, 'html'));
    expect(answer.map((one) => one?.pairedBy)).toEqual(['marks', 'marks', undefined]);
    expect(answer[2]).toBeUndefined();
    expect(sent()).toEqual([[`<s1>${run[0]}</s1> <s2>${run[1]}</s2>`]]);
  });

  it('gets no more characters than it takes, marks included', async () => {
    server = await startCustomServer();
    const engine = create(server.address, { context: 'block', limits: { characters: 100 } });
    expect(engine.limits.charsPerRequest).toBe(90);
    expect(textsOf(await ask(engine, 'html'))).toHaveLength(3);
    expect(sent()?.flat().join('').length).toBeLessThanOrEqual(100);
  });

  it.each(['', '{', '{"url": 1}', definitionFor('ftp://example.org')])(
    'is none where it says %j',
    (definition) => {
      const made = ENGINES.custom.create({ ...DEFAULT_SETTINGS.engines, custom: { definition } }, {});
      expect(errorOf(made)).toEqual({ kind: 'engine-not-configured', engine: 'Custom service' });
    },
  );
});
