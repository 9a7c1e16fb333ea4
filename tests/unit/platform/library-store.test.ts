import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { KeptArticle } from '../../../src/core/kept-article';
import { entryOf } from '../../../src/core/library-entry';
import {
  clearLibrary,
  createLibraryStore,
  type LibraryStore,
  type Shelved,
} from '../../../src/platform/library-store';

let name: string;
let counter = 0;
let library: LibraryStore;

beforeEach(() => {
  counter += 1;
  name = `library-${counter}`;
  library = createLibraryStore(name);
});

function sample(id: string, change: Partial<KeptArticle> = {}): KeptArticle {
  return {
    id,
    keptAt: '2026-11-28T10:00:00.000Z',
    changedAt: '2026-11-28T10:00:00.000Z',
    article: {
      url: 'https://ilporto.example/faro',
      source: { url: { value: 'https://ilporto.example/faro', evidence: 'link' } },
      blocks: [],
      declaredLanguages: [],
    },
    target: 'en',
    translatedAt: '2026-11-28T10:00:00.000Z',
    pairs: [],
    tags: [],
    note: '',
    highlights: [],
    ...change,
  };
}

const shelved = (kept: KeptArticle): Shelved => ({ kept, entry: entryOf(kept), text: `text of ${kept.id}` });
const put = (...articles: KeptArticle[]) =>
  library.change(new Map(articles.map((kept) => [kept.id, () => shelved(kept)])));

describe('the library', () => {
  it('gives back what was kept, also to the next page', async () => {
    const kept = sample('a', { tags: ['mare'], note: 'da rileggere' });
    expect(await put(kept)).toEqual({ ok: true, value: [kept] });
    const next = createLibraryStore(name);
    expect(await next.load('a')).toEqual({ ok: true, value: kept });
    expect(await next.load('b')).toEqual({ ok: true, value: undefined });
    expect(await next.entries()).toEqual({ ok: true, value: [entryOf(kept)] });
    expect(await next.textsOf(['a', 'b'])).toEqual({
      ok: true,
      value: [
        ['a', 'text of a'],
        ['b', undefined],
      ],
    });
  });

  it('changes an article as it stands at that moment', async () => {
    await put(sample('a', { tags: ['uno'] }));
    const add = (tag: string) => () =>
      library.change(new Map([['a', (now) => now && shelved({ ...now, tags: [...now.tags, tag] })]]));
    await Promise.all([add('due')(), createLibraryStore(name).load('a'), add('tre')()]);
    expect(await library.load('a')).toMatchObject({ value: { tags: ['uno', 'due', 'tre'] } });
  });

  it('leaves as it is what nothing is made of', async () => {
    await put(sample('a'));
    expect(
      await library.change(
        new Map([
          ['a', () => undefined],
          ['b', () => undefined],
        ]),
      ),
    ).toEqual({
      ok: true,
      value: [],
    });
    expect(await library.count()).toBe(1);
  });

  it('gives those that were kept last', async () => {
    const day = (number: number) => `2026-11-0${number}T10:00:00.000Z`;
    await put(...[2, 4, 1, 3].map((number) => sample(String(number), { keptAt: day(number) })));
    const newest = await library.newest(3);
    expect(newest.ok && newest.value.map(({ id }) => id)).toEqual(['4', '3', '2']);
    expect(await library.newest(9)).toMatchObject({ value: { length: 4 } });
  });

  it('gives texts in portions, each once', async () => {
    await put(...['d', 'a', 'c', 'b', 'e'].map((id) => sample(id)));
    const seen: string[] = [];
    for (let after: string | undefined; ; after = seen.at(-1)) {
      const texts = await library.texts(after, 2);
      if (!texts.ok || texts.value.length === 0) break;
      seen.push(...texts.value.map(([id]) => id));
    }
    expect(seen).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('gives what was deleted, so that it can be put back', async () => {
    const kept = sample('a', { note: 'mia' });
    await put(kept, sample('b'));
    expect(await library.remove(['a', 'x'])).toEqual({ ok: true, value: [kept] });
    expect(await library.entries()).toMatchObject({ value: [{ id: 'b' }] });
    expect(await library.textsOf(['a'])).toEqual({ ok: true, value: [['a', undefined]] });
    await put(kept);
    expect(await library.load('a')).toEqual({ ok: true, value: kept });
  });

  it('gives all, one after the other', async () => {
    await put(sample('b'), sample('a'));
    const ids: string[] = [];
    for await (const { id } of library.all()) ids.push(id);
    expect(ids).toEqual(['a', 'b']);
  });

  it('is empty after it was cleared, and can be used again', async () => {
    await put(sample('a'));
    expect(await clearLibrary(name)).toEqual({ ok: true, value: null });
    expect(await library.entries()).toEqual({ ok: true, value: [] });
    expect(await put(sample('b'))).toMatchObject({ ok: true });
  });

  it('tells other contexts what has changed', async () => {
    const other = createLibraryStore(name);
    const heard: unknown[] = [];
    const stop = other.onChanged((ids) => void heard.push(ids));
    await put(sample('a'), sample('b'));
    await library.remove(['a']);
    await clearLibrary(name);
    await vi.waitFor(() => expect(heard).toEqual([['a', 'b'], ['a'], 'everything']));
    stop();
  });
});

describe('where there is no room', () => {
  /** Everything that is put after this fails as browsers let it fail, and takes the transaction with it. */
  const fill = (allowed: number) => {
    let left = allowed;
    const { put } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      left -= 1;
      if (left < 0) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      return put.apply(this, args);
    });
  };

  it.each([0, 1, 2, 3, 5])('nothing is changed, after %d parts were stored', async (parts) => {
    const before = [sample('a', { note: 'prima' }), sample('b', { note: 'prima' })];
    await put(...before);
    fill(parts);
    const outcome = await put(...before.map((kept) => ({ ...kept, note: 'dopo' })));
    vi.restoreAllMocks();
    expect(outcome).toEqual({ ok: false, error: { kind: 'no-room' } });
    expect(await library.load('a')).toEqual({ ok: true, value: before[0] });
    expect(await library.load('b')).toEqual({ ok: true, value: before[1] });
    expect(await library.count()).toBe(2);
  });

  it('says what else the browser says', async () => {
    const failing = createLibraryStore(name);
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException(
        'A mutation operation was attempted on a database that did not allow mutations.',
        'InvalidStateError',
      );
    });
    const loaded = await failing.load('a');
    vi.restoreAllMocks();
    expect(loaded).toMatchObject({ ok: false, error: { kind: 'storage-failed' } });
    expect(await failing.load('a')).toEqual({ ok: true, value: undefined });
  });
});

