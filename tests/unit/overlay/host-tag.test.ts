// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import {
  createHostElement,
  createHostNames,
  removeCopies,
  removeLeftovers,
} from '../../../src/overlay/host-tag';
import { addTo, find, setPage } from './page';

beforeEach(() => setPage('<body><p id=a>Uno</p>'));

test('each overlay has names of its own, which an element can have', () => {
  const all = Array.from({ length: 20 }, () => createHostNames());
  expect(new Set(all.map(({ token }) => token)).size).toBe(20);
  for (const { tag, token } of all) {
    expect(token).toMatch(/^[a-z]{8}$/);
    expect(document.createElement(tag).localName).toBe(`diptych-${token}`);
  }
});

test('an element says what it is and is not for the browser’s translator', () => {
  const names = { tag: 'diptych-abc', token: 'abc', made: new WeakSet<Element>() };
  const host = createHostElement(document, names, 'overlay', 'p7');
  expect(host.outerHTML).toBe('<diptych-abc data-diptych="abc overlay p7" translate="no"></diptych-abc>');
  expect(createHostElement(document, names, 'selection').getAttribute('data-diptych')).toBe('abc selection');
});

test('what an ended script left is taken away, of its own kind alone', () => {
  const before = document.documentElement.outerHTML;
  const left = [createHostNames(), createHostNames()].flatMap((names) => [
    createHostElement(document, names, 'overlay', 'p1'),
    createHostElement(document, names, 'overlay', 'panel'),
  ]);
  for (const host of left) host.attachShadow({ mode: 'closed' });
  find('#a').append(...left);
  const selection = createHostElement(document, createHostNames(), 'selection');
  document.documentElement.append(selection);
  removeLeftovers(document, 'overlay');
  expect(left.some((host) => host.isConnected)).toBe(false);
  expect(selection.isConnected).toBe(true);
  removeLeftovers(document, 'selection');
  expect(document.documentElement.outerHTML).toBe(before);
});

test.each([
  ['of another name', '<div data-diptych="abc overlay p1"></div>'],
  ['of a name that is not the one it says', '<diptych-abc data-diptych="xyz overlay p1"></diptych-abc>'],
  ['of the name of no overlay', '<diptych-translation data-diptych="b0"></diptych-translation>'],
  ['without a kind', '<diptych-abc data-diptych="abc"></diptych-abc>'],
  ['without our attribute', '<diptych-abc></diptych-abc>'],
  ['that says nothing', '<diptych- data-diptych=""></diptych->'],
  ['that holds text', '<diptych-abc data-diptych="abc overlay p1">Testo</diptych-abc>'],
  ['that holds an element', '<diptych-abc data-diptych="abc overlay p1"><p></p></diptych-abc>'],
])('an element of the page %s survives', (_, html) => {
  addTo(find('#a'), html);
  const before = document.documentElement.outerHTML;
  removeLeftovers(document, 'overlay');
  expect(document.documentElement.outerHTML).toBe(before);
});

test('an element of the page with a shadow tree that it shows survives', () => {
  addTo(find('#a'), '<diptych-abc data-diptych="abc overlay p1"></diptych-abc>');
  find('diptych-abc').attachShadow({ mode: 'open' });
  removeLeftovers(document, 'overlay');
  expect(find('diptych-abc')).toBeDefined();
});

test('copies of an overlay’s elements are known by their name, others stay', () => {
  const names = createHostNames();
  const host = createHostElement(document, names, 'overlay', 'p1');
  document.body.append(host.cloneNode(true), document.createElement(createHostNames().tag));
  addTo(document.body, `<div>${host.outerHTML}</div>`);
  document.body.append(host);
  removeCopies(document, names);
  expect([...document.querySelectorAll(names.tag)]).toEqual([host]);
  expect(document.body.children).toHaveLength(4);
});
