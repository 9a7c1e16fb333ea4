import { afterEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import type { Engine, EngineIo } from '../../src/engines/engine';
import { ENGINES } from '../../src/engines/registry';
import { http } from '../../src/platform/http';
import { noDevice } from '../no-device';
import { startGoogleServer } from '../servers/google';
import type { LoopbackServer } from '../servers/loopback-server';
import { describeEngine, errorOf, successOf, textsOf } from './engine-contract';

const KEY = 'a-key-that-nobody-sees';
const PAIR = { source: 'it', target: 'en' };

function create(address: string, project = ''): Engine {
  const google = { address, project, location: 'europe-west1' };
  const keys = { google: { key: KEY, origin: new URL(address).origin } };
  return successOf(ENGINES.google.create({ ...DEFAULT_SETTINGS.engines, google }, keys));
}

const common = {
  name: 'Google Cloud Translation',
  served: PAIR,
  unserved: { source: 'it', target: 'eo' },
  forbidden: 'access-refused' as const,
  secret: KEY,
};

describeEngine({
  ...common,
  start: () => startGoogleServer({ apiKey: KEY }),
  create: (address) => create(address),
  translatePath: '/language/translate/v2',
  listPath: '/language/translate/v2/languages',
  keyHeader: 'x-goog-api-key',
});

describeEngine({
  ...common,
  start: () => startGoogleServer({ token: KEY }),
  create: (address) => create(address, 'newsroom-1'),
  translatePath: '/v3/projects/newsroom-1/locations/europe-west1:translateText',
  listPath: '/v3/projects/newsroom-1/locations/europe-west1/supportedLanguages',
  keyHeader: 'authorization',
});

describe('Google Cloud Translation', () => {
  const io: EngineIo = { http, device: noDevice, signal: new AbortController().signal };
  let server: LoopbackServer | undefined;
  const start = async (options: Parameters<typeof startGoogleServer>[0] = {}) => {
    server = await startGoogleServer(options);
    return server;
  };
  const translate = (engine: Engine, pair = PAIR) =>
    engine.translate({ pair, form: 'html', items: ["l'ora"] }, io);

  afterEach(() => server?.close());

  it('tells wrong keys of both kinds from what a key may not do', async () => {
    const { address } = await start({ apiKey: 'another', token: 'another' });
    expect(errorOf(await translate(create(address))).kind).toBe('key-refused');
    expect(errorOf(await translate(create(address, 'p'))).kind).toBe('key-refused');
    server?.setFault({ kind: 'status', status: 403, message: 'Cloud Translation API has not been used' });
    expect(errorOf(await translate(create(address))).kind).toBe('access-refused');
  });

  it.each([
    [403, 'dailyLimitExceeded', 'quota-used-up'],
    [403, 'userRateLimitExceeded', 'rate-limited'],
    [403, 'accessNotConfigured', 'access-refused'],
    [429, 'RATE_LIMIT_EXCEEDED', 'rate-limited'],
    [400, 'keyInvalid', 'key-refused'],
  ])('reads %i with the reason %s as %s', async (status, reason, kind) => {
    const { address } = await start();
    const json = { error: { code: status, message: 'No', errors: [{ reason }] } };
    const answering = async () => ({
      ok: true as const,
      value: { status, mediaType: 'application/json', body: JSON.stringify(json) },
    });
    const request = { pair: PAIR, form: 'text' as const, items: ['uno'] };
    expect(errorOf(await create(address).translate(request, { ...io, http: answering })).kind).toBe(kind);
  });

  it.each([
    ['zh-TW', 'zh-TW'],
    ['zh', 'zh-CN'],
    ['pt-PT', 'pt-PT'],
    ['pt-BR', 'pt'],
    ['nb', 'no'],
    ['de-AT', 'de'],
  ])('asks for %s as %s', async (source, code) => {
    const { address, requests } = await start();
    expect(textsOf(await translate(create(address), { source, target: 'en-GB' }))).toHaveLength(1);
    expect(JSON.parse(requests.at(-1)?.body ?? '')).toMatchObject({ source: code, target: 'en' });
  });

  it('leaves references as they are: the markup is read elsewhere', async () => {
    const { address } = await start();
    expect(textsOf(await translate(create(address)))).toEqual(['L&#39;ORA']);
  });

  const run = ['Ieri <g1>pioveva</g1> molto.', 'Oggi <g1>nevica</g1> poco.', 'Fine.'];
  const askRun = (engine: Engine, form: 'html' | 'text' = 'html') =>
    engine.translate({ pair: PAIR, form, items: run, runs: [0, 0, 1] }, io);

  it.each(['', 'newsroom-1'])(
    'sends the sentences of a block as one text with marks, project %j',
    async (project) => {
      const { address, requests } = await start();
      const engine = create(address, project);
      expect(successOf(await askRun(engine))).toEqual([
        { text: 'IERI <g1>PIOVEVA</g1> MOLTO.', pairedBy: 'marks' },
        { text: 'OGGI <g1>NEVICA</g1> POCO.', pairedBy: 'marks' },
        { text: 'FINE.' },
      ]);
      const { q, contents } = JSON.parse(requests[0]?.body ?? '');
      expect(q ?? contents).toEqual([
        '<s1>Ieri <g1>pioveva</g1> molto.</s1> <s2>Oggi <g2>nevica</g2> poco.</s2>',
        'Fine.',
      ]);
      await askRun(engine, 'text');
      expect(requests.map(({ items }) => items)).toEqual([2, 3]);
    },
  );

  it.each(['dropped', 'swapped', 'doubled', 'merged'] as const)(
    'gives no translation to sentences of a run where marks are %s, and joins no more after three',
    async (marks) => {
      const { address, requests } = await start({ marks });
      const engine = create(address);
      for (let tries = 0; tries < 3; tries++) {
        expect(successOf(await askRun(engine))).toEqual([undefined, undefined, { text: 'FINE.' }]);
      }
      expect(successOf(await askRun(engine))).toEqual([
        { text: 'IERI <g1>PIOVEVA</g1> MOLTO.' },
        { text: 'OGGI <g1>NEVICA</g1> POCO.' },
        { text: 'FINE.' },
      ]);
      expect(requests.map(({ items }) => items)).toEqual([2, 2, 2, 3]);
    },
  );

  it('joins no more than goes into a request with its marks', async () => {
    const { address, requests } = await start();
    const engine = create(address);
    const items = Array.from({ length: 100 }, (_, at) => `Frase ${at} con qualche parola.`);
    const most = engine.limits.charsPerRequest;
    const full = items.slice(
      0,
      items.findIndex((_, at) => items.slice(0, at + 2).join('').length > most),
    );
    const answer = await engine.translate(
      { pair: PAIR, form: 'html', items: full, runs: full.map((_, at) => Math.floor(at / 6)) },
      io,
    );
    expect(textsOf(answer)).toHaveLength(full.length);
    const { q } = JSON.parse(requests[0]?.body ?? '') as { q: string[] };
    expect(q.join('').length).toBeLessThanOrEqual(5000);
  });
});
