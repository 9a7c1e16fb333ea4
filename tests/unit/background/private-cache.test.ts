import { beforeEach, expect, it } from 'vitest';
import { PrivateCache } from '../../../src/background/private-cache';

let privateTabs: number[];
let looked: number;
let cache: PrivateCache;

const kept = async () => (await cache.get().getMany(['a'])).size;

beforeEach(async () => {
  privateTabs = [1, 2];
  looked = 0;
  cache = new PrivateCache(async (besides) => {
    looked += 1;
    return privateTabs.some((tab) => tab !== besides);
  });
});

it('what private windows have translated is kept while there is one, and gone with the last', async () => {
  await cache.get().putMany(new Map([['a', { text: 'uno' }]]));
  await cache.tabClosed(1);
  expect(await kept()).toBe(1);
  // Browsers may still count a tab that is being closed.
  privateTabs = [2];
  await cache.tabClosed(2);
  expect(await kept()).toBe(0);
});

it('what is translated to its end after that is kept nowhere', async () => {
  privateTabs = [];
  const ofJob = cache.get();
  await cache.tabClosed(1);
  await ofJob.putMany(new Map([['a', { text: 'uno' }]]));
  expect(await kept()).toBe(0);
});

it('nobody looks for private windows where there were none', async () => {
  await cache.tabClosed(7);
  expect(looked).toBe(0);
});
