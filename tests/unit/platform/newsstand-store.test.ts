import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FeedEntry } from '../../../src/core/feed';
import type { FeedState, ItemTranslation, NewsItem } from '../../../src/core/newsstand';
import type { Result } from '../../../src/core/result';
import { clearNewsstand } from '../../../src/platform/newsstand-database';
import { onNewsstandChanged } from '../../../src/platform/newsstand-news';
import { countNewsItems, NewsstandStore } from '../../../src/platform/newsstand-store';

const FARO = 'https://porto.example/feed';
const SPORT = 'https://porto.example/sport';
const NOW = Date.parse('2026-11-28T12:00:00Z');

let name: string;
let counter = 0;
let store: NewsstandStore;
let told: unknown[];

beforeEach(() => {
  counter += 1;
  name = `newsstand-${counter}`;
  told = [];
  store = new NewsstandStore(name, (change) => told.push(change.feeds));
});

afterEach(() => {
  vi.restoreAllMocks();
});

function state(url: string, changes: Partial<FeedState> = {}): FeedState {
  return { url, fetchedAt: NOW, nextAt: NOW + 1, failures: 0, ...changes };
}

function entry(id: string, iso?: string): FeedEntry {
  const published = iso === undefined ? {} : { published: { iso, precision: 'minute' as const } };
  return { id, title: `Titolo ${id}`, summary: '', authors: [], ...published };
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}

const names = async (query: Partial<Parameters<NewsstandStore['list']>[0]> = {}) =>
  value(await store.list({ limit: 50, ...query })).map(({ entry: id }) => id);

async function fill(): Promise<void> {
  await store.saveFetch(state(FARO), [entry('a', '2026-11-28T09:00Z'), entry('b', '2026-11-27T09:00Z')], NOW);
  await store.saveFetch(state(SPORT), [entry('c', '2026-11-28T08:00Z'), entry('d')], NOW);
}

const translation: ItemTranslation = {
  source: 'it',
  target: 'en',
  title: 'Title a',
  summary: '',
  engines: ['apertium'],
  at: '2026-11-28T12:00:00Z',
};

async function itemOf(id: string, feed = FARO): Promise<NewsItem> {
  const [item] = value(await store.items([`${feed} ${id}`]));
  if (!item) throw new Error(`no ${id}`);
  return item;
}

describe('the items', () => {
  it('are listed newest first, those without a date where they were seen', async () => {
    await fill();
    expect(await names()).toEqual(['d', 'a', 'c', 'b']);
    expect(await names({ feed: FARO })).toEqual(['a', 'b']);
    expect(await names({ limit: 0 })).toEqual([]);
  });

  it('of a feed whose address begins as another’s are not taken for those of that one', async () => {
    await store.saveFetch(state(FARO), [entry('a')], NOW);
    await store.saveFetch(state(`${FARO}s`), [entry('b')], NOW);
    expect(await names({ feed: FARO })).toEqual(['a']);
  });

  it('are told without what only the indexes need', async () => {
    await fill();
    expect(Object.keys(await itemOf('a')).filter((key) => key.startsWith('unread'))).toEqual([]);
    expect(value(await store.items(['gone', `${FARO} b`, `${FARO} a`])).map(({ entry: id }) => id)).toEqual([
      'b',
      'a',
    ]);
  });
});

