import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { ENGINE_IDS, HTTP_ENGINE_IDS, isHttpEngine, KEY_ENGINE_IDS } from '../../../src/core/engine-id';
import { missingPart, serverOf } from '../../../src/core/engine-setup';
import { type EngineKeys, originOf } from '../../../src/core/key';
import { DEFAULT_SETTINGS, type EngineConfigs } from '../../../src/core/settings';
import { ENGINES } from '../../../src/engines/registry';
import { hostPatterns } from '../../../src/engines/server-address';

const DEFINITION = JSON.stringify({ url: 'https://mt.example/api', body: ['{{texts}}'], answer: '[*]' });
/** Everything that has no default. */
const engines: EngineConfigs = {
  ...DEFAULT_SETTINGS.engines,
  chat: { ...DEFAULT_SETTINGS.engines.chat, model: 'news-1' },
  custom: { definition: DEFINITION },
};
const keys = Object.fromEntries(
  KEY_ENGINE_IDS.map((id) => [id, { key: 'abc', origin: originOf(serverOf(id, { engines, keys: {} })) }]),
) as EngineKeys;

describe('ENGINES', () => {
  it.each(ENGINE_IDS)('makes %s from its defaults, with its hosts as the settings page knows them', (id) => {
    const hosts = isHttpEngine(id) ? hostPatterns(serverOf(id, { engines, keys: {} })) : [];
    expect(ENGINES[id].create(engines, keys)).toMatchObject({ ok: true, value: { id, hosts } });
    expect(v.is(ENGINES[id].configSchema, engines[id])).toBe(true);
  });

  it.each(['deepl', 'google', 'azure'] as const)('makes no %s without a key', (id) => {
    const error = { kind: 'key-missing', engine: ENGINES[id].name };
    expect(ENGINES[id].create(engines, {})).toEqual({ ok: false, error });
    expect(ENGINES[id].create(engines, { [id]: { key: 'abc', origin: 'https://other.example' } })).toEqual({
      ok: false,
      error,
    });
    expect(missingPart(id, { engines, keys: {} })).toBe('key');
  });

  it.each(['bergamot', ...HTTP_ENGINE_IDS] as const)('says that %s cannot be used as it is set', (id) => {
    const broken: EngineConfigs = {
      browser: {},
      bergamot: { catalogue: 'models.json' },
      libretranslate: { address: '' },
      apertium: { address: ' ' },
      deepl: { address: 'deepl', formality: 'default', glossaryId: '' },
      google: { address: 'https://translation.googleapis.com', project: 'a/b', location: '' },
      azure: { address: '', region: '', category: '' },
      chat: { ...engines.chat, model: ' ' },
      custom: { definition: '{}' },
    };
    const error = { kind: 'engine-not-configured', engine: ENGINES[id].name };
    expect(ENGINES[id].create(broken, keys)).toEqual({ ok: false, error });
  });
});
