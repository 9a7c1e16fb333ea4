import { expect, it, vi } from 'vitest';

const api = vi.hoisted(() => ({
  session: {} as Record<string, unknown>,
  storage: {
    session: {
      get: async (key: string) => ({ [key]: api.session[key] }),
      set: async (items: object) => void Object.assign(api.session, items),
    },
  },
}));
vi.mock('webextension-polyfill', () => ({ default: api }));

const { sessionAge } = await import('../../../src/platform/session-age');

it('counts from the first time that it is asked for in a session, whatever background asks', async () => {
  expect(await sessionAge(1000)).toBe(0);
  expect(await sessionAge(61_000)).toBe(60_000);
  // The clock was put back: no reason to wait for it.
  expect(await sessionAge(500)).toBe(Number.POSITIVE_INFINITY);
  api.session = {};
  expect(await sessionAge(99_000)).toBe(0);
});
