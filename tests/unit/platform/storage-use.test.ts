import { afterEach, expect, it, vi } from 'vitest';
import { isStorageSafe, makeStorageSafe, storageUse } from '../../../src/platform/storage-use';

afterEach(() => vi.unstubAllGlobals());

const having = (estimate: () => Promise<unknown>) => vi.stubGlobal('navigator', { storage: { estimate } });

it('says what the browser tells', async () => {
  having(async () => ({ usage: 30, quota: 100, usageDetails: { indexedDB: 20, caches: 10 } }));
  expect(await storageUse()).toEqual({ used: 30, quota: 100 });
});

it('says nothing where nothing is told', async () => {
  having(async () => ({}));
  expect(await storageUse()).toBeUndefined();
  having(() => Promise.reject(new TypeError('no')));
  expect(await storageUse()).toBeUndefined();
});

it('is safe as far as the browser says so', async () => {
  let promise: () => Promise<boolean> = async () => true;
  vi.stubGlobal('navigator', { storage: { persisted: () => promise(), persist: () => promise() } });
  expect([await isStorageSafe(), await makeStorageSafe()]).toEqual([true, true]);
  promise = async () => false;
  expect([await isStorageSafe(), await makeStorageSafe()]).toEqual([false, false]);
  promise = () => Promise.reject(new TypeError('no'));
  expect([await isStorageSafe(), await makeStorageSafe()]).toEqual([undefined, false]);
});
