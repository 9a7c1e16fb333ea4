import { beforeEach, expect, it, vi } from 'vitest';

const api = vi.hoisted(() => ({
  open: [1, 2],
  did: [] as string[],
  tabs: {
    getCurrent: async () => ({ id: 1 }),
    query: async () => api.open.map((id) => ({ id })),
    create: async (made: object) => void api.did.push(`create ${JSON.stringify(made)}`),
    remove: async (id: number) => void api.did.push(`remove ${id}`),
  },
}));
vi.mock('webextension-polyfill', () => ({ default: api }));

const { closeOwnTab } = await import('../../../src/platform/tabs');

beforeEach(() => {
  api.did.length = 0;
});

it.each([
  ['one of several', [1, 2], ['remove 1']],
  ['the only one, after another', [1], ['create {}', 'remove 1']],
])('a tab that closes itself is closed: %s', async (_, open, did) => {
  api.open = open;
  await closeOwnTab();
  expect(api.did).toEqual(did);
});
