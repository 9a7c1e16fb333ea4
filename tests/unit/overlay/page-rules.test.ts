// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { RULE_ATTRIBUTE } from '../../../src/overlay/host-tag';
import { HIGHLIGHT, PageRules } from '../../../src/overlay/page-rules';
import { addTo, find, setPage } from './page';
import { adoptedRules, stubStyles } from './stubs';

let rules: PageRules;

beforeEach(() => {
  stubStyles();
  setPage('<body><div id=box><p id=a>Uno</p></div><x-card></x-card>');
  rules = new PageRules('abc');
});

test('one rule is written once, whichever hosts bring it along', () => {
  const one = rules.name(document, { box: 'color: red;' });
  expect(rules.name(document, { box: 'color: red;' })).toBe(one);
  const other = rules.name(document, { box: 'color: blue;' });
  expect(other).not.toBe(one);
  expect(document.adoptedStyleSheets).toHaveLength(1);
  const written = adoptedRules(document).filter((css) => css.includes('color: red'));
  expect(written).toHaveLength(1);
  expect(written[0]).toContain(`[${RULE_ATTRIBUTE}="${one}"]`);
  expect(written[0]).toContain(':not(#abc)');
});

test('a rule may be for the box, for what else is in it, and for its mark', () => {
  rules.name(document, { box: 'color: red;', others: 'color: blue;', marker: 'color: green;' });
  const css = adoptedRules(document);
  expect(css).toHaveLength(4);
  expect(css.some((rule) => rule.includes('::marker') && rule.includes('green'))).toBe(true);
  expect(css.some((rule) => rule.includes(`> :not([${RULE_ATTRIBUTE}])`) && rule.includes('blue'))).toBe(
    true,
  );
});

test('no node and no attribute of the page is another', () => {
  const before = document.documentElement.outerHTML;
  rules.name(document, { box: 'color: red;' });
  expect(document.documentElement.outerHTML).toBe(before);
});

test('each tree has a sheet of its own, beside those of the page', () => {
  const shadow = find('x-card').attachShadow({ mode: 'open' });
  const own = new CSSStyleSheet();
  shadow.adoptedStyleSheets = [own];
  const rule = { box: 'color: red;' };
  expect(rules.name(shadow, rule)).toBe(rules.name(document, rule));
  expect(shadow.adoptedStyleSheets).toHaveLength(2);
  expect(shadow.adoptedStyleSheets[0]).toBe(own);
  expect(document.adoptedStyleSheets).toHaveLength(1);
  expect(document.adoptedStyleSheets).not.toContain(shadow.adoptedStyleSheets[1]);
});

test('a frame’s document has one made by its own window', () => {
  addTo(document.body, '<iframe></iframe>');
  const view = (find('iframe') as HTMLIFrameElement).contentWindow as Window & typeof globalThis;
  stubStyles(view);
  rules.name(view.document, { box: 'color: red;' });
  expect(view.document.adoptedStyleSheets[0]).toBeInstanceOf(view.CSSStyleSheet);
});

test('a tree whose sheets the page has set anew gets it again, with all that was in it', () => {
  rules.name(document, { box: 'color: red;' });
  document.adoptedStyleSheets = [new CSSStyleSheet()];
  rules.adopt(document);
  rules.adopt(document);
  expect(document.adoptedStyleSheets).toHaveLength(2);
  expect(adoptedRules(document).some((css) => css.includes('color: red'))).toBe(true);
});

test('the shade of a sentence is in every tree', () => {
  rules.adopt(document);
  expect(adoptedRules(document)).toHaveLength(1);
  expect(adoptedRules(document)[0]).toContain(`::highlight(${HIGHLIGHT})`);
});

test('afterwards the page has the sheets that it has set, in their order, and those that came meanwhile', () => {
  const [first, second, third] = [new CSSStyleSheet(), new CSSStyleSheet(), new CSSStyleSheet()];
  const shadow = find('x-card').attachShadow({ mode: 'open' });
  document.adoptedStyleSheets = [first, second];
  rules.adopt(document);
  rules.adopt(shadow);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, third];
  rules.clear();
  expect(document.adoptedStyleSheets).toHaveLength(3);
  expect(document.adoptedStyleSheets.every((sheet, index) => sheet === [first, second, third][index])).toBe(
    true,
  );
  expect(shadow.adoptedStyleSheets).toEqual([]);
});
