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
});
