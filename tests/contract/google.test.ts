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
});