describe('what was read', () => {
  it('is counted and listed apart from what was not', async () => {
    await fill();
    expect(await store.markRead([`${FARO} a`, 'gone'], true)).toEqual({ ok: true, value: null });
    expect(await names({ isUnread: true })).toEqual(['d', 'c', 'b']);
    expect(await names({ isUnread: true, feed: FARO })).toEqual(['b']);
    expect([...value(await store.unread([FARO, SPORT, 'none']))]).toEqual([
      [FARO, 1],
      [SPORT, 2],
      ['none', 0],
    ]);
    await store.markRead([`${FARO} a`], false);
    expect(value(await store.unread([FARO])).get(FARO)).toBe(2);
  });

  it('can be everything, of a feed or of all', async () => {
    await fill();
    await store.markAllRead(FARO);
    expect(await names({ isUnread: true })).toEqual(['d', 'c']);
    await store.markAllRead();
    expect(await names({ isUnread: true })).toEqual([]);
    expect(told.slice(-2)).toEqual([[FARO], undefined]);
  });

  it('stays read when its feed is read again, and what is new does not', async () => {
    await fill();
    await store.markAllRead(FARO);
    const saved = await store.saveFetch(state(FARO), [entry('n'), entry('a', '2026-11-28T09:00Z')], NOW + 5);
    expect(saved).toEqual({ ok: true, value: 1 });
    expect(await names({ feed: FARO, isUnread: true })).toEqual(['n']);
    expect(await names({ feed: FARO })).toEqual(['n', 'a', 'b']);
  });
});

describe('a translation', () => {
  it('is kept with its item', async () => {
    await fill();
    await store.saveTranslations([{ item: await itemOf('a'), translation }]);
    expect((await itemOf('a')).translation).toEqual(translation);
  });

  it('is not put to an item that has become another meanwhile, or is gone', async () => {
    await fill();
    const item = await itemOf('a');
    await store.saveFetch(state(FARO), [{ ...entry('a'), title: 'Un altro' }], NOW);
    await store.saveTranslations([
      { item, translation },
      { item: { ...item, id: 'gone' }, translation },
    ]);
    expect(await itemOf('a')).not.toHaveProperty('translation');
    expect(value(await store.count())).toBe(4);
  });
});

describe('the state of a feed', () => {
  it('is kept also where the feed could not be read, and its items stay', async () => {
    await fill();
    const failed = state(FARO, { failures: 1, error: { kind: 'feed-is-page' } });
    expect(await store.saveFetch(failed, undefined, NOW)).toEqual({ ok: true, value: 0 });
    expect(value(await store.states())).toEqual([failed, state(SPORT)]);
    expect(await names({ feed: FARO })).toEqual(['a', 'b']);
  });

  it('goes with its items once the feed is not followed any more', async () => {
    await fill();
    told.length = 0;
    await store.keepOnly([SPORT, 'https://new.example/']);
    expect(value(await store.states())).toEqual([state(SPORT)]);
    expect(await names()).toEqual(['d', 'c']);
    await store.keepOnly([SPORT]);
    expect(told).toEqual([[FARO]]);
  });
});

describe('a device that is full', () => {
  /** The `count`th value that is stored is one too many. */
  function fullAfter(count: number): void {
    const put = IDBObjectStore.prototype.put;
    let stored = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      stored += 1;
      if (stored > count) throw new DOMException('no room', 'QuotaExceededError');
      return put.apply(this, args);
    });
  }

  it.each([0, 1, 2])('leaves everything as it was, after %s values', async (count) => {
    await fill();
    const before = value(await store.list({ limit: 50 }));
    told.length = 0;
    fullAfter(count);
    const saved = await store.saveFetch(
      state(FARO, { etag: '"new"' }),
      [entry('x'), entry('y'), entry('z')],
      NOW + 9,
    );
    expect(saved).toEqual({ ok: false, error: { kind: 'no-room' } });
    vi.restoreAllMocks();
    expect(value(await store.list({ limit: 50 }))).toEqual(before);
    expect(value(await store.states())).toEqual([state(FARO), state(SPORT)]);
    expect(told).toEqual([]);
    expect((await store.saveFetch(state(FARO), [entry('x')], NOW + 9)).ok).toBe(true);
  });

  it('is said by its own name also where it shows only when all is stored', async () => {
    await fill();
    const opened = IDBDatabase.prototype.transaction;
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
      const transaction = opened.apply(this, args);
      Object.defineProperty(transaction, 'error', {
        value: new DOMException('no room', 'QuotaExceededError'),
      });
      queueMicrotask(() => transaction.abort());
      return transaction;
    });
    const saved = await store.saveFetch(state(FARO), [entry('x')], NOW);
    expect(saved).toEqual({ ok: false, error: { kind: 'no-room' } });
  });

  it('has other troubles, too', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('disk broken', 'UnknownError');
    });
    const error = { kind: 'storage-failed', detail: 'disk broken' };
    expect(await store.saveFetch(state(FARO), undefined, NOW)).toEqual({ ok: false, error });
  });
});

