import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { findUnusedSettings, leavesOf } from './settings-use';
import { readFolder, sourceFile } from './source-files';

const source = readFolder('src', /\.tsx?$/);

/** What no reader sets: the version of what is stored, and the engine that has no settings. */
const { version: _, engines, ...settings } = DEFAULT_SETTINGS;
const { browser: __, ...configs } = engines;

describe('every setting', () => {
  test('is read by something other than the page that shows it, and can be changed', () => {
    const all = { ...settings, engines: configs };
    expect(leavesOf(all).length).toBeGreaterThan(20);
    expect(findUnusedSettings(all, source)).toEqual([]);
  });

  test('is found wanting where it is made up', () => {
    expect(findUnusedSettings({ madeUp: 1, engines: { deepl: { madeUpToo: '' } } }, source)).toEqual([
      'nothing reads madeUp',
      'nothing changes madeUp',
      'nothing reads engines.deepl.madeUpToo',
      'nothing changes engines.deepl.madeUpToo',
    ]);
  });
});

describe('a setting that is of no use is caught', () => {
  const shape = { size: 1, overlay: { mode: '' } };
  const check = (files: Record<string, string>) =>
    findUnusedSettings(
      shape,
      Object.entries(files).map(([path, text]) => sourceFile(path, text)),
    );
  const shown = { 'src/ui/options/a.tsx': 'c((now) => ({ ...now, size: now.size, overlay: { mode } }));' };

  test.each([
    ['const { size } = a; b(settings.overlay.mode);', []],
    ['const { size, overlay: { mode } } = settings;', []],
    ['b(a?.size); const { mode } = overlay; a.overlay;', []],
    ['a({ size: 1, overlay: { mode } });', ['nothing reads size', 'nothing reads overlay.mode']],
    ['a.size = 1; a.overlay.mode;', ['nothing reads size']],
    ['a.size; other.mode;', ['nothing reads overlay.mode']],
    ["'size'; // size, overlay.mode", ['nothing reads size', 'nothing reads overlay.mode']],
  ])('%s', (code, expected) => {
    expect(check({ ...shown, 'src/background/b.ts': code })).toEqual(expected);
  });

  test('where only what declares it names it', () => {
    const declared = { 'src/core/settings.ts': 'a.size; a.overlay.mode; a({ size, overlay: { mode } });' };
    expect(check(declared)).toHaveLength(4);
    expect(check({ ...declared, ...shown })).toHaveLength(2);
  });

  test('where it is only read in the places that could change it', () => {
    expect(check({ 'src/ui/b.ts': 'a.size; a.overlay.mode;' })).toEqual([
      'nothing changes size',
      'nothing changes overlay.mode',
    ]);
  });

  test('where nothing changes it', () => {
    expect(
      check({ 'src/translate/b.ts': 'a.size; a.overlay.mode; a({ size, overlay: { mode } });' }),
    ).toEqual(['nothing changes size', 'nothing changes overlay.mode']);
  });
});
