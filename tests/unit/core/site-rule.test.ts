import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings, type SiteRule } from '../../../src/core/settings';
import { parseSettings } from '../../../src/core/settings-schema';
import {
  displayFor,
  MOST_RULES,
  newlyRefused,
  ruleOf,
  settingsFor,
  withEngine,
  withRule,
} from '../../../src/core/site-rule';
import { needsSite } from '../../../src/core/site-use';

const PORTO = 'https://porto.example/*';
const FARO = 'https://porto.example/faro?x=1#y';

const having = (sites: Settings['sites']): Settings => ({ ...DEFAULT_SETTINGS, sites });

describe('the rule of a site', () => {
  it('is found by any address of it, and of no other', () => {
    const settings = having({ [PORTO]: { when: 'always' } });
    expect(ruleOf(settings, FARO)).toEqual({ when: 'always' });
    for (const url of ['http://porto.example/faro', 'https://sub.porto.example/', 'about:blank', undefined]) {
      expect(ruleOf(settings, url)).toEqual({ when: 'ask' });
    }
  });

  it('is none that objects have of themselves', () => {
    expect(ruleOf(having(JSON.parse('{}')), 'https://constructor/')).toEqual({ when: 'ask' });
  });

  it('says how a translation is shown, the rest being as everywhere', () => {
    const settings: Settings = {
      ...having({ [PORTO]: { when: 'ask', mode: 'hover' } }),
      overlay: { mode: 'beside', scope: 'page' },
    };
    expect(displayFor(settings, FARO)).toEqual({ mode: 'hover', scope: 'page' });
    expect(displayFor(settings, 'https://other.example/')).toEqual({ mode: 'beside', scope: 'page' });
    expect(displayFor(DEFAULT_SETTINGS, undefined)).toEqual({ mode: 'under', scope: 'article' });
  });

  it('says who translates', () => {
    const settings = having({ [PORTO]: { when: 'ask', engine: 'bergamot' } });
    expect(settingsFor(settings, FARO)).toEqual({ ...settings, engine: 'bergamot' });
    expect(settingsFor(settings, 'https://other.example/')).toBe(settings);
  });
});

describe('a change of a rule', () => {
  it('tells which sites are never to be translated from then on', () => {
    const other = 'https://other.example/*';
    const before = having({ [PORTO]: { when: 'always' }, [other]: { when: 'never' } });
    const after = having({
      [PORTO]: { when: 'never' },
      [other]: { when: 'never', mode: 'hover' },
      'https://new.example/*': { when: 'never' },
      'https://asked.example/*': { when: 'ask', mode: 'hover' },
    });
    expect(newlyRefused(before, after)).toEqual([PORTO, 'https://new.example/*']);
    expect(newlyRefused(after, before)).toEqual([]);
  });

  it('keeps what it does not speak of', () => {
    const before = having({ [PORTO]: { when: 'never', mode: 'hover' } });
    expect(withRule(before, PORTO, { engine: 'deepl' }).sites).toEqual({
      [PORTO]: { when: 'never', mode: 'hover', engine: 'deepl' },
    });
    expect(before.sites).toEqual({ [PORTO]: { when: 'never', mode: 'hover' } });
  });

  it('takes a rule away that says nothing any more', () => {
    const before = having({ [PORTO]: { when: 'always', mode: 'hover' } });
    const { sites } = withRule(withRule(before, PORTO, { mode: undefined }), PORTO, { when: 'ask' });
    expect(sites).toEqual({});
  });

  it('comes last, as the latest', () => {
    const before = having({ [PORTO]: { when: 'never' }, 'https://b.example/*': { when: 'never' } });
    expect(Object.keys(withRule(before, PORTO, { mode: 'beside' }).sites)).toEqual([
      'https://b.example/*',
      PORTO,
    ]);
  });

  it('makes room for itself by the oldest rule that only says how', () => {
    const rule = (at: number): SiteRule => (at === 3 ? { when: 'ask', mode: 'hover' } : { when: 'never' });
    const many = Array.from({ length: MOST_RULES }, (_, at) => [`https://s${at}.example/*`, rule(at)]);
    const full = having(Object.fromEntries(many));
    const once = withRule(full, PORTO, { when: 'never' });
    expect(Object.keys(once.sites)).toHaveLength(MOST_RULES);
    expect(once.sites).not.toHaveProperty(['https://s3.example/*']);
    const twice = withRule(once, 'https://b.example/*', { when: 'never' });
    expect(twice.sites).not.toHaveProperty(['https://s0.example/*']);
    expect(Object.keys(withRule(full, 'https://s5.example/*', { mode: 'beside' }).sites)).toHaveLength(
      MOST_RULES,
    );
  });
});

