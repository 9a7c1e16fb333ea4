import { readdirSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { ERROR_ENTRIES } from '../../src/core/errors';
import {
  type Catalogue,
  checkPlaceholders,
  errorFields,
  findMissing,
  findUnused,
  keysFor,
  leftInEnglish,
  originalOf,
} from './catalogue';
import { SAME_EVERYWHERE, SAME_IN } from './same-as-english';
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

/** Of the others, by the name of their folder. */
const others = readdirSync(LOCALES).filter((folder) => folder !== 'en');

/** Where a script of its own shows at once that a message was forgotten. */
const SCRIPTS: Record<string, RegExp> = {
  ar: /\p{Script=Arabic}/u,
  he: /\p{Script=Hebrew}/u,
  ja: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
  ru: /\p{Script=Cyrillic}/u,
  uk: /\p{Script=Cyrillic}/u,
  zh_CN: /\p{Script=Han}/u,
};

describe.each(others)('the catalogue %s', (folder) => {
  const language = folder.replace('_', '-');
  const catalogue = readCatalogue(folder);

  test('says which language it is in', () => {
    expect(catalogue.catalogueLanguage?.message).toBe(language);
  });

  test('has every message, in each form that its language has for numbers, and no other', () => {
    expect(Object.keys(catalogue).sort()).toEqual(keysFor(language, english));
  });

  test('fills in the same', () => {
    const wrong = Object.entries(catalogue).filter(
      ([key, { placeholders }]) => !isDeepStrictEqual(placeholders, originalOf(key, english)?.placeholders),
    );
    expect(wrong.map(([key]) => key)).toEqual([]);
    expect(checkPlaceholders(catalogue)).toEqual([]);
  });

  test('leaves nothing in English but what is the same in both', () => {
    const same = [...SAME_EVERYWHERE, ...(SAME_IN[folder] ?? [])].sort();
    const found = leftInEnglish(catalogue, english).sort();
    expect(found.filter((key) => !same.includes(key))).toEqual([]);
    // An exception that is none any more goes.
    expect((SAME_IN[folder] ?? []).filter((key) => !found.includes(key))).toEqual([]);
  });
});

test.each(others.filter((folder) => folder in SCRIPTS))(
  'the catalogue %s is written in its own script',
  (folder) => {
    const catalogue = readCatalogue(folder);
    const foreign = Object.entries(catalogue)
      .filter(([key]) => key !== 'catalogueLanguage' && !SAME_EVERYWHERE.includes(key))
      .filter(([, { message }]) => !SCRIPTS[folder]?.test(message))
      .filter(([, { message }]) => /\p{L}{2}/u.test(message.replace(/\$\w+\$/g, '')))
      .map(([key]) => key);
    expect(foreign.filter((key) => !(SAME_IN[folder] ?? []).includes(key))).toEqual([]);
  },
);

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

  test('the forms of a plural are asked for together', () => {
    const plurals: Catalogue = { wordsOne: { message: 'a' }, wordsOther: { message: 'b' } };
    expect(findUnused(plurals, [sourceFile('src/ui/a.tsx', `countOf("words", 2)`)])).toEqual([]);
    expect(findUnused(plurals, [sourceFile('src/ui/a.tsx', `countOf("sword", 2)`)])).toHaveLength(2);
  });

  test('a form that a language has and a catalogue has not', () => {
    const plurals: Catalogue = { a: { message: '' }, wordsOne: { message: '' }, wordsOther: { message: '' } };
    expect(keysFor('pl', plurals)).toEqual(['a', 'wordsFew', 'wordsMany', 'wordsOne', 'wordsOther']);
    expect(keysFor('ja', plurals)).toEqual(['a', 'wordsOther']);
  });

  test('a message left in English', () => {
    const original: Catalogue = { a: { message: 'Site' }, b: { message: '$N$ %' }, c: { message: 'Word' } };
    expect(leftInEnglish({ ...original, c: { message: 'Mot' } }, original)).toEqual(['a']);
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
