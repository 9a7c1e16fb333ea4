import { describe, expect, it } from 'vitest';
import { clearModelFiles, createModelFiles } from '../../../src/platform/model-files';

/** Cache Storage as far as it is used here; Node has none. Addresses come back as a browser writes them. */
function memoryCaches(put?: () => never) {
  const entries = new Map<string, Response>();
  const urlOf = (request: RequestInfo | URL) => new URL(String(request)).href;
  const cache: Pick<Cache, 'keys' | 'match' | 'put' | 'delete'> = {
    keys: async () => [...entries.keys()].map((url) => new Request(url)),
    match: async (request) => entries.get(urlOf(request))?.clone(),
    put: async (request, response) => {
      put?.();
      entries.set(urlOf(request), response);
    },
    delete: async (request) => entries.delete(urlOf(request)),
  };
  const opened = new Set<string>();
  const storage = {
    open: async (name: string) => {
      opened.add(name);
      return cache as Cache;
    },
  } as CacheStorage;
  return { storage, opened, entries };
}

const bytes = new Uint8Array([1, 2, 3]);

describe('createModelFiles', () => {
  it('keeps files by any name', async () => {
    const { storage, opened } = memoryCaches();
    const files = createModelFiles(storage);
    const names = [
      'catalogue',
      'partial/ab/0001',
      'file/https://a.example/x y?z=1#ä%20',
      'record/zh-Hant-en',
    ];
    for (const name of names) expect(await files.write(name, bytes)).toEqual({ ok: true, value: undefined });
    expect(await files.list()).toEqual(names.map((name) => ({ name, bytes: 3 })));
    for (const name of names) expect(new Uint8Array((await files.read(name)) ?? [])).toEqual(bytes);
    expect([...opened]).toEqual(['diptych-models']);
  });

  it('replaces and removes', async () => {
    const files = createModelFiles(memoryCaches().storage);
    await files.write('a', bytes);
    await files.write('a', new Uint8Array());
    expect(await files.list()).toEqual([{ name: 'a', bytes: 0 }]);
    await files.remove('a');
    await files.remove('a');
    expect(await files.list()).toEqual([]);
    expect(await files.read('a')).toBeUndefined();
  });

  it('tells sizes without reading what is in the files', async () => {
    const { storage, entries } = memoryCaches();
    const files = createModelFiles(storage);
    await files.write('a', bytes);
    await files.list();
    expect([...entries.values()].map(({ bodyUsed }) => bodyUsed)).toEqual([false]);
  });

  it.each([
    [new DOMException('too much', 'QuotaExceededError'), { kind: 'storage-full', bytes: 3 }],
    [
      { name: 'NS_ERROR_FILE_NO_DEVICE_SPACE', message: '' },
      { kind: 'storage-full', bytes: 3 },
    ],
    [new DOMException('no such', 'InvalidStateError'), { kind: 'storage-failed', detail: 'no such' }],
    [new DOMException('', 'UnknownError'), { kind: 'storage-failed', detail: 'UnknownError' }],
  ])('says that it could not write: %s', async (thrown, error) => {
    const { storage } = memoryCaches(() => {
      throw thrown;
    });
    expect(await createModelFiles(storage).write('a', bytes)).toEqual({ ok: false, error });
  });
});

describe('clearModelFiles', () => {
  it('deletes every file, and fails as other storing does', async () => {
    const deleted: string[] = [];
    const storage = { delete: async (name: string) => deleted.push(name) > 0 } as Partial<CacheStorage>;
    expect(await clearModelFiles(storage as CacheStorage)).toEqual({ ok: true, value: null });
    expect(deleted).toEqual(['diptych-models']);
    const broken = { delete: () => Promise.reject(new Error('locked')) } as Partial<CacheStorage>;
    expect(await clearModelFiles(broken as CacheStorage)).toEqual({
      ok: false,
      error: { kind: 'storage-failed', detail: 'locked' },
    });
  });
});