describe('the database', () => {
  it('is counted, cleared, and opened anew under whoever has it open', async () => {
    await fill();
    expect(await countNewsItems(name)).toBe(4);
    const heard: unknown[] = [];
    const stop = onNewsstandChanged((change) => heard.push(change.feeds));
    expect(await clearNewsstand(name)).toEqual({ ok: true, value: null });
    await vi.waitFor(() => expect(heard).toEqual([undefined]));
    stop();
    expect(await countNewsItems(name)).toBe(0);
    expect(await names()).toEqual([]);
    await deleteDB(name);
    await fill();
    expect(await names()).toHaveLength(4);
  });

  it('that cannot be opened is a failure and no more', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('not here', 'InvalidStateError');
    });
    const error = { kind: 'storage-failed', detail: 'not here' };
    expect(await store.list({ limit: 1 })).toEqual({ ok: false, error });
    expect(await store.markRead(['a'], true)).toEqual({ ok: false, error });
    expect(await countNewsItems(name)).toBeUndefined();
    vi.restoreAllMocks();
    expect(await names()).toEqual([]);
  });
});

describe('a record that is damaged', () => {
  const damage = async (store: 'feeds' | 'items', change: (value: object) => object) => {
    const raw = await openDB(name);
    const key = store === 'feeds' ? FARO : `${FARO} a`;
    await raw.put(store, change(await raw.get(store, key)));
    raw.close();
  };

  it.each<[string, object]>([
    ['no title', { title: undefined }],
    ['a title that is none', { title: 7 }],
    ['no authors', { authors: null }],
    ['a translation that is none', { translation: 'x' }],
    ['an address that is none', { url: 'javascript:alert(1)' }],
  ])(
    'of an item costs no other one anything, and makes room for what the feed has: %s',
    async (_, change) => {
      await fill();
      await damage('items', (item) => ({ ...item, ...change }));
      expect(await names()).toEqual(['d', 'c', 'b']);
      expect(value(await store.items([`${FARO} a`, `${FARO} b`])).map(({ entry: id }) => id)).toEqual(['b']);
      const entries = [entry('a', '2026-11-28T09:00Z'), entry('b', '2026-11-27T09:00Z')];
      await store.saveFetch(state(FARO), entries, NOW);
      expect(await names()).toEqual(['d', 'a', 'c', 'b']);
      expect(value(await store.count())).toBe(4);
    },
  );

  it('is not in the way of marking all as read', async () => {
    await fill();
    await damage('items', (item) => ({ ...item, title: 7 }));
    expect(await store.markAllRead()).toEqual({ ok: true, value: null });
    expect(value(await store.unread([FARO, SPORT]))).toEqual(
      new Map([
        [FARO, 0],
        [SPORT, 0],
      ]),
    );
  });

  it.each<object>([{ nextAt: 'soon' }, { failures: -1 }, { error: { kind: 'unheard of' } }, { title: 7 }])(
    'of a feed counts as never fetched: %j',
    async (change) => {
      await fill();
      await damage('feeds', (feed) => ({ ...feed, ...change }));
      expect(value(await store.states())).toEqual([state(SPORT)]);
      await store.saveFetch(state(FARO), undefined, NOW);
      expect(value(await store.states())).toEqual([state(FARO), state(SPORT)]);
    },
  );
});
