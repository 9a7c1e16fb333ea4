import { afterEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type EngineConfigs } from '../../src/core/settings';
import type { Engine, EngineIo } from '../../src/engines/engine';
import { ENGINES } from '../../src/engines/registry';
import { http } from '../../src/platform/http';
import { noDevice } from '../no-device';
import { startDeeplServer } from '../servers/deepl';
import type { LoopbackServer } from '../servers/loopback-server';
import { describeEngine, errorOf, successOf, textsOf } from './engine-contract';

const KEY = 'a-key-that-nobody-sees';
const PAIR = { source: 'it', target: 'en' };

function create(address: string, config: Partial<EngineConfigs['deepl']> = {}, key = KEY): Engine {
  const deepl = { ...DEFAULT_SETTINGS.engines.deepl, address, ...config };
  const keys = { deepl: { key, origin: new URL(address).origin } };
  return successOf(ENGINES.deepl.create({ ...DEFAULT_SETTINGS.engines, deepl }, keys));
}

describeEngine({
  name: 'DeepL',
  start: () => startDeeplServer({ apiKey: KEY }),
  create,
  translatePath: '/v2/translate',
  listPath: '/v2/languages',
  served: { source: 'it', target: 'en-US' },
  unserved: { source: 'it', target: 'eo' },
  forbidden: 'key-refused',
  secret: KEY,
  keyHeader: 'authorization',
});

describe('DeepL', () => {
  const io: EngineIo = { http, device: noDevice, signal: new AbortController().signal };
  let server: LoopbackServer | undefined;
  const start = async (options: Parameters<typeof startDeeplServer>[0] = {}) => {
    server = await startDeeplServer(options);
    return server;
  };
  const lastBody = () => JSON.parse(server?.requests.at(-1)?.body ?? '') as Record<string, unknown>;

  afterEach(() => server?.close());

  it.each([
    ['key:fx', 'https://api-free.deepl.com'],
    ['key', 'https://api.deepl.com'],
  ])('is asked with the key %s at %s', (key, origin) => {
    const made = ENGINES.deepl.create(DEFAULT_SETTINGS.engines, { deepl: { key, origin } });
    expect(successOf(made).hosts).toEqual([`${origin}/*`]);
  });

  it('gets no key that belongs to another host', () => {
    const keys = { deepl: { key: KEY, origin: 'https://elsewhere.example' } };
    const error = { kind: 'key-missing', engine: 'DeepL' };
    expect(errorOf(ENGINES.deepl.create(DEFAULT_SETTINGS.engines, keys))).toEqual(error);
    expect(errorOf(ENGINES.deepl.create(DEFAULT_SETTINGS.engines, {}))).toEqual(error);
  });

  it('is told that sentences are whole, what tags are, and what stands around', async () => {
    const { address } = await start();
    const context = { title: 'Titolo', before: 'Prima.' };
    await create(address).translate({ pair: PAIR, form: 'html', items: ['<g1>uno</g1>'], context }, io);
    expect(lastBody()).toEqual({
      text: ['<g1>uno</g1>'],
      source_lang: 'IT',
      target_lang: 'EN-US',
      split_sentences: '0',
      preserve_formatting: true,
      tag_handling: 'xml',
      outline_detection: false,
      context: 'Titolo\nPrima.',
    });
    await create(address).translate({ pair: PAIR, form: 'text', items: ['uno'] }, io);
    expect(lastBody()).not.toHaveProperty('tag_handling');
  });

  it('passes formality and glossary on, and keeps their answers apart', async () => {
    const { address } = await start();
    const formal = create(address, { formality: 'more', glossaryId: 'g-1' });
    await formal.translate({ pair: PAIR, form: 'text', items: ['uno'] }, io);
    expect(lastBody()).toMatchObject({ formality: 'prefer_more', glossary_id: 'g-1' });
    expect(formal.version).not.toBe(create(address).version);
  });

  it('says how much is used', async () => {
    const { address } = await start({ usage: { used: 7, limit: 500 } });
    expect(successOf(await create(address).inspect(io)).quota).toEqual({ used: 7, limit: 500 });
  });

  it('tells what is used up from what is refused', async () => {
    const { address } = await start({ apiKey: KEY, usage: { used: 499, limit: 500 } });
    const request = { pair: PAIR, form: 'text' as const, items: ['parole'] };
    expect(errorOf(await create(address).translate(request, io))).toEqual({
      kind: 'quota-used-up',
      engine: 'DeepL',
      detail: 'Quota exceeded',
    });
    expect(errorOf(await create(address, {}, 'wrong').translate(request, io)).kind).toBe('key-refused');
  });

  it.each([
    [{ source: 'pt-BR', target: 'en-GB' }, 'PT', 'EN-GB'],
    [{ source: 'en-US', target: 'pt' }, 'EN', 'PT-BR'],
    [{ source: 'no', target: 'pt-PT' }, 'NB', 'PT-PT'],
    [{ source: 'zh-TW', target: 'zh-Hans' }, 'ZH', 'ZH-HANS'],
    [{ source: 'it', target: 'zh-HK' }, 'IT', 'ZH-HANT'],
  ])('asks for %j as %s and %s', async (pair, source, target) => {
    const { address } = await start();
    expect(textsOf(await create(address).translate({ pair, form: 'text', items: ['a'] }, io))).toEqual(['A']);
    expect(lastBody()).toMatchObject({ source_lang: source, target_lang: target });
  });
});
