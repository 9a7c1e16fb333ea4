import { afterEach, describe, expect, it } from 'vitest';
import { originOf } from '../../src/core/key';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import type { Engine, EngineIo } from '../../src/engines/engine';
import { ENGINES } from '../../src/engines/registry';
import { http } from '../../src/platform/http';
import { noDevice } from '../no-device';
import { startLibreTranslateServer } from '../servers/libretranslate';
import type { LoopbackServer } from '../servers/loopback-server';
import { describeEngine, errorOf, successOf, textsOf } from './engine-contract';

const KEY = 'a-key-that-nobody-sees';
const PAIR = { source: 'it', target: 'en' };

function create(address: string, key = KEY): Engine {
  const configs = { ...DEFAULT_SETTINGS.engines, libretranslate: { address } };
  const keys = key ? { libretranslate: { key, origin: originOf(address) } } : {};
  return successOf(ENGINES.libretranslate.create(configs, keys));
}

describeEngine({
  name: 'LibreTranslate',
  start: () => startLibreTranslateServer({ apiKey: KEY }),
  create,
  translatePath: '/translate',
  listPath: '/languages',
  served: PAIR,
  unserved: { source: 'it', target: 'eo' },
  forbidden: 'key-refused',
  secret: KEY,
});

describe('LibreTranslate', () => {
  const io: EngineIo = { http, device: noDevice, signal: new AbortController().signal };
  const servers: LoopbackServer[] = [];
  const start = async (options: Parameters<typeof startLibreTranslateServer>[0]) => {
    const server = await startLibreTranslateServer(options);
    servers.push(server);
    return server;
  };
  const translate = (engine: Engine, items: string[], pair = PAIR) =>
    engine.translate({ pair, form: 'html', items }, io);

  afterEach(async () => {
    await Promise.all(servers.splice(0).map((server) => server.close()));
  });

  it('says that a key is missing or wrong', async () => {
    const { address } = await start({ apiKey: KEY });
    const missing = errorOf(await translate(create(address, ''), ['uno']));
    expect(missing).toMatchObject({ kind: 'key-refused', engine: 'LibreTranslate' });
    expect(errorOf(await translate(create(address, 'wrong'), ['uno'])).kind).toBe('key-refused');
  });

  it('sends no key where there is none', async () => {
    const server = await start({});
    await translate(create(server.address, ''), ['uno']);
    expect(JSON.parse(server.requests.at(-1)?.body ?? '')).not.toHaveProperty('api_key');
  });

  it('reads a ban as a pause', async () => {
    const server = await start({});
    const message = 'Too many request limits violations';
    server.setFault({ kind: 'status', status: 403, message }, { path: '/translate' });
    expect(errorOf(await translate(create(server.address), ['uno'])).kind).toBe('rate-limited');
  });

  it('keeps to the number of texts a server allows once it has been told', async () => {
    const server = await start({ batchLimit: 2 });
    const engine = create(server.address);
    const items = ['uno', 'due', 'tre', 'quattro', 'cinque'];
    expect(textsOf(await translate(engine, items))).toEqual(items.map((item) => item.toUpperCase()));
    expect(successOf(await translate(engine, items))).toHaveLength(5);
    expect(server.requests.map((request) => request.items)).toEqual([5, 2, 2, 1, 2, 2, 1]);
  });

  it.each([
    ['zh-TW', ['en', 'zh', 'zt'], 'zt'],
    ['zh-CN', ['en', 'zt', 'zh'], 'zh'],
    ['zh-Hant', ['en', 'zh-Hans', 'zh-Hant'], 'zh-Hant'],
    ['pt-BR', ['en', 'pt', 'pb'], 'pb'],
    ['pt-PT', ['en', 'pt-BR', 'pt'], 'pt'],
    ['no', ['en', 'nb'], 'nb'],
    ['iw', ['en', 'he'], 'he'],
  ])('asks for %s of a server with %j as %s', async (source, languages, code) => {
    const server = await start({ languages });
    successOf(await translate(create(server.address), ['x'], { source, target: 'en-GB' }));
    expect(JSON.parse(server.requests.at(-1)?.body ?? '')).toMatchObject({ source: code, target: 'en' });
  });

  it('says what it cannot be asked for when the list was wrong', async () => {
    const server = await start({});
    server.setFault({ kind: 'status', status: 400, message: 'it is not supported' }, { path: '/translate' });
    expect(errorOf(await translate(create(server.address), ['uno'])).kind).toBe('pair-unsupported');
  });

  it('finds a server behind a path', () => {
    const engine = create('https://example.org/libre/ ');
    expect(engine.version).toBe('1@https://example.org/libre');
    expect(engine.hosts).toEqual(['https://example.org/*']);
  });

  it('tells the language of a text, and not where it only guesses', async () => {
    const server = await start({});
    const engine = create(server.address);
    expect(await engine.detect?.('Sa limba sarda est una limba romanza', io)).toEqual({
      ok: true,
      value: 'sc',
    });
    expect(await engine.detect?.('ok', io)).toEqual({ ok: true, value: undefined });
    expect(JSON.parse(server.requests.at(-1)?.body ?? '')).toEqual({ q: 'ok', api_key: KEY });
    server.setFault({ kind: 'status', status: 500 });
    expect(await engine.detect?.('Sa limba', io)).toMatchObject({
      ok: false,
      error: { kind: 'server-error' },
    });
  });
});
