import { beforeEach, expect, it, vi } from 'vitest';

const api = vi.hoisted(() => ({
  local: {} as Record<string, unknown>,
  session: {} as Record<string, unknown>,
  isFull: false,
  storage: {
    local: {
      clear: async () => {
        if (api.isFull) throw new Error('disk full');
        api.local = {};
      },
    },
    session: {
      get: async () => api.session,
      remove: async (names: string[]) => {
        for (const name of names) delete api.session[name];
      },
    },
  },
}));
vi.mock('webextension-polyfill', () => ({ default: api }));

const { clearStored } = await import('../../../src/platform/clear-stored');

beforeEach(() => {
  api.local = { settings: {}, glossary: {}, keys: {} };
  api.session = { 'reader-said:7': {}, 'selection:7': {}, 'pause:deepl': 1, 'overlay:7': ['x'] };
  api.isFull = false;
});

it('everything stored goes; where translations are shown stays known, to take them away', async () => {
  expect(await clearStored()).toEqual({ ok: true, value: null });
  expect(api.local).toEqual({});
  expect(Object.keys(api.session)).toEqual(['overlay:7']);
});

it('what could not be deleted is told', async () => {
  api.isFull = true;
  expect(await clearStored()).toEqual({ ok: false, error: { kind: 'storage-failed', detail: 'disk full' } });
});
