import { describe, expect, test } from 'vitest';
import { checkDirections } from './directions';
import { findCircles, type Import, importsOf } from './import-graph';
import { readFolder, sourceFile } from './source-files';

const files = readFolder('src', /\.tsx?$/).filter((file) => !file.path.endsWith('.d.ts'));
const imports = files.flatMap(importsOf);

/** The imports of a file that does not exist. */
function imagine(path: string, code: string): Import[] {
  return importsOf(sourceFile(path, code));
}

describe('the imports of src', () => {
  test('are found', () => {
    expect(files.length).toBeGreaterThan(15);
    expect(imports.length).toBeGreaterThan(files.length / 2);
  });

  test('go the ways of the table', () => {
    expect(checkDirections(imports)).toEqual([]);
  });

  test('make no circle', () => {
    expect(findCircles(imports)).toEqual([]);
  });
});

describe('imports are recognised', () => {
  test.each([
    ["import { a } from '../core/pair';", 'src/core/pair'],
    ["import type { A } from '../core/pair';", 'src/core/pair'],
    ["import '../core/pair';", 'src/core/pair'],
    ["export { a } from '../core/pair';", 'src/core/pair'],
    ["export * from '../core/pair';", 'src/core/pair'],
    ["const pair = await import('../core/pair');", 'src/core/pair'],
    ["type A = import('../core/pair').A;", 'src/core/pair'],
    ["import path from '../content/overlay.ts?script&iife';", 'src/content/overlay'],
    ["import x from '/src/core/pair.ts';", 'src/core/pair'],
    ["import { h } from 'preact';", 'preact'],
  ])('%s', (code, to) => {
    expect(imagine('src/background/a.ts', code).map((item) => item.to)).toEqual([to]);
  });

  test('one that is computed cannot pass unseen', () => {
    expect(() => imagine('src/core/a.ts', 'import(name);')).toThrow('cannot be told');
  });
});

describe('a wrong direction is caught', () => {
  test.each([
    ['src/core/a.ts', '../protocol/messages'],
    ['src/core/a.ts', '../../assets/_locales/en/messages.json'],
    ['src/core/message-key.ts', '../../assets/_locales/en/messages.json'],
    ['src/protocol/a.ts', '../engines/engine'],
    ['src/extract/a.ts', '../detect/b'],
    ['src/detect/a.ts', '../extract/b'],
    ['src/engines/apertium/a.ts', '../../translate/cache'],
    ['src/export/a.ts', '../platform/tabs'],
    ['src/overlay/a.ts', '../protocol/messages'],
    ['src/translate/a.ts', '../engines/registry'],
    ['src/translate/a.ts', '../platform/settings-store'],
    ['src/platform/a.ts', '../engines/engine'],
    ['src/background/a.ts', '../extract/article-finder'],
    ['src/background/a.ts', '../overlay/b'],
    ['src/background/a.ts', '../ui/components/view'],
    ['src/content/read-article.ts', '../engines/engine'],
    ['src/content/read-article.ts', '../translate/cache'],
    ['src/content/read-article.ts', '../overlay/b'],
    ['src/content/read-article.ts', './overlay-session'],
    ['src/content/quote-sentence.ts', './selection-switch'],
    ['src/ui/reader/a.tsx', '../../engines/registry'],
    ['src/ui/reader/a.tsx', '../../background/jobs'],
    ['src/ui/reader/a.tsx', '../../extract/article-finder'],
    ['src/nowhere/a.ts', '../core/pair'],
    ['src/core/a.ts', '../../tools/browsers'],
    ['src/core/a.ts', 'webextension-polyfill'],
    ['src/background/a.ts', 'webextension-polyfill'],
  ])('%s imports %s', (path, specifier) => {
    expect(checkDirections(imagine(path, `import x from '${specifier}';`))).toHaveLength(1);
    expect(checkDirections(imagine(path, `const x = import('${specifier}');`))).toHaveLength(1);
  });

  test.each([
    ['src/core/message-key.ts', "import type m from '../../assets/_locales/en/messages.json';"],
    ['src/translate/a.ts', "import type { Engine } from '../engines/engine';"],
    ['src/engines/apertium/a.ts', "import { b } from '../match-language';"],
    ['src/content/overlay.ts', "import { a } from '../overlay/page';"],
    ['src/content/overlay.ts', "import { a } from './overlay-session';"],
    ['src/content/overlay-session.ts', "import { a } from '../overlay/page';"],
    ['src/content/selection-switch.ts', "import { a } from '../overlay/page';"],
    ['src/platform/a.ts', "import browser from 'webextension-polyfill';"],
    ['src/background/a.ts', "import path from '../content/overlay.ts?script&iife';"],
  ])('a right one is not: %s %s', (path, code) => {
    expect(checkDirections(imagine(path, code))).toEqual([]);
  });
});

test('a circle is caught, types included', () => {
  const circle = [
    ...imagine('src/core/a.ts', "import { b } from './b';"),
    ...imagine('src/core/b.ts', "import type { C } from './c';"),
    ...imagine('src/core/c.tsx', "export * from './a';"),
  ];
  expect(findCircles(circle)).toEqual(['src/core/a -> src/core/b -> src/core/c -> src/core/a']);
  expect(findCircles(circle.slice(1))).toEqual([]);
});
