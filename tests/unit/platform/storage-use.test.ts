import { afterEach, expect, it, vi } from 'vitest';
import { storageUse } from '../../../src/platform/storage-use';

afterEach(() => vi.unstubAllGlobals());

const having = (estimate: () => Promise<unknown>) => vi.stubGlobal('navigator', { storage: { estimate } });

it('says what Chrome tells, databases by themselves', async () => {
  having(async () => ({ usage: 30, quota: 100, usageDetails: { indexedDB: 20, caches: 10 } }));
  expect(await storageUse()).toEqual({ used: 30, quota: 100, databases: 20 });
  having(async () => ({ usage: 0, quota: 100, usageDetails: {} }));
  expect(await storageUse()).toEqual({ used: 0, quota: 100, databases: 0 });
});

it('says what Firefox tells', async () => {
  having(async () => ({ usage: 30, quota: 100 }));
  expect(await storageUse()).toEqual({ used: 30, quota: 100 });
});

it('says nothing where nothing is told', async () => {
  having(async () => ({}));
  expect(await storageUse()).toBeUndefined();
  having(() => Promise.reject(new TypeError('no')));
  expect(await storageUse()).toBeUndefined();
});
