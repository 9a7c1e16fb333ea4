import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings';
import { keyOfVersion2, parseSettings } from '../../../src/core/settings-schema';

/** As each version of the settings wrote them, and the fourth before it had all that it has. */
const FOLDER = join(process.cwd(), 'tests', 'fixtures', 'settings');
const stored = readdirSync(FOLDER).map((file) => ({
  file,
  settings: JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Partial<Settings>,
}));
const read = (name: string) => stored.find(({ file }) => file === name)?.settings;

test('settings of every version before this one are here', () => {
  const versions = new Set(stored.map(({ settings }) => Number(settings.version)));
  for (let version = 1; version <= DEFAULT_SETTINGS.version; version += 1)
    expect(versions).toContain(version);
});

describe.each(stored)('settings as in $file', ({ settings }) => {
  test('are taken whole, and the rest is as for a new reader', () => {
    const { settings: parsed, repaired } = parseSettings(settings);
    expect(repaired).toEqual([]);
    const { version: _, engines, ...rest } = settings;
    expect(parsed).toMatchObject(rest);
    for (const [id, config] of Object.entries(engines ?? {})) {
      // The key went to where keys are kept (background/adopt-old-key.ts).
      const { apiKey: __, ...kept } = config as { apiKey?: string };
      expect(parsed.engines[id as keyof Settings['engines']]).toEqual(kept);
    }
    const untouched = Object.keys(DEFAULT_SETTINGS).filter((name) => !(name in settings));
    for (const name of untouched as (keyof Settings)[]) expect(parsed[name]).toEqual(DEFAULT_SETTINGS[name]);
    expect(Object.keys(parsed).sort()).toEqual(Object.keys(DEFAULT_SETTINGS).sort());
    expect(parsed.version).toBe(DEFAULT_SETTINGS.version);
  });

  test('are the same when what was read is stored and read again', () => {
    const { settings: parsed } = parseSettings(settings);
    const again: unknown = JSON.parse(JSON.stringify(parsed));
    expect(parseSettings(again)).toEqual({ settings: parsed, repaired: [] });
  });
});

test.each(['version-1.json', 'version-2.json'])('the key in %s is found, with its server', (file) => {
  const old = read(file);
  expect(keyOfVersion2(old)).toEqual({ key: 'an-old-key', address: 'https://mt.example/api' });
  expect(JSON.stringify(parseSettings(old))).not.toContain('an-old-key');
});

test('an engine that nobody had chosen yet in version 1 is chosen by itself', () => {
  const { settings, repaired } = parseSettings({ ...read('version-1.json'), engine: null });
  expect([settings.engine, repaired]).toEqual(['automatic', []]);
});
