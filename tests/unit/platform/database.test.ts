import 'fake-indexeddb/auto';
import type { DBSchema } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  changeAll,
  createDatabase,
  type Database,
  look,
  removeDatabase,
} from '../../../src/platform/database';

interface Schema extends DBSchema {
  things: { key: string; value: string };
}

const SOON = 150;
let name: string;
let counter = 0;
let database: Database<Schema>;

beforeEach(() => {
  counter += 1;
  name = `database-${counter}`;
  database = createDatabase<Schema>(name, (created) => void created.createObjectStore('things'), SOON);
});

afterEach(() => vi.restoreAllMocks());

const put = (value: string) =>
  changeAll(database, ['things'], (transaction) => transaction.objectStore('things').put(value, 'a'));
const get = () => look(database, ['things'], (transaction) => transaction.objectStore('things').get('a'));

/** Somebody who has it open and does not step aside for who wants to delete it, so that nobody else can open it. */
async function holdOn(): Promise<() => void> {
  const held = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return () => held.close();
}

describe('a database that another holds on to', () => {
  it('is not waited for twice, and is there once it is let go', async () => {
    await put('before');
    const letGo = await holdOn();
    expect(await removeDatabase(name, SOON)).toMatchObject({ ok: false, error: { kind: 'storage-failed' } });
    await expect(get()).rejects.toThrow('the browser does not answer');
    const begun = performance.now();
    expect(await put('meanwhile')).toMatchObject({ ok: false, error: { kind: 'storage-failed' } });
    expect(performance.now() - begun).toBeLessThan(SOON);
    letGo();
    await vi.waitFor(async () => expect((await put('after')).ok).toBe(true));
    expect(await get()).toBe('after');
  });
});

describe('a connection', () => {
  it('that was closed is opened anew', async () => {
    await put('one');
    (await database.open()).close();
    expect(await get()).toBe('one');
    (await database.open()).close();
    expect(await put('two')).toMatchObject({ ok: true });
  });

  it('that had no room is not used again: Firefox lets it do nothing but delete', async () => {
    await put('one');
    const before = await database.open();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    expect(await put('two')).toEqual({ ok: false, error: { kind: 'no-room' } });
    expect(await put('three')).toMatchObject({ ok: true });
    expect(await database.open()).not.toBe(before);
  });

  it('that is closed by the browser in the middle leaves nothing behind that nobody waits for', async () => {
    await put('one');
    const read = look(database, ['things'], async (transaction) => {
      transaction.abort();
      return 'nothing was asked';
    });
    expect(await read).toBe('nothing was asked');
    // An unhandled rejection fails the run.
    await new Promise((resolve) => setTimeout(resolve, 20));
  });
});
