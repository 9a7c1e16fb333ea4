import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings, type SiteRule } from '../../../src/core/settings';
import { settingsFromFile, settingsToFile } from '../../../src/core/settings-file';
import { parseSettings } from '../../../src/core/settings-schema';
import { MOST_RULES } from '../../../src/core/site-rule';

const A = 'https://a.example/*';
const B = 'https://b.example/*';
const EVIL = 'https://evil.example';
const DEFINITION = JSON.stringify({ url: 'https://mt.example/api', body: { t: '{{texts}}' }, answer: 'a' });

const { deepl, chat } = DEFAULT_SETTINGS.engines;
const mine = (change: Partial<Settings>): Settings => ({ ...DEFAULT_SETTINGS, ...change });
/** With a language, so that there is always something to bring in. */
function bring(settings: Record<string, unknown>, current = DEFAULT_SETTINGS) {
  const text = JSON.stringify({
    format: 'diptych-settings',
    version: 1,
    settings: { targetLanguage: 'fr', ...settings },
  });
  const read = settingsFromFile(text, current);
  if (!read.ok) throw new Error(read.problem);
  return read;
}
const rulesFor = (count: number, name: string, rule: SiteRule) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`https://${name}${at}.example/*`, rule]));

describe('voices in a file', () => {
  it('are of another device: the own ones stay', () => {
    const current = mine({ listening: { ...DEFAULT_SETTINGS.listening, voices: { it: 'Alice' } } });
    const read = bring({ listening: { speed: 1.5, voices: { it: 'Online Italian', de: 'x' } } }, current);
    expect(read.settings.listening).toEqual({ ...current.listening, speed: 1.5 });
    expect(read.unusable).toEqual(['listening.voices']);
    expect(bring({ listening: { speed: 1.5, voices: {} } }).unusable).toEqual([]);
  });
});

describe('rules of sites in a file', () => {
  it('yield to the own one of the same site, and say so where they differ', () => {
    const own: SiteRule = { when: 'never', mode: 'beside' };
    const current = mine({ sites: { [A]: own } });
    for (const other of [
      { when: 'always' },
      { when: 'ask' },
      { when: 'never' },
      { when: 'never', mode: 'beside', scope: 'page' },
      { when: 'never', mode: 'beside', engine: 'deepl' },
    ]) {
      const read = bring({ sites: { [A]: other, [B]: { when: 'always' } } }, current);
      expect(read.settings.sites).toEqual({ [A]: own, [B]: { when: 'always' } });
      expect(read.unusable).toEqual([`sites.${A}`]);
    }
    expect(bring({ sites: { [A]: own } }, current).unusable).toEqual([]);
  });

  it('choose no engine that texts are sent to', () => {
    const sites = {
      [A]: { when: 'always', engine: 'custom' },
      [B]: { when: 'never', engine: 'bergamot' },
    };
    const read = bring({ sites });
    expect(read.settings.sites).toEqual({
      [A]: { when: 'always' },
      [B]: { when: 'never', engine: 'bergamot' },
    });
    expect(read.unusable).toEqual([`sites.${A}.engine`]);
  });

  it('are taken while there is room, so that none of the own ones goes', () => {
    const own = rulesFor(MOST_RULES - 2, 'own', { when: 'never' });
    const added = rulesFor(4, 'added', { when: 'always' });
    const read = bring({ sites: added }, mine({ sites: own }));
    expect(read.unusable).toEqual(['sites.https://added2.example/*', 'sites.https://added3.example/*']);
    const next = parseSettings(JSON.parse(JSON.stringify(read.settings))).settings;
    expect(Object.keys(next.sites)).toHaveLength(MOST_RULES);
    expect(next.sites).toMatchObject(own);
  });

  it('are the first to go for those that the reader makes later', () => {
    const read = bring({ sites: { [B]: { when: 'always' } } }, mine({ sites: { [A]: { when: 'never' } } }));
    expect(Object.keys(read.settings.sites)).toEqual([B, A]);
  });
});

describe('the engine in a file', () => {
  it.each(['automatic', 'browser', 'bergamot'])('is taken where it is %s', (engine) => {
    const read = bring({ engine }, mine({ engine: 'deepl' }));
    expect([read.settings.engine, read.unusable]).toEqual([engine, []]);
  });

  it.each(['libretranslate', 'apertium', 'deepl', 'google', 'azure', 'chat', 'custom'])(
    'is left where it is %s, which texts are sent to',
    (engine) => {
      const read = bring({ engine });
      expect([read.settings.engine, read.unusable]).toEqual(['automatic', ['engine']]);
    },
  );

  it('is nothing to speak of where it is the own one', () => {
    expect(bring({ engine: 'deepl' }, mine({ engine: 'deepl' })).unusable).toEqual([]);
  });
});

