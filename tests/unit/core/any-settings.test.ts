import { describe, expect, test } from 'vitest';
import { HTTP_ENGINE_IDS } from '../../../src/core/engine-id';
import { type GlossaryEntry, parseGlossary } from '../../../src/core/glossary';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings';
import { settingsFromFile, settingsToFile } from '../../../src/core/settings-file';
import { parseSettings } from '../../../src/core/settings-schema';
import { fc } from '../../property';
import { runs } from '../../runs';
import { nearly } from '../../strange/nearly';
import { asJson, strangeJson, strangeText, strangeValue } from '../../strange/values';
import { anySettings } from './any-settings';

const NOW = new Date('2026-11-28T12:00:00Z');
const FIELDS = (Object.keys(DEFAULT_SETTINGS) as (keyof Settings)[]).filter((name) => name !== 'version');

/** What can be stored, and is the same when it is stored and read again. */
function expectSettled(settings: Settings): void {
  expect(Object.keys(settings).sort()).toEqual(Object.keys(DEFAULT_SETTINGS).sort());
  const stored: unknown = JSON.parse(JSON.stringify(settings));
  expect(parseSettings(stored)).toEqual({ settings, repaired: [] });
}

const entries: fc.Arbitrary<GlossaryEntry> = fc.record({
  term: fc.stringMatching(/^[a-zà-ü]{1,12}$/),
  translation: fc.option(fc.stringMatching(/^[a-z]{1,12}$/)),
  isCaseSensitive: fc.boolean(),
  source: fc.constantFrom('', 'it', 'pt-BR'),
  target: fc.constantFrom('', 'en'),
});

describe('settings that were stored', () => {
  test('are taken as they are', () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        expect(parseSettings(structuredClone(settings))).toEqual({ settings, repaired: [] });
        expectSettled(settings);
      }),
    );
  });

  test('become settings, whatever is there, and none of it is read in another way the next time', () => {
    fc.assert(
      fc.property(fc.oneof(nearly(anySettings, strangeValue), strangeValue), (stored) => {
        expectSettled(parseSettings(stored).settings);
      }),
      { numRuns: runs(200) },
    );
  });

  test('lose what cannot be used and nothing beside it', () => {
    fc.assert(
      fc.property(anySettings, fc.constantFrom(...FIELDS), strangeValue, (settings, field, strange) => {
        const { settings: read, repaired } = parseSettings({ ...settings, [field]: strange });
        for (const other of FIELDS) if (other !== field) expect(read[other]).toEqual(settings[other]);
        // Of what has parts each is looked at by itself.
        for (const name of repaired) expect(name.split('.')[0]).toBe(field);
        expectSettled(read);
      }),
      { numRuns: runs(200) },
    );
  });
});

describe('a file of settings', () => {
  const files = fc
    .tuple(anySettings, fc.array(entries, { maxLength: 4 }))
    .map(([settings, glossary]): unknown => JSON.parse(settingsToFile(settings, glossary, NOW)));
  const texts = fc.oneof(
    { arbitrary: nearly(files).map(asJson), weight: 6 },
    { arbitrary: strangeJson.map(asJson), weight: 1 },
    { arbitrary: strangeText, weight: 1 },
    {
      arbitrary: fc.tuple(files.map(asJson), fc.nat()).map(([text, at]) => text.slice(0, at % text.length)),
      weight: 1,
    },
  );

  test('has all terms, and comes in where nothing was chosen', () => {
    fc.assert(
      fc.property(anySettings, fc.array(entries, { maxLength: 4 }), (settings, glossary) => {
        const read = settingsFromFile(settingsToFile(settings, glossary, NOW), DEFAULT_SETTINGS);
        if (!read.ok) expect.fail(read.problem);
        expect(read.glossary).toEqual(glossary);
        expect(read.settings.reading).toEqual(settings.reading);
        expect(read.settings.feeds).toEqual(settings.feeds);
        expect(read.settings.targetLanguage).toBe(settings.targetLanguage);
      }),
    );
  });

  test('decides nothing about keys, permissions and where texts go, whatever is in it', () => {
    fc.assert(
      fc.property(texts, anySettings, (text, current) => {
        const read = settingsFromFile(text, current);
        if (!read.ok) return;
        const { settings, glossary } = read;
        expectSettled(settings);
        expect(settings.keys).toEqual(current.keys);
        expect(settings.downloadSites).toEqual(current.downloadSites);
        expect(settings.newsstand.sites).toEqual(current.newsstand.sites);
        expect(settings.listening.voices).toEqual(current.listening.voices);
        expect(settings.engines.custom).toEqual(current.engines.custom);
        if (settings.engine !== current.engine) expect(HTTP_ENGINE_IDS).not.toContain(settings.engine);
        for (const id of HTTP_ENGINE_IDS) {
          if (id === current.engine) expect(settings.engines[id]).toEqual(current.engines[id]);
        }
        // What is the reader's own is there.
        expect(settings.sites).toMatchObject(current.sites);
        expect(settings.feeds.slice(0, current.feeds.length)).toEqual(current.feeds);
        expect(settings.languageSites).toEqual(expect.arrayContaining(current.languageSites));
        for (const [site, rule] of Object.entries(settings.sites)) {
          if (!(site in current.sites)) expect(HTTP_ENGINE_IDS).not.toContain(rule.engine);
        }
        expect(parseGlossary(glossary)).toEqual(glossary);
      }),
      { numRuns: runs(200) },
    );
  });

  test('never says anything of a key, and nothing that may hold a secret', () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        const secret = 'a-secret-in-a-definition';
        const engines = { ...settings.engines, custom: { definition: secret } };
        const text = settingsToFile({ ...settings, engines }, [], NOW);
        expect(text).not.toContain(secret);
        expect(text).not.toContain('savedAt');
      }),
    );
  });
});

test('a glossary is one, whatever was stored', () => {
  fc.assert(
    fc.property(
      fc.oneof(nearly(fc.array(entries, { maxLength: 4 }), strangeValue), strangeValue),
      (stored) => {
        const glossary = parseGlossary(stored);
        expect(parseGlossary(structuredClone(glossary))).toEqual(glossary);
        for (const { term, translation } of glossary) {
          expect(term.trim()).not.toBe('');
          if (translation !== null) expect(translation.trim()).not.toBe('');
        }
      },
    ),
    { numRuns: runs(200) },
  );
});
