import { describe, expect, test } from 'vitest';
import {
  checkAny,
  checkExtensionApis,
  checkLeftOpen,
  checkLength,
  checkStringsAsCode,
} from './forbidden-code';
import { readFolder, sourceFile } from './source-files';

const SCRIPTS = /\.(tsx?|mjs)$/;
const source = readFolder('src', /\.(tsx?|css|html)$/);
const everything = ['tests', 'tools', 'build']
  .flatMap((folder) => readFolder(folder, SCRIPTS))
  .filter((file) => !file.path.startsWith('tests/fixtures/'))
  .concat(source);

describe('the code of the project', () => {
  test.each([
    ['has no file over 300 lines', checkLength, everything],
    ['has no any', checkAny, everything],
    ['leaves nothing open', checkLeftOpen, everything],
    ['makes no markup or code from strings', checkStringsAsCode, everything],
    ['touches extension APIs in platform only', checkExtensionApis, source],
  ] as const)('%s', (_, check, files) => {
    expect(files.length).toBeGreaterThan(15);
    expect(files.flatMap((file) => check(file))).toEqual([]);
  });
});

function imagine(code: string, path = 'src/ui/a.tsx') {
  return sourceFile(path, code);
}

describe('what is forbidden is caught', () => {
  test('a file of 301 lines', () => {
    expect(checkLength(imagine(`${'\n'.repeat(300)}1;`))).toEqual(['src/ui/a.tsx has 301 lines']);
    expect(checkLength(imagine(`${'\n'.repeat(299)}1;`))).toEqual([]);
  });

  test.each([
    'let a: any;',
    'const a = b as any;',
    'let a: Record<string, any>;',
    'function f(...a: any[]) {}',
  ])('%s', (code) => {
    expect(checkAny(imagine(code))).toEqual(['src/ui/a.tsx:1 any']);
  });

  test('any as a word', () => {
    expect(checkAny(imagine("// any\nconst any = 'any';"))).toEqual([]);
  });

  test.each(['// TO' + 'DO later', '/** FIX' + 'ME */'])('%s', (code) => {
    expect(checkLeftOpen(imagine(code))).toEqual(['src/ui/a.tsx leaves something open']);
    expect(checkLeftOpen(imagine(`const a = ${JSON.stringify(code)};`))).toEqual([]);
  });

  test.each([
    ["a.innerHTML = '';", 'innerHTML'],
    ["a.innerHTML += '';", 'innerHTML'],
    ["a['innerHTML'] = '';", 'innerHTML'],
    ["a.b.outerHTML = '';", 'outerHTML'],
    ["frame.srcdoc = '';", 'srcdoc'],
    ['Object.assign(a, { innerHTML: b });', 'innerHTML'],
    ["a?.insertAdjacentHTML('beforeend', b);", 'insertAdjacentHTML'],
    ['range.createContextualFragment(b);', 'createContextualFragment'],
    ['a.setHTMLUnsafe(b);', 'setHTMLUnsafe'],
    ['<p dangerouslySetInnerHTML={a} />;', 'dangerouslySetInnerHTML'],
    ['<iframe srcdoc={a} />;', 'srcdoc'],
    ["eval('1');", 'eval'],
    ["globalThis.eval('1');", 'eval'],
    ["new Function('1');", 'Function'],
    ['document.write(a);', 'document.write'],
    ['frame.contentDocument.writeln(a);', 'document.writeln'],
  ])('%s', (code, name) => {
    expect(checkStringsAsCode(imagine(code))).toEqual([`src/ui/a.tsx:1 ${name}`]);
  });

  test.each([
    'stream.write(a);',
    'const b = a.innerHTML;',
    "const a = 'innerHTML';",
    'expect(a.outerHTML).toBe(b);',
  ])('harmless: %s', (code) => {
    expect(checkStringsAsCode(imagine(code))).toEqual([]);
  });

  test.each([
    'chrome.tabs.query({});',
    'browser.runtime.id;',
    'const { tabs } = chrome;',
    'globalThis.browser?.runtime;',
    'window.chrome;',
    'self.chrome.runtime;',
    'let tab: chrome.tabs.Tab;',
    '(browser as Api).tabs;',
  ])('%s', (code) => {
    expect(checkExtensionApis(imagine(code)).length).toBeGreaterThan(0);
    expect(checkExtensionApis(imagine(code, 'src/platform/a.ts'))).toEqual([]);
  });

  test.each([
    "const a = { browser: 1, evidence: 'browser' };",
    'signals.browser;',
    "if (evidence === 'chrome') a();",
  ])('harmless: %s', (code) => {
    expect(checkExtensionApis(imagine(code))).toEqual([]);
  });
});