describe('how an engine is reached, in a file', () => {
  it('stays as it is for the one that is used', () => {
    const other = { ...deepl, address: EVIL };
    for (const current of [
      mine({ engine: 'deepl' }),
      mine({ sites: { [A]: { when: 'ask', engine: 'deepl' } } }),
    ]) {
      const read = bring(
        { engine: 'automatic', engines: { deepl: other, chat: { ...chat, model: 'm' } } },
        current,
      );
      expect(read.settings.engines).toEqual({ ...current.engines, chat: { ...chat, model: 'm' } });
      expect(read.unusable).toEqual(['engines.deepl']);
      expect(bring({ engines: { deepl } }, current).unusable).toEqual([]);
    }
  });

  it('comes in for one that is not used', () => {
    const other = { ...deepl, formality: 'more' };
    expect(bring({ engines: { deepl: other } }).settings.engines.deepl).toEqual(other);
  });

  it('is never that of a service of the reader’s own', () => {
    const current = mine({ engines: { ...DEFAULT_SETTINGS.engines, custom: { definition: DEFINITION } } });
    for (const definition of [DEFINITION, DEFINITION.replace('mt.', 'evil.'), 5]) {
      const read = bring({ engines: { custom: { definition } } }, current);
      expect(read.settings.engines).toEqual(current.engines);
      expect(read.unusable).toEqual(['engines.custom']);
    }
    const read = bring({ engines: { custom: { definition: '' } } }, current);
    expect([read.settings.engines, read.unusable]).toEqual([current.engines, []]);
  });
});

describe('what is named', () => {
  it.each<[Record<string, unknown>, string[]]>([
    [{ reading: 5 }, ['reading']],
    [{ reading: [] }, ['reading']],
    [{ listening: 'x' }, ['listening']],
    [{ engines: null }, ['engines']],
    [{ sites: 7 }, ['sites']],
    [{ overlay: 'x' }, ['overlay']],
    [{ reading: { unheard: 1, theme: 'dark' } }, ['reading.unheard']],
    [{ reading: { theme: 7 } }, ['reading.theme']],
    [{ overlay: { ...DEFAULT_SETTINGS.overlay, unheard: 1 } }, ['overlay.unheard']],
    [{ engines: { deepl: { ...deepl, unheard: 1 } } }, ['engines.deepl.unheard']],
    [{ engines: { browser: { unheard: 1 } } }, ['engines.browser.unheard']],
    [{ engines: { browser: 5 } }, ['engines.browser']],
    [{ engines: { deepl: {} } }, ['engines.deepl']],
    [{ sites: { [A]: { when: 'never', unheard: 1 } } }, [`sites.${A}.unheard`]],
    [{ sites: { [A]: { when: 'ask', unheard: 1 } } }, [`sites.${A}.unheard`]],
    [{ sites: { [A]: 5 } }, [`sites.${A}`]],
    [{ keys: {}, downloadSites: [A] }, ['keys', 'downloadSites']],
  ])('is all that is not used: %j', (settings, names) => {
    expect(bring(settings).unusable).toEqual(names);
  });
});

describe('feeds in a file', () => {
  const FARO = { url: 'https://a.example/feed', title: 'Il Faro' };
  const SPORT = { url: 'https://b.example/sport', title: 'Sport', site: 'https://b.example/' };

  it('are added behind the own ones, whose titles stay', () => {
    const current = mine({ feeds: [FARO] });
    const read = bring({ feeds: [{ ...FARO, title: 'Another' }, SPORT, SPORT] }, current);
    expect(read.settings.feeds).toEqual([FARO, SPORT]);
    expect(read.unusable).toEqual([]);
  });

  it('let the newsstand reach no host', () => {
    const current = mine({ newsstand: { refresh: 'gently', sites: [A] } });
    const read = bring({ feeds: [SPORT], newsstand: { refresh: 'never', sites: [B] } }, current);
    expect(read.settings.newsstand).toEqual({ refresh: 'never', sites: [A] });
    expect(read.unusable).toEqual(['newsstand.sites']);
  });

  it('are named where they are none, or there is no room for them', () => {
    const feeds = Array.from({ length: 499 }, (_, at) => ({ url: `https://c.example/${at}`, title: '' }));
    const read = bring(
      { feeds: [{ url: 'javascript:alert(1)', title: '' }, FARO, SPORT, 'a'] },
      mine({ feeds }),
    );
    expect(read.settings.feeds).toEqual([...feeds, FARO]);
    expect(read.unusable).toEqual(['feeds.0', 'feeds.3', `feeds.${SPORT.url}`]);
  });

  it('are something that a file can bring in', () => {
    const text = (feeds: unknown) =>
      JSON.stringify({ format: 'diptych-settings', version: 1, settings: { feeds } });
    expect(settingsFromFile(text([FARO]), DEFAULT_SETTINGS)).toMatchObject({ settings: { feeds: [FARO] } });
    for (const none of [[], ['a'], 'a', { a: 1 }])
      expect(settingsFromFile(text(none), DEFAULT_SETTINGS).ok).toBe(false);
  });

  it('go out with the settings, without the hosts', () => {
    const current = mine({ feeds: [FARO], newsstand: { refresh: 'never', sites: [A] } });
    const file = JSON.parse(settingsToFile(current, [], new Date(0)));
    expect(file.settings).toMatchObject({ feeds: [FARO], newsstand: { refresh: 'never' } });
    expect(file.settings.newsstand.sites).toBeUndefined();
  });
});
