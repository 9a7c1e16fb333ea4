import { describe, expect, it } from 'vitest';
import { cacheKey } from '../../../src/translate/cache-key';

const scope = {
  engine: { id: 'libretranslate' as const, version: '1' },
  languages: { source: 'it', target: 'en' },
};

describe('cacheKey', () => {
  it('is the SHA-256 of a JSON array', async () => {
    const json = '["libretranslate","1","it","en","html","","Ciao"]';
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(json));
    expect(await cacheKey(scope, 'html', 'Ciao')).toBe(Buffer.from(digest).toString('hex'));
  });

  it('differs wherever the translation may', async () => {
    const keys = await Promise.all([
      cacheKey(scope, 'html', 'us'),
      cacheKey(scope, 'html', 'US'),
      cacheKey(scope, 'text', 'us'),
      cacheKey({ ...scope, engine: { id: 'apertium', version: '1' } }, 'html', 'us'),
      cacheKey({ ...scope, engine: { id: 'libretranslate', version: '2' } }, 'html', 'us'),
      cacheKey({ ...scope, languages: { source: 'it', target: 'de' } }, 'html', 'us'),
      cacheKey({ ...scope, languages: { source: 'de', target: 'en' } }, 'html', 'us'),
      cacheKey(scope, 'html', 'us', [{ term: 'us', translation: 'we' }]),
      cacheKey(scope, 'html', 'us', [{ term: 'us', translation: 'all' }]),
    ]);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
