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
      remove: async (name: string) => void delete api.session[name],
    },
  },
}));
vi.mock('webextension-polyfill', () => ({ default: api }));

const { clearStored } = await import('../../../src/platform/clear-stored');

beforeEach(() => {
  api.local = { settings: {}, glossary: {}, keys: {} };
  api.session = { 'reader-said:7': {}, 'always-wish': { site: 'https://a.example/*', at: 1 } };
  api.isFull = false;
});

it('everything stored goes, and what was wished for; what was said of an open page stays', async () => {
  expect(await clearStored()).toEqual({ ok: true, value: null });
  expect(api.local).toEqual({});
  expect(Object.keys(api.session)).toEqual(['reader-said:7']);
});

it('what could not be deleted is told', async () => {
  api.isFull = true;
  expect(await clearStored()).toEqual({ ok: false, error: { kind: 'storage-failed', detail: 'disk full' } });
});