describe('another engine for a page', () => {
  it('is that of its site where that has one, else everybody’s', () => {
    const settings = having({ [PORTO]: { when: 'ask', engine: 'bergamot' } });
    expect(withEngine(settings, FARO, 'apertium')).toEqual({
      ...settings,
      sites: { [PORTO]: { when: 'ask', engine: 'apertium' } },
    });
    expect(withEngine(settings, 'https://other.example/', 'apertium')).toEqual({
      ...settings,
      engine: 'apertium',
    });
    expect(withEngine(settings, undefined, 'apertium').engine).toBe('apertium');
  });
});

describe('the permission of a site', () => {
  it.each<[string, Partial<Settings>, boolean]>([
    ['nothing', {}, false],
    ['a rule that asks or refuses', { sites: { [PORTO]: { when: 'never', mode: 'hover' } } }, false],
    ['always', { sites: { [PORTO]: { when: 'always' } } }, true],
    ['the language on the button', { languageSites: [PORTO] }, true],
    ['downloads', { downloadSites: [PORTO] }, true],
    [
      'the server of an engine',
      { engines: { ...DEFAULT_SETTINGS.engines, apertium: { address: 'https://porto.example/mt' } } },
      true,
    ],
  ])('is needed for %s: %s', (_, settings, isNeeded) => {
    expect(needsSite({ ...DEFAULT_SETTINGS, ...settings }, PORTO)).toBe(isNeeded);
  });
});

describe('stored rules', () => {
  const stored = (sites: unknown) => parseSettings({ ...DEFAULT_SETTINGS, targetLanguage: 'fr', sites });

  it('fall back one by one, and are named', () => {
    const good = { when: 'always', mode: 'instead', scope: 'page', engine: 'automatic' };
    const { settings, repaired } = stored({
      [PORTO]: good,
      'https://a.example/*': { when: 'sometimes' },
      'https://b.example/*': { when: 'ask', mode: 'sideways' },
      '*://*/*': { when: 'always' },
      'https://c.example/*': null,
    });
    expect(settings.sites).toEqual({ [PORTO]: good });
    expect(settings.targetLanguage).toBe('fr');
    expect(repaired).toEqual([
      'sites.https://a.example/*',
      'sites.https://b.example/*',
      'sites.*://*/*',
      'sites.https://c.example/*',
    ]);
  });

  it('that say nothing are gone, which is no repair', () => {
    expect(stored({ [PORTO]: { when: 'ask' } })).toMatchObject({ settings: { sites: {} }, repaired: [] });
  });

  it('are no more than there may be', () => {
    const many = Array.from({ length: MOST_RULES + 5 }, (_, at) => [
      `https://s${at}.example/*`,
      { when: 'never' },
    ]);
    expect(Object.keys(stored(Object.fromEntries(many)).settings.sites)).toHaveLength(MOST_RULES);
  });

  it.each([null, 7, 'text', []])('survive %j', (sites) => {
    expect(stored(sites).settings.sites).toEqual({});
  });

  it('are not there in settings of version 3, which stay as they are otherwise', () => {
    const { overlay: _, sites: __, ...older } = { ...DEFAULT_SETTINGS, targetLanguage: 'de', version: 3 };
    expect(parseSettings(older)).toEqual({
      settings: { ...DEFAULT_SETTINGS, targetLanguage: 'de' },
      repaired: [],
    });
  });
});
