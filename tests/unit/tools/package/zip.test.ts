import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, describe, expect, test } from 'vitest';
import { differenceOf, sha256 } from '../../../../tools/package/reproduce';
import { filesIn, zipOf } from '../../../../tools/package/zip';

const FILES: Record<string, string> = {
  'manifest.json': '{"name": "Diptych"}',
  'assets/b.js': 'b'.repeat(10_000),
  'assets/a.js': '',
  'assets/ä.txt': 'ö',
  '10': 'ten',
  '9': 'nine',
};

const folders: string[] = [];
const zone = process.env.TZ;

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

/** These files in a new folder, written in this order and at this time, in seconds since 1970. */
function folderOf(files: Record<string, string>, order: (paths: string[]) => string[], time: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'diptych-zip-'));
  folders.push(folder);
  for (const path of order(Object.keys(files))) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, files[path] ?? '', { mode: time % 2 === 0 ? 0o600 : 0o755 });
    utimesSync(file, time, time);
  }
  return folder;
}

function zipIn(timeZone: string, folder: string): string {
  process.env.TZ = timeZone;
  return sha256(zipOf(filesIn(folder)));
}

describe('the zips for the stores', () => {
  test('are the same bytes whatever the order, the times, the modes and the time zone', () => {
    const first = folderOf(FILES, (paths) => paths, 1_000_000_000);
    const second = folderOf(FILES, (paths) => paths.toReversed(), 1_700_000_001);
    const sum = zipIn('UTC', first);
    for (const timeZone of ['America/Los_Angeles', 'Asia/Tokyo', 'Pacific/Kiritimati'])
      expect(zipIn(timeZone, second)).toBe(sum);
    expect(differenceOf(first, second)).toBeUndefined();
  });

  test('hold every file as it was', () => {
    const unpacked = unzipSync(zipOf(filesIn(folderOf(FILES, (paths) => paths, 1))));
    const texts = Object.entries(unpacked).map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]);
    expect(Object.fromEntries(texts)).toEqual(FILES);
  });

  test('tell which files differ', () => {
    const { '9': _, ...others } = FILES;
    const changed = { ...others, 'assets/b.js': 'c', 'assets/new.js': '' };
    const first = folderOf(FILES, (paths) => paths, 1);
    const second = folderOf(changed, (paths) => paths, 1);
    expect(differenceOf(first, second)).toBe('not the same bytes: 9, assets/b.js, assets/new.js');
  });

  test('have each path once', () => {
    const file = { path: 'a', bytes: new Uint8Array() };
    expect(() => zipOf([file, file])).toThrow('the same path');
  });
});
