import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import { parseSettings } from '../../../src/core/settings-schema';

describe('parseSettings', () => {
  it('gives the defaults where nothing was stored, and calls it no repair', () => {
    expect(parseSettings(undefined)).toEqual({ settings: DEFAULT_SETTINGS, repaired: [] });
  });

  it('keeps what was stored', () => {
    const stored = { ...DEFAULT_SETTINGS, targetLanguage: 'pt-BR', engine: 'apertium' as const };
    expect(parseSettings(stored)).toEqual({ settings: stored, repaired: [] });
  });

  it.each([
    ['targetLanguage', 'English please'],
    ['targetLanguage', 7],
    ['engine', 'babelfish'],
    ['languageSites', ['*://*/*']],
    ['languageSites', ['https://example.org/*', 1]],
    ['downloadSites', ['*://*/*']],
    ['overlay', { mode: 'under', scope: 'everything' }],
    ['overlay', 'under'],
  ])('falls back for %s = %j, names it and keeps the rest', (name, value) => {
    const stored = { ...DEFAULT_SETTINGS, engine: 'apertium', targetLanguage: 'fr', [name]: value };
    const { settings, repaired } = parseSettings(stored);
    expect(repaired).toEqual([name]);
    expect(settings).toEqual({ ...stored, [name]: DEFAULT_SETTINGS[name as keyof typeof DEFAULT_SETTINGS] });
  });

  it('keeps the engines that can be used', () => {
    const libretranslate = { address: 'http://home:5000' };
    const stored = { ...DEFAULT_SETTINGS, engines: { libretranslate, apertium: { address: 3 } } };
    const { settings, repaired } = parseSettings(stored);
    expect(repaired).toEqual(['engines.apertium']);
    expect(settings.engines).toEqual({ ...DEFAULT_SETTINGS.engines, libretranslate });
    expect(parseSettings({ engines: { libretranslate } }).repaired).toEqual([]);
    expect(parseSettings({ engines: 'none' }).settings).toEqual(DEFAULT_SETTINGS);
  });

  it('keeps what can be used of how articles are shown and read aloud', () => {
    const stored = {
      ...DEFAULT_SETTINGS,
      reading: { ...DEFAULT_SETTINGS.reading, theme: 'sepia', textSize: 101, lineSpacing: 'wide' },
      listening: { spoken: 'both', speed: 9, voices: { it: 'Alice', 'no language': 'Bob' } },
    };
    const { settings, repaired } = parseSettings(stored);
    expect(repaired).toEqual(['reading.textSize', 'listening.speed', 'listening.voices']);
    expect(settings.reading).toEqual({ ...DEFAULT_SETTINGS.reading, theme: 'sepia', lineSpacing: 'wide' });
    expect(settings.listening).toEqual({ ...DEFAULT_SETTINGS.listening, spoken: 'both' });
  });

  it.each([null, 'text', 42, []])('survives %j', (stored) => {
    expect(parseSettings(stored).settings).toEqual(DEFAULT_SETTINGS);
  });

  it('never hands out the defaults themselves', () => {
    parseSettings(undefined).settings.engines.apertium.address = 'http://changed/';
    expect(DEFAULT_SETTINGS.engines.apertium.address).not.toBe('http://changed/');
  });
});
