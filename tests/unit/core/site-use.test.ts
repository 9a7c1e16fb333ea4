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
