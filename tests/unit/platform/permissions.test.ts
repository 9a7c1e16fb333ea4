import { beforeEach, expect, it, vi } from 'vitest';

const A = 'https://a.example/*';
const api = vi.hoisted(() => ({
  session: {} as Record<string, unknown>,
  request: async () => true,
  storage: {
    session: {
      get: async (key: string) => ({ [key]: api.session[key] }),
      set: async (items: object) => void Object.assign(api.session, items),
      remove: async (key: string) => void delete api.session[key],
    },
  },
  permissions: {
    request: () => api.request(),
    getAll: async () => ({
      permissions: ['storage', 'internal:privateBrowsingAllowed', 'tts'],
      origins: ['https://a.example/*', 'https://a.example/*'],
    }),
  },
  runtime: {
    getManifest: () => ({
      permissions: ['activeTab', 'storage'],
      host_permissions: ['http://localhost/*'],
      content_scripts: [{ matches: ['https://*.paper.example/*'] }],
    }),
  } as Record<string, unknown>,
}));
vi.mock('webextension-polyfill', () => ({ default: api }));

const { declaredHosts, heldPermissions, requestOrigins } = await import('../../../src/platform/permissions');
const { keepWish, takeWish } = await import('../../../src/platform/always-wish');

beforeEach(() => {
  api.session = {};
  api.request = async () => true;
});

it('what is asked for is known while the browser asks, and afterwards to who hears of the permission', async () => {
  let during: unknown;
  api.request = async () => {
    during = Object.keys(api.session);
    return true;
  };
  expect(await requestOrigins([A], A)).toBe(true);
  expect(during).toEqual(['always-wish']);
  expect(await takeWish([A])).toBe(A);
  expect(await takeWish([A])).toBeUndefined();
});

it.each([
  ['the reader refuses', async () => false],
  [
    'the browser refuses',
    async () => {
      throw new Error('This must be called during a user gesture.');
    },
  ],
])('nothing is wished for any more where %s', async (_, request) => {
  api.request = request;
  expect(await requestOrigins([A], A).catch(() => false)).toBe(false);
  expect(await takeWish([A])).toBeUndefined();
});

it('nor once the same site is asked for because of something else', async () => {
  await keepWish(A);
  await requestOrigins([A]);
  expect(await takeWish([A])).toBeUndefined();
});

it('what the extension may do is what the manifest has and the browser says, each once', async () => {
  expect(await heldPermissions()).toEqual({ names: ['activeTab', 'storage', 'tts'], origins: [A] });
});

it('hosts of the manifest can be taken back in Firefox alone', () => {
  const declared = { scripts: ['https://*.paper.example/*'], hosts: ['http://localhost/*'] };
  expect(declaredHosts()).toEqual({ ...declared, canBeRemoved: false });
  api.runtime.getBrowserInfo = async () => ({ name: 'Firefox' });
  expect(declaredHosts()).toEqual({ ...declared, canBeRemoved: true });
});
