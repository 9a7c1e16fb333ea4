import { describe, expect, it } from 'vitest';
import { createMemoryCache } from '../../../src/translate/memory-cache';

describe('createMemoryCache', () => {
  it('gives back what was put, and nothing to another', async () => {
    const cache = createMemoryCache();
    await cache.putMany(
      new Map([
        ['a', { text: 'uno' }],
        ['b', { text: '' }],
      ]),
    );
    expect(await cache.getMany(['a', 'b', 'c'])).toEqual(
      new Map([
        ['a', { text: 'uno' }],
        ['b', { text: '' }],
      ]),
    );
    expect(await createMemoryCache().getMany(['a'])).toEqual(new Map());
  });

  it('lets the oldest go where there is more than it may keep', async () => {
    const cache = createMemoryCache(3);
    const put = (...keys: string[]) => cache.putMany(new Map(keys.map((text) => [text, { text }])));
    await put('a', 'b', 'c');
    await put('a', 'd');
    expect([...(await cache.getMany(['a', 'b', 'c', 'd'])).keys()]).toEqual(['a', 'c', 'd']);
    await put('e', 'f', 'g', 'h');
    expect([...(await cache.getMany(['a', 'd', 'e', 'f', 'g', 'h'])).keys()]).toEqual(['f', 'g', 'h']);
  });

  it('keeps what was used last, not only what was put last', async () => {
    const cache = createMemoryCache(3);
    const put = (...keys: string[]) => cache.putMany(new Map(keys.map((text) => [text, { text }])));
    await put('a', 'b', 'c');
    await cache.getMany(['a', 'x']);
    await put('d', 'e');
    expect([...(await cache.getMany(['a', 'b', 'c', 'd', 'e'])).keys()]).toEqual(['a', 'd', 'e']);
  });
});
