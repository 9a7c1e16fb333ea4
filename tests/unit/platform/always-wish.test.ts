import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const session = vi.hoisted(() => new Map<string, unknown>());
vi.mock('webextension-polyfill', () => ({
  default: {
    storage: {
      session: {
        get: async (key: string) => ({ [key]: session.get(key) }),
        set: async (items: object) => {
          for (const [key, value] of Object.entries(items)) session.set(key, value);
        },
        remove: async (key: string) => void session.delete(key),
      },
    },
  },
}));

const { keepWish, takeWish } = await import('../../../src/platform/always-wish');

const SITE = '*://*.porto.example/*';
const MINUTE_MS = 60_000;

beforeEach(() => {
  session.clear();
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => vi.useRealTimers());

it.each([
  ['a minute later', MINUTE_MS, SITE],
  ['a quarter of an hour later', 15 * MINUTE_MS, undefined],
  ['after the clock was put back', -MINUTE_MS, undefined],
])('gives what was wished for %s', async (_, later, wish) => {
  await keepWish(SITE);
  vi.setSystemTime(Date.now() + later);
  expect(await takeWish([SITE])).toBe(wish);
  expect(await takeWish([SITE])).toBeUndefined();
});
