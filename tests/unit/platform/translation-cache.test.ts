import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Failure } from '../../../src/core/thrown';
import {
  clearTranslations,
  countTranslations,
  createTranslationCache,
} from '../../../src/platform/translation-cache';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
let name: string;
let counter = 0;

beforeEach(() => {
  counter += 1;
  name = `cache-${counter}`;
});

describe('createTranslationCache', () => {
  it('gives back what was put, also to the next worker', async () => {
    await createTranslationCache(name).putMany(
      new Map([
        ['a', { text: 'uno' }],
        ['b', { text: 'due' }],
      ]),
    );
    const found = await createTranslationCache(name).getMany(['a', 'x', 'b']);
    expect(found).toEqual(
      new Map([
        ['a', { text: 'uno' }],
        ['b', { text: 'due' }],
      ]),
    );
  });

  it('keeps with a translation how it was paired, and reads what was kept without', async () => {
    const kept = new Map([
      ['a', { text: 'uno' }],
      ['b', { text: 'due', pairedBy: 'length' as const }],
    ]);
    await createTranslationCache(name).putMany(kept);
    expect(await createTranslationCache(name).getMany(['a', 'b'])).toEqual(kept);
    await createTranslationCache(name).putMany(new Map([['b', { text: 'due, esatto' }]]));
    expect(await createTranslationCache(name).getMany(['b'])).toEqual(
      new Map([['b', { text: 'due, esatto' }]]),
    );
  });

  it('keeps keys apart that differ in case alone', async () => {
    const cache = createTranslationCache(name);
    await cache.putMany(
      new Map([
        ['US', { text: 'Stati Uniti' }],
        ['us', { text: 'noi' }],
      ]),
    );
    expect(await cache.getMany(['us'])).toEqual(new Map([['us', { text: 'noi' }]]));
  });

  it('lets go of what was longest unused when there is too much', async () => {
    let now = 10 * DAY_MS;
    const cache = createTranslationCache(name, { maxEntries: 3, trimInterval: 2, trimPauseMs: 0 }, () => now);
    await cache.putMany(
      new Map([
        ['old', { text: '1' }],
        ['used', { text: '2' }],
      ]),
    );
    now += DAY_MS;
    await cache.getMany(['used']);
    // The mark of use is written behind the reader's back: let it finish.
    await new Promise((resolve) => setTimeout(resolve, 20));
    await cache.putMany(
      new Map([
        ['new', { text: '3' }],
        ['newer', { text: '4' }],
      ]),
    );
    await vi.waitFor(async () => expect(await countTranslations(name)).toBe(3));
    const left = await cache.getMany(['old', 'used', 'new', 'newer']);
    expect([...left.keys()]).toEqual(['used', 'new', 'newer']);
  });

  it('knows what was used when within one day', async () => {
    let now = 10 * DAY_MS;
    const cache = createTranslationCache(name, { maxEntries: 3, trimInterval: 4, trimPauseMs: 0 }, () => now);
    for (const key of ['z', 'b', 'y']) {
      await cache.putMany(new Map([[key, { text: key }]]));
      now += HOUR_MS;
    }
    await cache.getMany(['z']);
    await new Promise((resolve) => setTimeout(resolve, 20));
    await cache.putMany(
      new Map([
        ['a', { text: 'a' }],
        ['c', { text: 'c' }],
      ]),
    );
    await vi.waitFor(async () => expect(await countTranslations(name)).toBe(3));
    const left = await cache.getMany(['z', 'b', 'y', 'a', 'c']);
    expect([...left.keys()]).toEqual(['z', 'a', 'c']);
  });

  it('lets go of them also where no worker lives long enough to store many', async () => {
    let now = 10 * DAY_MS;
    for (const key of ['e', 'd', 'c', 'b', 'a']) {
      const limits = { maxEntries: 3, trimInterval: 2000, trimPauseMs: 0 };
      await createTranslationCache(name, limits, () => now).putMany(new Map([[key, { text: key }]]));
      // There is one worker at a time.
      await vi.waitFor(async () => expect(await countTranslations(name)).toBeLessThanOrEqual(3));
      now += HOUR_MS;
    }
    expect(await countTranslations(name)).toBe(3);
    const left = await createTranslationCache(name).getMany(['e', 'd', 'c', 'b', 'a']);
    expect([...left.keys()]).toEqual(['c', 'b', 'a']);
  });

  it('lets go of far too many little by little, while others are looked up', async () => {
    let now = 10 * DAY_MS;
    const many = Array.from({ length: 3500 }, (_, index) => String(index));
    const old = createTranslationCache(
      name,
      { maxEntries: 9999, trimInterval: 9999, trimPauseMs: 0 },
      () => now,
    );
    await old.putMany(new Map(many.map((text) => [text, { text }])));
    now += HOUR_MS;
    const cache = createTranslationCache(
      name,
      { maxEntries: 5, trimInterval: 10, trimPauseMs: 0 },
      () => now,
    );
    await cache.putMany(new Map([['new', { text: 'new' }]]));
    expect([...(await cache.getMany(['new'])).keys()]).toEqual(['new']);
    expect(await countTranslations(name)).toBeGreaterThan(1000);
    await vi.waitFor(async () => expect(await countTranslations(name)).toBe(5), 20_000);
    expect([...(await cache.getMany(['new'])).keys()]).toEqual(['new']);
  });

  it('takes what was kept while the clock was ahead for the oldest, unless it is used', async () => {
    let now = 100 * DAY_MS;
    const cache = createTranslationCache(name, { maxEntries: 3, trimInterval: 2, trimPauseMs: 0 }, () => now);
    await cache.putMany(
      new Map([
        ['ahead', { text: '1' }],
        ['used', { text: '2' }],
      ]),
    );
    now = 10 * DAY_MS;
    await cache.getMany(['used']);
    await new Promise((resolve) => setTimeout(resolve, 20));
    await cache.putMany(
      new Map([
        ['new', { text: '3' }],
        ['newer', { text: '4' }],
      ]),
    );
    await vi.waitFor(async () => expect(await countTranslations(name)).toBe(3));
    const left = await cache.getMany(['ahead', 'used', 'new', 'newer']);
    expect([...left.keys()]).toEqual(['used', 'new', 'newer']);
  });

  it('deletes everything when the reader wants it, under whoever has it open', async () => {
    const cache = createTranslationCache(name);
    await cache.putMany(new Map([['a', { text: 'uno' }]]));
    expect(await clearTranslations(name)).toEqual({ ok: true, value: null });
    expect(await cache.getMany(['a'])).toEqual(new Map());
  });

  it('counts what is stored, and is in the way of nobody who deletes it', async () => {
    const cache = createTranslationCache(name);
    expect(await countTranslations(name)).toBe(0);
    await cache.putMany(
      new Map([
        ['a', { text: 'uno' }],
        ['b', { text: 'due' }],
      ]),
    );
    expect(await countTranslations(name)).toBe(2);
    await clearTranslations(name);
    expect(await countTranslations(name)).toBe(0);
  });

  it('opens the store anew after it was deleted under it', async () => {
    const cache = createTranslationCache(name);
    await cache.putMany(new Map([['a', { text: 'uno' }]]));
    await deleteDB(name);
    expect(await cache.getMany(['a'])).toEqual(new Map());
    await cache.putMany(new Map([['a', { text: 'uno' }]]));
    expect(await cache.getMany(['a'])).toEqual(new Map([['a', { text: 'uno' }]]));
  });

  it.each([
    ['no object', 'uno'],
    ['nothing', null],
    ['no text', { text: 7, usedAt: 0 }],
    ['without a text', { usedAt: 0 }],
    ['words aligned with nothing', { text: 'uno', usedAt: 0, alignment: [[0, 1]] }],
    ['an alignment that is none', { text: 'uno', usedAt: 0, alignment: 'x' }],
    ['paired in no way we know', { text: 'uno', usedAt: 0, pairedBy: 'magic' }],
  ])('takes a record that is damaged for none, and another in its place: %s', async (_, damaged) => {
    const cache = createTranslationCache(name);
    const both = new Map([
      ['a', { text: 'uno' }],
      ['b', { text: 'due' }],
    ]);
    await cache.putMany(both);
    const raw = await openDB(name);
    await raw.put('translations', damaged, 'a');
    raw.close();
    expect(await cache.getMany(['a', 'b'])).toEqual(new Map([['b', { text: 'due' }]]));
    await cache.putMany(new Map([['a', { text: 'uno' }]]));
    expect(await cache.getMany(['a', 'b'])).toEqual(both);
  });

  it('says that there is no room, and leaves nothing behind that nobody waits for', async () => {
    const cache = createTranslationCache(name);
    await cache.getMany(['a']);
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    const error = await cache.putMany(new Map([['a', { text: 'uno' }]])).catch((thrown) => thrown);
    vi.restoreAllMocks();
    expect(error).toBeInstanceOf(Failure);
    expect(error.error).toEqual({ kind: 'no-room' });
    await cache.putMany(new Map([['a', { text: 'uno' }]]));
    expect(await cache.getMany(['a'])).toEqual(new Map([['a', { text: 'uno' }]]));
  });
});
