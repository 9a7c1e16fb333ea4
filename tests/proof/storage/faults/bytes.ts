import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { BrowserName } from '../../../e2e/harness/driver';
import { seeded } from '../../../seeded';

/** The files in a profile that hold the extension's databases: what is stored, and what says where it is. */
const DATABASE_FILES: Record<BrowserName, RegExp> = {
  chromium: /IndexedDB\/chrome-extension_[^/]*\.leveldb\/([^/]*\.(ldb|log)|MANIFEST-[^/]*|CURRENT)$/,
  firefox: /storage\/default\/moz-extension\+\+\+[^/^]*\/idb\/[^/]*\.sqlite$/,
};
/** The same of `storage.local`. */
const SETTINGS_FILES: Record<BrowserName, RegExp> = {
  chromium: /Local Extension Settings\/[^/]*\/([^/]*\.(ldb|log)|MANIFEST-[^/]*|CURRENT)$/,
  firefox: /storage\/default\/moz-extension\+\+\+[^/]*userContextId=4294967295\/idb\/[^/]*\.sqlite$/,
};

/** What is done to files: bytes here and there, their beginning, their end, all of them; or one of them is taken away. */
export const SCRATCHES = [
  'here and there',
  'one of them gone',
  'at the beginning',
  'cut off',
  'everywhere',
] as const;
export type Scratch = (typeof SCRATCHES)[number];

/** Overwrites bytes of the files of a profile that no browser uses. Gives their names. */
export function scratch(
  browser: BrowserName,
  profile: string,
  what: 'databases' | 'settings',
  how: Scratch,
  seed: number,
): string[] {
  const pattern = (what === 'databases' ? DATABASE_FILES : SETTINGS_FILES)[browser];
  const random = seeded(seed);
  const names = readdirSync(profile, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(sep).join('/'))
    .filter((name) => pattern.test(name) && statSync(join(profile, name)).size > 0)
    .sort();
  if (how === 'one of them gone')
    rmSync(join(profile, names.find((name) => /MANIFEST/.test(name)) ?? names[0] ?? ''));
  else {
    for (const name of names) {
      const path = join(profile, name);
      writeFileSync(path, scratched(readFileSync(path), how, random));
    }
  }
  return names;
}

function scratched(bytes: Buffer, how: Exclude<Scratch, 'one of them gone'>, random: () => number): Buffer {
  const noise = () => Math.floor(random() * 256);
  switch (how) {
    case 'here and there':
      for (let left = Math.ceil(bytes.length / 500); left > 0; left -= 1)
        bytes[Math.floor(random() * bytes.length)] = noise();
      return bytes;
    case 'at the beginning':
      for (let at = 0; at < Math.min(bytes.length, 64); at += 1) bytes[at] = noise();
      return bytes;
    case 'cut off':
      return bytes.subarray(0, Math.floor(bytes.length * random()));
    case 'everywhere':
      for (let at = 0; at < bytes.length; at += 1) bytes[at] = noise();
      return bytes;
  }
}
