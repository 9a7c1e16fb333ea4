import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { ENGINE_IDS, isServerEngine, SERVER_ENGINE_IDS } from '../../../src/core/engine-id';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import { ENGINES } from '../../../src/engines/registry';

describe('ENGINES', () => {
  it.each(ENGINE_IDS)('makes %s from its defaults', (id) => {
    const engine = ENGINES[id].create(DEFAULT_SETTINGS.engines);
    expect(engine).toMatchObject({
      ok: true,
      value: { id, hosts: isServerEngine(id) ? ['http://localhost/*'] : [] },
    });
    expect(v.is(ENGINES[id].configSchema, DEFAULT_SETTINGS.engines[id])).toBe(true);
  });

  it.each(['bergamot', ...SERVER_ENGINE_IDS] as const)(
    'says that %s cannot be used without an address',
    (id) => {
      const configs = {
        browser: {},
        bergamot: { catalogue: 'models.json' },
        libretranslate: { address: '', apiKey: '' },
        apertium: { address: ' ' },
      };
      const error = { kind: 'engine-not-configured', engine: ENGINES[id].name };
      expect(ENGINES[id].create(configs)).toEqual({ ok: false, error });
    },
  );
});
