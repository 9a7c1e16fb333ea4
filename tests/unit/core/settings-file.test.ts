import { describe, expect, it } from 'vitest';
import type { GlossaryEntry } from '../../../src/core/glossary';
import { keyFor } from '../../../src/core/key';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings';
import { settingsFromFile, settingsToFile } from '../../../src/core/settings-file';

const A = 'https://a.example/*';
const B = 'https://b.example/*';
const TERM: GlossaryEntry = {
  term: 'governo',
  translation: 'government',
  isCaseSensitive: false,
  source: 'it',
  target: 'en',
};
const NOW = new Date('2026-11-28T12:00:00Z');
const DEFINITION = JSON.stringify({
  url: 'https://mt.example/api',
  headers: { Authorization: 'Bearer {{key}}' },
  body: { t: '{{texts}}' },
  answer: 'a',
});

const full: Settings = {
  ...DEFAULT_SETTINGS,
  targetLanguage: 'fr',
  readLanguages: ['es'],
  engine: 'deepl',
  engines: {
    ...DEFAULT_SETTINGS.engines,
    libretranslate: { address: 'https://lt.example' },
    custom: { definition: DEFINITION },
  },
  keys: { deepl: { origin: 'https://api.deepl.com', savedAt: '2026-01-01T00:00:00.000Z' } },
  languageSites: [A],
  downloadSites: [B],
  overlay: { mode: 'beside', scope: 'page' },
  listening: { spoken: 'both', speed: 1.5, voices: { it: 'Online Italian' } },
  sites: { [A]: { when: 'always' } },
};

const file = (change: Record<string, unknown>) =>
  JSON.stringify({ format: 'diptych-settings', version: 1, ...change });
const bring = (settings: unknown, current = DEFAULT_SETTINGS, rest: Record<string, unknown> = {}) =>
  settingsFromFile(file({ settings, ...rest }), current);
const unusable = (read: ReturnType<typeof settingsFromFile>) => (read.ok ? read.unusable : read.problem);

describe('a file of settings', () => {
  it('gives back what went into it, except what is of one browser or decides where texts go', () => {
    const read = settingsFromFile(settingsToFile(full, [TERM], NOW), DEFAULT_SETTINGS);
    expect(read).toEqual({
      ok: true,
      settings: {
        ...full,
        engine: 'automatic',
        engines: { ...full.engines, custom: { definition: '' } },
        keys: {},
        downloadSites: [],
        listening: { ...full.listening, voices: {} },
      },
      glossary: [TERM],
      unusable: ['engine'],
    });
  });

  it('gives everything back to who wrote it', () => {
    const read = settingsFromFile(settingsToFile(full, [TERM], NOW), full);
    expect(read).toEqual({ ok: true, settings: full, glossary: [TERM], unusable: [] });
  });

  it('says what it is, and holds no key nor anything of one', () => {
    const text = settingsToFile(full, [], NOW);
    expect(JSON.parse(text)).toMatchObject({
      format: 'diptych-settings',
      version: 1,
      exportedAt: '2026-11-28T12:00:00.000Z',
    });
    expect(text).not.toContain('api.deepl.com');
    expect(text).not.toContain('savedAt');
    expect(text).not.toMatch(/"keys"/);
  });

  it.each([
    ['a header', DEFINITION.replace('{{key}}', 'abc-secret')],
    ['a header of any name', DEFINITION.replace('"headers":{', '"headers":{"X-Me":"abc-secret",')],
    ['its address', DEFINITION.replace('/api', '/api?k=abc-secret')],
    ['its body', DEFINITION.replace('"body":{', '"body":{"me":"abc-secret",')],
  ])('leaves out the description of a service, which may have a secret written into %s', (_, definition) => {
    const text = settingsToFile({ ...full, engines: { ...full.engines, custom: { definition } } }, [], NOW);
    expect(text).not.toContain('abc-secret');
    expect(text).not.toContain('mt.example');
  });

  it('leaves out an address that may have a secret written into it', () => {
    for (const address of ['https://lt.example/?k=abc-secret', 'https://me:abc-secret@lt.example']) {
      const engines = { ...full.engines, libretranslate: { address } };
      expect(settingsToFile({ ...full, engines }, [], NOW)).not.toContain('abc-secret');
    }
  });

  it('holds no voices, which are of one device', () => {
    expect(settingsToFile(full, [], NOW)).not.toMatch(/voices|Online Italian/);
  });
});

