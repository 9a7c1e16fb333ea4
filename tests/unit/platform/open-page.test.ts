import { beforeEach, expect, it, vi } from 'vitest';

interface Look {
  status?: string;
  address?: string | 'throws' | 'silent';
}

const api = vi.hoisted(() => ({
  looks: [] as Look[],
  created: [] as object[],
  tabs: {
    create: async (made: object) => {
      api.created.push(made);
      return { id: 7 };
    },
    get: async () => {
      const [look] = api.looks;
      if (!look) throw new Error('No tab with id: 7.');
      return { status: look.status ?? 'loading' };
    },
  },
  scripting: {
    executeScript: async () => {
      const look = api.looks.length > 1 ? api.looks.shift() : api.looks[0];
      if (look?.address === 'silent') return new Promise(() => undefined);
      if (!look?.address || look.address === 'throws') throw new Error('Cannot access contents of the page.');
      return [{ result: look.address }];
    },
  },
}));
vi.mock('webextension-polyfill', () => ({ default: api }));

const { openPageBehind, pageReady } = await import('../../../src/platform/open-page');

beforeEach(() => {
  api.created.length = 0;
});

it('opens a page behind the one in front', async () => {
  expect(await openPageBehind('https://porto.example/uno')).toBe(7);
  expect(api.created).toEqual([{ url: 'https://porto.example/uno', active: false }]);
});

it.each<[string, Look[], string]>([
  ['is there', [{ address: 'https://porto.example/uno' }], 'ready'],
  [
    'is empty at first',
    [{ address: 'about:blank', status: 'complete' }, { address: 'https://porto.example/' }],
    'ready',
  ],
  ['cannot be looked into at first', [{ address: 'throws' }, { address: 'https://porto.example/' }], 'ready'],
  [
    'led to a site that is closed to us',
    [{ address: 'throws' }, { address: 'throws', status: 'complete' }],
    'closed-to-us',
  ],
  [
    'is complete and closed at first',
    [{ address: 'throws', status: 'complete' }, { address: 'throws' }, { address: 'https://porto.example/' }],
    'ready',
  ],
  ['was closed', [], 'closed'],
  ['never answers', [{ address: 'silent' }], 'late'],
  ['never comes', [{ address: 'throws' }], 'late'],
])('knows a page that %s', async (_, looks, state) => {
  api.looks = [...looks];
  expect(await pageReady(7, 1500)).toBe(state);
});
