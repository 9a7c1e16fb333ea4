import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings';

const api = await vi.hoisted(async () => new (await import('./fake-browser')).FakeBrowser());
vi.mock('webextension-polyfill', () => ({ default: api }));
vi.mock('../../../src/content/overlay-always.ts?script&iife', () => ({ default: '/assets/always.js' }));

const { adoptSites, syncSiteScripts } = await import('../../../src/background/site-scripts');

const { keepWish } = await import('../../../src/platform/always-wish');

const [A, B, C] = ['https://a.example/*', 'https://b.example/*', 'https://c.example/*'] as const;
const having = (settings: Partial<Settings>): Settings => ({ ...DEFAULT_SETTINGS, ...settings });

beforeEach(() => {
  api.reset();
  api.granted = [A, B];
});

describe('the scripts of sites', () => {
  it('run where they were chosen for and are allowed, each on its own sites', async () => {
    const sites = { [A]: { when: 'always' }, [C]: { when: 'always' }, [B]: { when: 'ask' } } as const;
    await syncSiteScripts(having({ languageSites: [B, C], sites }));
    expect(api.sitesOfScripts).toEqual({ 'page-language': [B], 'overlay-always': [A] });
    expect(api.scripts.map(({ js }) => js)).toEqual([['assets/page-language.js'], ['assets/always.js']]);
  });

  it('are left alone where nothing changed, else changed in place, else taken away', async () => {
    const settings = having({ languageSites: [B], sites: { [A]: { when: 'always' } } });
    await syncSiteScripts(settings);
    api.done.length = 0;
    await syncSiteScripts({ ...settings, sites: { [A]: { when: 'always', mode: 'hover' } } });
    expect(api.done).toEqual([]);
    await syncSiteScripts({ ...settings, sites: { [A]: { when: 'always' }, [B]: { when: 'always' } } });
    expect(api.done).toEqual(['update overlay-always']);
    expect(api.sitesOfScripts['overlay-always']).toEqual([A, B]);
    await syncSiteScripts({ ...settings, sites: {} });
    expect(api.sitesOfScripts).toEqual({ 'page-language': [B] });
  });

  it('go with their permission', async () => {
    const settings = having({ languageSites: [A], sites: { [A]: { when: 'always' } } });
    await syncSiteScripts(settings);
    api.granted = [];
    await syncSiteScripts(settings);
    expect(api.scripts).toEqual([]);
  });

  it('do not look at the language of sites that are never translated', async () => {
    await syncSiteScripts(having({ languageSites: [A, B], sites: { [A]: { when: 'never' } } }));
    expect(api.sitesOfScripts).toEqual({ 'page-language': [B] });
  });
});

describe('a site that was just allowed', () => {
  it('gets its language shown', async () => {
    api.settings = having({ languageSites: [B] });
    await adoptSites([A]);
    expect(api.settings.languageSites).toEqual([B, A]);
  });

  it.each<[string, Partial<Settings>]>([
    ['to be translated always', { sites: { [A]: { when: 'always' } } }],
    ['to download from', { downloadSites: [A] }],
    [
      'for an engine',
      { engines: { ...DEFAULT_SETTINGS.engines, apertium: { address: 'https://a.example' } } },
    ],
  ])('does not where it was asked for %s', async (_, settings) => {
    api.settings = having(settings);
    await adoptSites([A]);
    expect(api.settings.languageSites).toEqual([]);
  });

  it('is translated always from then on where that was wished for, and its language not shown', async () => {
    api.settings = having({ sites: { [A]: { when: 'never', mode: 'hover' } } });
    await keepWish(A);
    await adoptSites([A, B]);
    expect(api.settings.sites).toEqual({ [A]: { when: 'always', mode: 'hover' } });
    expect(api.settings.languageSites).toEqual([B]);
  });

  it('is what was wished for once, and no other', async () => {
    api.settings = having({});
    await keepWish(A);
    await adoptSites([B]);
    expect(api.settings.sites).toEqual({});
    await adoptSites([A]);
    api.settings = having({});
    await adoptSites([A]);
    expect(api.settings.sites).toEqual({});
  });

  it('is not translated for a wish that was refused long ago, with nobody left to hear it', async () => {
    api.settings = having({});
    await keepWish(A);
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 11 * 60_000);
    await adoptSites([A]);
    expect(api.settings).toMatchObject({ sites: {}, languageSites: [A] });
    vi.restoreAllMocks();
  });

  it('is translated from then on where its rule waited for that', async () => {
    api.settings = having({ sites: { [A]: { when: 'always' } } });
    await adoptSites([A]);
    expect(api.sitesOfScripts).toEqual({ 'overlay-always': [A] });
  });

  it('is not more than one', async () => {
    api.settings = having({});
    await adoptSites(['*://*/*', 'https://*.example/*']);
    expect(api.settings.languageSites).toEqual([]);
  });
});
