/**
 * `npx tsx tools/english-words.ts FOLDER`: writes the list of common English words that the check of names knows, from the word
 * lists of SCOWL (Debian's package `scowl` puts them in /usr/share/dict/scowl). Run again only for a newer SCOWL.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stemsOf } from '../src/translate/checks/lexicon/english-stems';

/** SCOWL's sizes: 35 is what its authors recommend for small dictionaries. */
const SIZES = [10, 20, 35];
const TARGET = 'src/translate/checks/lexicon/english-words.ts';

const folder = process.argv[2];
if (!folder) throw new Error('Name the folder of the word lists.');

const words = new Set(
  SIZES.flatMap((size) => ['english', 'american', 'british'].flatMap((kind) => list(kind, size))),
);
// What an ending makes of another word is known without being written down.
const roots = [...words]
  .filter((word) => !stemsOf(word).some((stem) => stem !== word && words.has(stem)))
  .sort();

let before = '';
const packed = roots
  .map((word) => {
    let shared = 0;
    while (shared < Math.min(before.length, word.length, 35) && before[shared] === word[shared]) shared += 1;
    before = word;
    return shared.toString(36).toUpperCase() + word.slice(shared);
  })
  .join('');

writeFileSync(
  TARGET,
  `/**
 * Common English words, from SCOWL 2020.12.07 (http://wordlist.aspell.net), sizes 10 to 35, without what regular endings make of
 * others. Each word is written as the number of letters it shares with the one before it, in base 36, and the rest.
 *
 * Copyright 2000-2011 by Kevin Atkinson. Permission to use, copy, modify, distribute and sell these word lists, the associated
 * scripts, the output created from the scripts, and its documentation for any purpose is hereby granted without fee, provided
 * that the above copyright notice appears in all copies and that both that copyright notice and this permission notice appear in
 * supporting documentation. Kevin Atkinson makes no representations about the suitability of this array for any purpose. It is
 * provided "as is" without express or implied warranty.
 */
export const ENGLISH_WORDS =
  '${packed}';
`,
);
console.log(`${roots.length} words of ${words.size}, ${packed.length} characters`);

function list(kind: string, size: number): string[] {
  const file = join(folder ?? '', `${kind}-words.${size}`);
  if (!existsSync(file)) return [];
  return readFileSync(file, 'latin1')
    .split('\n')
    .filter((word) => /^[a-z]{3,}$/.test(word));
}
