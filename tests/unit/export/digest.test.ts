import { describe, expect, it } from 'vitest';
import {
  attributionOf,
  type DigestItem,
  digestEntries,
  digestLead,
  digestTitle,
} from '../../../src/export/digest';
import { english } from '../ui/english';
import { digestOf, headline, hostileDigest, italianDigest, translated, without } from './sample-digests';

const told = (one: DigestItem, target = 'en') =>
  attributionOf(one, target, english)
    .map(({ text }) => text)
    .join('');

describe('the attribution of a headline', () => {
  it('says language, site, address, date, engines and the moment of the translation', () => {
    const translation = translated({ engines: ['bergamot', 'deepl'] });
    expect(told(headline({ translation }))).toBe(
      'This is a machine translation from Italian of a post published on Il Porto at the URL https://ilporto.example/faro on Sun, 22 Nov 2026 18:30:00 +0100. Translated by Bergamot and DeepL on Mon, 23 Nov 2026 10:04 +0000.',
    );
  });

  it('tells the source alone where there is no translation', () => {
    const source =
      'Il Porto · Published: 22 November 2026, 18:30 UTC+01:00 · Address: https://ilporto.example/faro';
    expect(told(headline())).toBe(source);
    expect(told(headline({ translation: translated() }), 'de')).toBe(source);
  });

  it('leaves out what the feed does not state, and never names the feed', () => {
    const bare = without(headline({ authors: [] }, ' '), 'published', 'url', 'language');
    expect(told(bare)).toBe('ilporto.example');
    expect(told({ ...bare, item: { ...bare.item, translation: translated({ engines: [] }) } })).toBe(
      'This is a machine translation from Italian of a post published on ilporto.example. Translated on Mon, 23 Nov 2026 10:04 +0000.',
    );
  });

  it('has no address that runs something', () => {
    for (const url of ['javascript:alert(1)', 'data:text/html,x', ' JavaScript:x', 'faro']) {
      expect(told(headline({ url }))).toBe('Il Porto · Published: 22 November 2026, 18:30 UTC+01:00');
      expect(told(headline({ url, translation: translated() }))).not.toContain(url);
    }
  });
});

describe('a digest', () => {
  it('is of the day that stands in its moment', () => {
    expect(digestTitle(italianDigest, english)).toBe('Headlines of 23 November 2026');
    const next = { ...italianDigest, madeAt: '2026-11-24T00:30:00+09:00' };
    expect(digestTitle(next, english)).toBe('Headlines of 24 November 2026');
  });

  it('names each site once, and says that it is empty', () => {
    const digest = digestOf(headline(), headline({}, 'L’Eco'), headline());
    expect(digestLead(digest, english)).toMatch(/^From Il Porto and L’Eco\. /);
    expect(digestLead(digestOf(), english)).toBe('No headlines yet.');
  });

  it('knows the language of each text, or that nobody knows it', () => {
    const one = headline({ language: 'fr', translation: translated() });
    const [both, unsaid, unknown] = digestEntries(
      digestOf(one, headline({ language: 'fr' }), without(headline(), 'language')),
      english,
    );
    expect([both?.original.language, both?.translation?.language]).toEqual(['it', 'en']);
    expect(unsaid?.original.language).toBe('fr');
    expect(unknown?.original).not.toHaveProperty('language');
  });

  it('has texts of one line without control characters', () => {
    for (const { original, translation } of digestEntries(hostileDigest, english))
      for (const text of [original.title, original.summary, translation?.title, translation?.summary])
        expect(text ?? '').not.toMatch(/\p{Cc}|\p{Cs}/u);
  });
});
