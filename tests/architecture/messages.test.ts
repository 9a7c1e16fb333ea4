import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ERROR_ENTRIES } from '../../src/core/errors';
import { type Catalogue, checkPlaceholders, errorFields, findMissing, findUnused } from './catalogue';
import { readFolder, sourceFile } from './source-files';

const LOCALES = 'assets/_locales';

function readCatalogue(language: string): Catalogue {
  return JSON.parse(readFileSync(`${LOCALES}/${language}/messages.json`, 'utf8')) as Catalogue;
}

const english = readCatalogue('en');
const source = [
  ...readFolder('src', /\.(tsx?|html|css)$/),
  sourceFile('manifest.json', readFileSync('manifest.json', 'utf8')),
];

describe('the English catalogue', () => {
  test('has nothing that nobody says', () => {
    expect(findUnused(english, source)).toEqual([]);
  });

  test('has every message that the manifest and pages name', () => {
    expect(findMissing(english, source)).toEqual([]);
  });

  test('has placeholders that fit', () => {
    expect(checkPlaceholders(english)).toEqual([]);
  });

  test('fills the message of an error from fields that this error has', () => {
    const fields = errorFields(sourceFile('src/core/errors.ts', readFileSync('src/core/errors.ts', 'utf8')));
    const kinds = Object.entries(ERROR_ENTRIES);
    expect([...fields.keys()].sort()).toEqual(kinds.map(([kind]) => kind).sort());
    const unknown = kinds.flatMap(([kind, { message }]) =>
      Object.keys(english[message]?.placeholders ?? {})
        .filter((name) => !fields.get(kind)?.includes(name))
        .map((name) => `${message} wants ${name} of ${kind}`),
    );
    expect(unknown).toEqual([]);
  });
});

describe('the other catalogues', () => {
  test('translate messages there are, with the same placeholders', () => {
    const wrong = readdirSync(LOCALES).flatMap((language) =>
      Object.entries(readCatalogue(language))
        .filter(([key, entry]) => {
          const original = english[key]?.placeholders ?? {};
          return !(key in english) || JSON.stringify(entry.placeholders ?? {}) !== JSON.stringify(original);
        })
        .map(([key]) => `${language}: ${key}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe('what is wrong is caught', () => {
  const catalogue: Catalogue = {
    said: { message: 'a' },
    unitHour: { message: 'b' },
    unsaid: { message: 'c' },
  };
  const script = sourceFile('src/ui/a.tsx', `t("said"); t(\`unit\${name}\`); // unsaid`);

  test('a message that nobody says', () => {
    expect(findUnused(catalogue, [script])).toEqual(['unsaid']);
    expect(findUnused(catalogue, [script, sourceFile('a.json', '"__MSG_unsaid__"')])).toEqual([]);
  });

  test('a name without a message', () => {
    expect(findMissing(catalogue, [sourceFile('a.json', '"__MSG_sad__"')])).toEqual(['a.json names sad']);
  });

  test('placeholders that do not fit', () => {
    const content = { content: '$1' };
    expect(checkPlaceholders({ a: { message: '$B$' } })).toEqual(['a uses b undeclared']);
    expect(checkPlaceholders({ a: { message: '', placeholders: { b: content } } })).toEqual([
      'a does not use b',
    ]);
    expect(
      checkPlaceholders({ a: { message: '$B$ $C$', placeholders: { b: content, c: content } } }),
    ).toEqual(['a takes $1,$1']);
  });

  test('the fields of an error', () => {
    const fields = errorFields(
      sourceFile('a.ts', "type E = { kind: 'a' } | { kind: 'b'; c: string; d?: { e: 1 } };"),
    );
    expect([...fields]).toEqual([
      ['a', []],
      ['b', ['c', 'd']],
    ]);
  });
});