describe('a record that is damaged', () => {
  const damage = async (store: 'articles' | 'entries' | 'texts', value: unknown) => {
    const raw = await openDB(name);
    await raw.put(store, value, 'a');
    raw.close();
  };
  const DAMAGES: unknown[] = [null, 7, 'x', [], {}, { id: 'a' }];
  const ids = (result: { ok: boolean; value?: { id: string }[] }) => result.value?.map(({ id }) => id).sort();

  it.each(DAMAGES)('of an article costs no other one anything, and is told: %j', async (value) => {
    await put(sample('a'), sample('b'));
    await damage('articles', value);
    expect(await library.load('a')).toMatchObject({ ok: false, error: { kind: 'storage-failed' } });
    expect(await library.load('b')).toEqual({ ok: true, value: sample('b') });
    expect(ids(await library.entries())).toEqual(['a', 'b']);
    const all: string[] = [];
    for await (const { id } of library.all()) all.push(id);
    expect(all).toEqual(['b']);
    // Kept anew it is whole again; and what is damaged can be deleted.
    expect(await put(sample('a'))).toMatchObject({ ok: true });
    expect(await library.load('a')).toEqual({ ok: true, value: sample('a') });
    await damage('articles', value);
    expect(await library.remove(['a'])).toEqual({ ok: true, value: [] });
    expect(ids(await library.entries())).toEqual(['b']);
  });

  it.each([...DAMAGES, { ...entryOf(sample('a')), tags: 'mare' }, { ...entryOf(sample('a')), keptAt: 'x' }])(
    'of a list is made anew of the article: %j',
    async (value) => {
      await put(sample('a', { tags: ['mare'] }), sample('b'));
      await damage('entries', value);
      expect(ids(await library.entries())).toEqual(['a', 'b']);
      const [[, entry] = []] = ((await library.entriesOf(['a'])) as { value: [string, unknown][] }).value;
      expect(entry).toEqual(entryOf(sample('a', { tags: ['mare'] })));
      const newest = await library.newest(5);
      expect(newest.ok && newest.value.every(({ id }) => id === 'a' || id === 'b')).toBe(true);
    },
  );

  it('is left out of lists where neither can be used', async () => {
    await put(sample('a'), sample('b'));
    await damage('articles', {});
    await damage('entries', {});
    expect(ids(await library.entries())).toEqual(['b']);
  });

  it('of a text leaves the article to be found in the list', async () => {
    await put(sample('a'), sample('b'));
    await damage('texts', 7);
    expect(await library.texts(undefined, 5)).toEqual({
      ok: true,
      value: [
        ['a', ''],
        ['b', 'text of b'],
      ],
    });
  });
});
