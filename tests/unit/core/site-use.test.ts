import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings';
import { needsSite, siteUses, withoutSite } from '../../../src/core/site-use';

const A = 'https://a.example/*';
const B = 'https://b.example/*';
const LOCAL = 'http://localhost/*';

const settings: Settings = {
  ...DEFAULT_SETTINGS,
  languageSites: [A, B],
  downloadSites: [A],
  sites: { [A]: { when: 'always', mode: 'hover' }, [B]: { when: 'never' } },
};

describe('what a site is held for', () => {
  it('is everything that needs it', () => {
    expect(siteUses(settings, A)).toEqual([{ kind: 'models' }, { kind: 'language' }, { kind: 'always' }]);
    expect(siteUses(settings, B)).toEqual([{ kind: 'language' }]);
    expect(siteUses(settings, LOCAL)).toEqual([
      { kind: 'engines', engines: ['libretranslate', 'apertium', 'chat'] },
    ]);
    expect(siteUses(settings, 'https://c.example/*')).toEqual([]);
    expect(needsSite(settings, 'https://c.example/*')).toBe(false);
  });

  it('is taken out of the settings with it; how a rule shows things and how engines are set up stays', () => {
    const without = withoutSite(settings, A);
    expect(siteUses(without, A)).toEqual([]);
    expect(without).toMatchObject({ languageSites: [B], downloadSites: [] });
    expect(without.sites[A]).toEqual({ when: 'ask', mode: 'hover' });
    expect(withoutSite(settings, B).sites[B]).toEqual({ when: 'never' });
    expect(withoutSite(settings, LOCAL)).toEqual(settings);
  });
});

describe('a site that the newsstand may reach', () => {
  const FARO = { url: 'https://c.example/feed', title: 'Il Faro' };
  const C = 'https://c.example/*';
  const followed = {
    ...DEFAULT_SETTINGS,
    feeds: [FARO],
    newsstand: { refresh: 'gently' as const, sites: [C] },
  };

  it('is held for the feeds there, or for articles alone', () => {
    expect(siteUses(followed, C)).toEqual([{ kind: 'feeds', titles: ['Il Faro'] }]);
    expect(siteUses({ ...followed, feeds: [] }, C)).toEqual([{ kind: 'feeds', titles: [] }]);
  });

  it('is one by the reader’s word alone: a feed that came with a file holds nothing', () => {
    expect(needsSite({ ...DEFAULT_SETTINGS, feeds: [FARO] }, C)).toBe(false);
  });

  it('is none once it is given back, and its feeds stay followed', () => {
    expect(withoutSite(followed, C)).toMatchObject({ feeds: [FARO], newsstand: { sites: [] } });
  });
});
