import { beforeEach, expect, it, vi } from 'vitest';

const A = 'https://a.example/*';
const api = vi.hoisted(() => ({
  session: {} as Record<string, unknown>,
  request: async (_: object): Promise<boolean> => true,
  contains: async (_: object): Promise<boolean> => true,
  remove: async (_: object): Promise<boolean> => true,
  /** What Firefox's manifest has, and Chrome's not. */
  gecko: undefined as object | undefined,
  runtime: {
    getManifest: () => ({
      permissions: ['activeTab', 'storage'],
      host_permissions: ['http://localhost/*'],
      content_scripts: [{ matches: ['https://*.paper.example/*'] }],
      ...(api.gecko && { browser_specific_settings: { gecko: api.gecko } }),
    }),
  } as Record<string, unknown>,
  storage: {
    session: {
      get: async (key: string) => ({ [key]: api.session[key] }),
      set: async (items: object) => void Object.assign(api.session, items),
      remove: async (key: string) => void delete api.session[key],
    },
  },
  permissions: {
    request: (asked: object) => api.request(asked),
    contains: (asked: object) => api.contains(asked),
    getAll: async () => ({
      permissions: ['storage', 'internal:privateBrowsingAllowed', 'tts'],
      origins: ['https://a.example/*', 'https://a.example/*'],
      ...(api.gecko && { data_collection: ['authenticationInfo', 'websiteContent'] }),
    }),
    remove: (asked: object) => api.remove(asked),
  },
}));
vi.mock('webextension-polyfill', () => ({ default: api }));

const { declaredHosts, heldPermissions, mayAsk, removeData, removeOrigins, requestOrigins } = await import(
  '../../../src/platform/permissions'
);
const { keepWish, takeWish } = await import('../../../src/platform/always-wish');

beforeEach(() => {
  api.session = {};
  api.request = async () => true;
  api.contains = async () => true;
  api.remove = async () => true;
  api.gecko = undefined;
});

it('what is asked for is known while the browser asks, and afterwards to who hears of the permission', async () => {
  let during: unknown;
  api.request = async () => {
    during = Object.keys(api.session);
    return true;
  };
  expect(await requestOrigins([A], { always: A })).toBe(true);
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
  expect(await requestOrigins([A], { always: A })).toBe(false);
  expect(await takeWish([A])).toBeUndefined();
});

it('nor once the same site is asked for because of something else', async () => {
  await keepWish(A);
  await requestOrigins([A]);
  expect(await takeWish([A])).toBeUndefined();
});

it('what the extension may do is what the manifest has and the browser says, each once', async () => {
  expect(await heldPermissions()).toEqual({
    names: ['activeTab', 'storage', 'tts'],
    origins: [A],
    data: [],
  });
});

it('in Firefox what may be sent belongs to it, which can be taken back', async () => {
  api.gecko = FIREFOX;
  expect((await heldPermissions()).data).toEqual(['authenticationInfo', 'websiteContent']);
  const remove = vi.fn(async () => true);
  api.remove = remove;
  expect(await removeData(['websiteContent'])).toBe(true);
  expect(remove).toHaveBeenCalledWith({ data_collection: ['websiteContent'] });
});

it.each([
  ['keeps it', async () => false],
  [
    'refuses',
    async () => {
      throw new Error('You cannot remove required permissions.');
    },
  ],
  [
    'does not know it',
    () => {
      throw new TypeError('Unexpected property "data_collection".');
    },
  ],
])('what the browser does not take back is still allowed (it %s)', async (_, remove) => {
  api.remove = remove;
  expect(await removeOrigins([A])).toBe(false);
  expect(await removeData(['websiteContent'])).toBe(false);
});

it('hosts of the manifest can be taken back in Firefox alone', () => {
  const declared = { scripts: ['https://*.paper.example/*'], hosts: ['http://localhost/*'] };
  expect(declaredHosts()).toEqual({ ...declared, canBeRemoved: false });
  api.runtime.getBrowserInfo = async () => ({ name: 'Firefox' });
  expect(declaredHosts()).toEqual({ ...declared, canBeRemoved: true });
});

const FIREFOX = { data_collection_permissions: { required: ['none'], optional: ['websiteContent'] } };

it.each([
  ['Chrome', undefined, { origins: [A] }],
  ['Firefox', FIREFOX, { origins: [A], data_collection: ['authenticationInfo', 'websiteContent'] }],
])(
  '%s is asked about a server, and about what is sent there if it wants to hear of it',
  async (_, gecko, asked) => {
    api.gecko = gecko;
    const request = vi.fn(async () => true);
    api.request = request;
    await requestOrigins([A], { data: ['authenticationInfo', 'websiteContent'] });
    expect(request).toHaveBeenCalledWith(asked);
  },
);

it('nothing is said of data where a host is only read from', async () => {
  api.gecko = FIREFOX;
  const request = vi.fn(async () => true);
  api.request = request;
  await requestOrigins([A]);
  expect(request).toHaveBeenCalledWith({ origins: [A] });
});

it('a server may be asked once both its host and what is sent there are allowed', async () => {
  api.gecko = FIREFOX;
  const contains = vi.fn(async () => false);
  api.contains = contains;
  expect(await mayAsk({ id: 'apertium', hosts: [A] })).toBe(false);
  expect(contains).toHaveBeenCalledWith({ origins: [A], data_collection: ['websiteContent'] });
});

it('an engine on this device may always be asked', async () => {
  api.contains = async () => false;
  expect(await mayAsk({ id: 'bergamot', hosts: [] })).toBe(true);
});