describe('what is brought in', () => {
  it('is taken field by field; what cannot be used is named and stays', () => {
    const read = bring(
      {
        targetLanguage: 7,
        engine: 'bergamot',
        overlay: { mode: 'sideways', scope: 'page' },
        engines: { libretranslate: { address: 5 }, apertium: { address: 'https://ap.example' }, other: {} },
        sites: { [B]: { when: 'never' }, 'not a site': { when: 'always' } },
        unknown: 1,
      },
      full,
      { library: [] },
    );
    expect(read).toMatchObject({
      ok: true,
      settings: {
        targetLanguage: 'fr',
        engine: 'bergamot',
        overlay: full.overlay,
        engines: {
          libretranslate: { address: 'https://lt.example' },
          apertium: { address: 'https://ap.example' },
        },
        sites: { [A]: { when: 'always' }, [B]: { when: 'never' } },
      },
    });
    expect(unusable(read)).toEqual([
      'library',
      'engines.libretranslate',
      'engines.other',
      'unknown',
      'targetLanguage',
      'overlay',
      'sites.not a site',
    ]);
  });

  it('adds to the sites whose language is shown', () => {
    const read = bring({ languageSites: [B, A] }, full);
    expect(read.ok && read.settings.languageSites).toEqual([A, B]);
  });

  it('never brings in keys or what was allowed elsewhere', () => {
    const facts = { origin: 'https://evil.example', savedAt: '2026-01-01T00:00:00.000Z' };
    const read = bring(
      { keys: { deepl: facts }, downloadSites: ['https://evil.example/*'], engine: 'deepl' },
      full,
    );
    expect(read.ok && [read.settings.keys, read.settings.downloadSites]).toEqual([full.keys, [B]]);
  });

  it('makes no kept key go to another server', () => {
    const keys = { libretranslate: { key: 'secret', origin: 'https://lt.example' } };
    const read = bring({ engines: { libretranslate: { address: 'https://evil.example' } } }, full);
    const address = read.ok ? read.settings.engines.libretranslate.address : '';
    expect(address).toBe('https://evil.example');
    expect(keyFor(keys, 'libretranslate', address)).toBe('');
    expect(keyFor(keys, 'libretranslate', 'https://lt.example')).toBe('secret');
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'https://me:secret@x.example',
    '://',
  ])('leaves an engine whose address is %s', (address) => {
    for (const engines of [{ apertium: { address } }, { bergamot: { catalogue: address } }]) {
      expect(bring({ engines })).toEqual({ ok: false, problem: 'nothing-usable' });
    }
    expect(unusable(bring({ engine: 'bergamot', engines: { apertium: { address } } }))).toEqual([
      'engines.apertium',
    ]);
    const definition = DEFINITION.replace('https://mt.example/api', address);
    expect(unusable(bring({ engine: 'bergamot', engines: { custom: { definition } } }))).toEqual([
      'engines.custom',
    ]);
  });

  it('counts the terms that cannot be used', () => {
    const read = bring({}, DEFAULT_SETTINGS, { glossary: [TERM, { term: 5 }, null] });
    expect(read).toMatchObject({ ok: true, glossary: [TERM], unusable: ['glossary (2)'] });
    expect(unusable(bring({ engine: 'bergamot' }, DEFAULT_SETTINGS, { glossary: 'x' }))).toEqual([
      'glossary (1)',
    ]);
  });
});

describe('what is refused as a whole', () => {
  it.each<[string, string]>([
    ['', 'not-settings'],
    ['{', 'not-settings'],
    ['null', 'not-settings'],
    ['[]', 'not-settings'],
    ['"diptych-settings"', 'not-settings'],
    [JSON.stringify({ format: 'other', version: 1, settings: {} }), 'not-settings'],
    [JSON.stringify({ format: 'diptych-settings', settings: {} }), 'not-settings'],
    [file({ version: 'x', settings: {} }), 'not-settings'],
    [file({ settings: 'x' }), 'not-settings'],
    [file({ version: 2, settings: { engine: 'bergamot' } }), 'newer'],
    [file({ settings: { version: 99, engine: 'bergamot' } }), 'newer'],
    [file({}), 'nothing-usable'],
    [file({ settings: { targetLanguage: 1 } }), 'nothing-usable'],
    ...[
      { reading: 5 },
      { reading: null },
      { reading: [] },
      { reading: { unheard: 1 } },
      { listening: 'x' },
      { listening: { voices: { it: 'x' } } },
      { overlay: {} },
      { engines: [] },
      { engines: { browser: {} } },
      { engines: { browser: { unheard: 1 } } },
      { engines: { custom: { definition: DEFINITION } } },
      { sites: 'x' },
      { sites: { [B]: { when: 'ask', engine: 'deepl' } } },
      { sites: { [A]: { when: 'never' } } },
      { engine: 'google' },
      { keys: {}, downloadSites: [A] },
    ].map((settings): [string, string] => [file({ settings }), 'nothing-usable']),
    [
      '{"format":"diptych-settings","version":1,"settings":{"engine":"bergamot","__proto__":{"a":1}}}',
      'not-settings',
    ],
    [
      '{"format":"diptych-settings","version":1,"settings":{"sites":{"constructor":{"when":"never"}}}}',
      'not-settings',
    ],
    ['['.repeat(200_000), 'not-settings'],
  ])('%.60s', (text, problem) => {
    expect(settingsFromFile(text, full)).toEqual({ ok: false, problem });
  });

  it('pollutes nothing', () => {
    settingsFromFile('{"format":"diptych-settings","version":1,"__proto__":{"polluted":true}}', full);
    expect('polluted' in {}).toBe(false);
  });

  it('are lists longer than any of ours', () => {
    const languageSites = Array.from({ length: 50_000 }, (_, at) => `https://s${at}.example/*`);
    const sites = Object.fromEntries(languageSites.map((site) => [site, { when: 'never' }]));
    expect(
      unusable(bring({ engine: 'bergamot', languageSites, sites, readLanguages: Array(51).fill('it') })),
    ).toEqual(['languageSites', 'sites', 'readLanguages']);
  });
});
