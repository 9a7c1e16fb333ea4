import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';

const api = vi.hoisted(() => {
  const stored: Record<string, unknown> = {};
  const local: Record<string, unknown> = {
    get: async (name: string) => ({ [name]: stored[name] }),
    set: async (items: object) => void Object.assign(stored, items),
  };
  return { stored, levels: [] as unknown[], storage: { local } };
});
vi.mock('webextension-polyfill', () => ({ default: api }));

const { clearKeys, loadKeys, saveKey } = await import('../../../src/platform/key-store');
const { adoptOldKey } = await import('../../../src/background/adopt-old-key');

const deepl = { key: 'abc', origin: 'https://api.deepl.com' };

describe.each(['a browser that can restrict its storage', 'one that cannot'])('keys in %s', (kind) => {
  const canRestrict = kind.startsWith('a browser');

  beforeEach(async () => {
    for (const name of Object.keys(api.stored)) delete api.stored[name];
    api.levels.length = 0;
    delete api.storage.local.setAccessLevel;
    if (canRestrict) api.storage.local.setAccessLevel = async (level: unknown) => void api.levels.push(level);
    await saveKey('deepl', undefined);
    await saveKey('libretranslate', undefined);
    api.levels.length = 0;
  });

  it('are kept one by one, and removed', async () => {
    await saveKey('deepl', deepl);
    await saveKey('chat', { key: 'x', origin: 'http://localhost:1' });
    expect(await loadKeys()).toMatchObject({ deepl });
    await saveKey('chat', undefined);
    expect(await loadKeys()).toEqual({ deepl });
  });

  it('are all gone once they are cleared', async () => {
    await saveKey('deepl', deepl);
    expect(await clearKeys()).toEqual({ ok: true, value: null });
    expect(await loadKeys()).toEqual({});
    expect(JSON.stringify(api.stored)).not.toContain('abc');
  });

  it('are not lost where those that are kept cannot be read at the moment', async () => {
    await saveKey('deepl', deepl);
    const { get } = api.storage.local;
    const broken = () => {
      throw new DOMException('disk broken', 'UnknownError');
    };
    api.storage.local.get = async () => broken();
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(broken);
    const saved = await saveKey('libretranslate', { key: 'x', origin: 'http://localhost:1' });
    api.storage.local.get = get;
    vi.restoreAllMocks();
    expect(saved).toEqual({ ok: false, error: { kind: 'storage-failed', detail: 'disk broken' } });
    expect(await loadKeys()).toEqual({ deepl });
  });

  it('are where content scripts cannot read', async () => {
    await saveKey('deepl', deepl);
    if (canRestrict) {
      expect(api.levels).toEqual([{ accessLevel: 'TRUSTED_CONTEXTS' }]);
      expect(api.stored.keys).toEqual({ deepl });
    } else {
      expect(JSON.stringify(api.stored)).not.toContain('abc');
    }
  });

  it('are taken over from the settings of version 2, and out of them', async () => {
    api.stored.settings = {
      version: 2,
      engine: 'libretranslate',
      engines: { libretranslate: { address: 'https://a.example/mt', apiKey: 'old' } },
    };
    await adoptOldKey();
    expect(await loadKeys()).toMatchObject({ libretranslate: { key: 'old', origin: 'https://a.example' } });
    expect(JSON.stringify(api.stored.settings)).not.toContain('old');
    expect(api.stored.settings).toMatchObject({
      version: 4,
      engine: 'libretranslate',
      engines: { libretranslate: { address: 'https://a.example/mt' } },
      keys: { libretranslate: { origin: 'https://a.example' } },
    });
  });
});
