import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const FOLDER = 'src/ui/styles';

/** Names of custom properties that are used without something to fall back to, and set nowhere. */
function findUnset(styles: readonly string[], scripts: readonly string[]): string[] {
  const text = styles.join('\n');
  const used = [...text.matchAll(/var\((--[\w-]+)\)/g)].map(([, name = '']) => name);
  const set = new Set([...text.matchAll(/(--[\w-]+)\s*:/g)].map(([, name = '']) => name));
  for (const script of scripts)
    for (const [, name = ''] of script.matchAll(/setProperty\('(--[\w-]+)'/g)) set.add(name);
  return [...new Set(used)].filter((name) => !set.has(name)).sort();
}

test('every custom property of the styles has a value', () => {
  const read = (folder: string, ending: RegExp) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => ending.test(file))
      .map((file) => readFileSync(`${folder}/${file}`, 'utf8'));
  expect(findUnset(read(FOLDER, /\.css$/), read('src/ui', /\.tsx?$/))).toEqual([]);
});

test('one without is caught', () => {
  expect(findUnset(['a { --b: 1px; color: var(--c); width: var(--b); top: var(--d, 2px) }'], [])).toEqual([
    '--c',
  ]);
  expect(findUnset(['a { color: var(--c) }'], ["style.setProperty('--c', 'red')"])).toEqual([]);
});
