// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { findOwnText } from '../../../src/overlay/own-text';
import { choosePlace, type Place, placeAfter } from '../../../src/overlay/place';
import { find, setPage } from './page';

/** The place for the text of `#b`; `text` where that is only a part of it. */
function placeOf(html: string, text?: string): Place | undefined {
  setPage(`<body>${html}`);
  const element = find('#b');
  const own = findOwnText(element, text ?? element.textContent ?? '', () => false);
  if (!own) throw new Error('the text of the test is not in its page');
  return choosePlace(element, own);
}

test.each(['p', 'h1', 'h6', 'blockquote', 'figcaption', 'li', 'dd', 'dt'])('at the end of a %s', (tag) => {
  expect(placeOf(`<${tag} id=b>Testo con <a href=x>link</a></${tag}>`)).toMatchObject({
    parent: find('#b'),
    before: null,
    flow: 'block',
  });
});

test('in a cell, never behind it', () => {
  expect(placeOf('<table><tr><td id=b>Voce</td><td>1</td></tr></table>')).toMatchObject({
    parent: find('#b'),
  });
  expect(placeAfter(find('#b'))).toBeUndefined();
});

test('before the list inside a list item', () => {
  expect(placeOf('<ul><li id=b>Punto<ul><li>Interno</li></ul></li></ul>', 'Punto')).toMatchObject({
    parent: find('#b'),
    before: find('#b > ul'),
  });
});

test('in the paragraph of a list item or quotation, where the type is set', () => {
  expect(placeOf('<blockquote id=b><p>Parole dette</p></blockquote>')).toMatchObject({ parent: find('p') });
});

test('after the line break that ends a paragraph made of line breaks', () => {
  const place = placeOf('<div id=b><font>Uno.<br><br>Due.</font></div>', 'Uno.');
  expect(place).toMatchObject({ parent: find('font'), before: find('br:nth-of-type(2)'), flow: 'block' });
});

test('in a flex row: inside the item that holds the text', () => {
  const place = placeOf('<h3 id=b style="display:flex"><i></i><span>Titolo</span></h3>');
  expect(place).toMatchObject({ parent: find('span'), before: null });
});

test('a flex row of bare text is followed by its translation', () => {
  const place = placeOf('<ul><li id=b style="display:flex;margin-bottom:8px">Punto</li><li>Altro</li></ul>');
  expect(place).toMatchObject({ parent: find('ul'), before: find('#b').nextSibling, gap: 8 });
});

test('a flex row of bare text that is itself an item of a row keeps it inside', () => {
  const place = placeOf('<div style="display:flex"><p id=b style="display:flex">Punto</p></div>');
  expect(place).toMatchObject({ parent: find('#b') });
});

test('a column and a grid take it inside', () => {
  expect(placeOf('<p id=b style="display:flex;flex-direction:column">Testo</p>')).toMatchObject({
    parent: find('#b'),
  });
  expect(placeOf('<p id=b style="display:grid">Testo</p>')).toMatchObject({ parent: find('#b') });
});

test('an element without a box of its own counts as what it stands in', () => {
  const place = placeOf(
    '<div id=row style="display:flex"><p id=b style="display:contents"><span>Testo</span></p></div>',
  );
  expect(place).toMatchObject({ parent: find('span') });
});

test.each([
  '<div contenteditable><p id=b>Testo</p></div>',
  '<div contenteditable="true"><p id=b>Testo</p></div>',
  '<p id=b translate="no">Testo</p>',
  '<div role="textbox"><p id=b>Testo</p></div>',
  '<span role="button"><span id=b>Testo</span></span>',
  '<code><span id=b>Testo</span></code>',
  '<button><span id=b>Testo</span></button>',
])('nowhere in %s', (html) => expect(placeOf(html)).toBeUndefined());

test.each([
  '<div contenteditable><div contenteditable="false"><p id=b>Testo</p></div></div>',
  '<div translate="no"><div translate="yes"><p id=b>Testo</p></div></div>',
])('but in %s', (html) => expect(placeOf(html)).toBeDefined());

test('a page that asks the browser not to translate it was still asked for by the reader', () => {
  setPage('<html translate="no"><body><p id=b>Testo');
  const own = findOwnText(find('#b'), 'Testo', () => false);
  expect(own && choosePlace(find('#b'), own)).toBeDefined();
});

test('a piece of a line continues the line; a span that is the whole line does not', () => {
  expect(
    placeOf('<ul><li id=b style="display:inline">porto</li><li style="display:inline">bilancio</li></ul>')
      ?.flow,
  ).toBe('inline');
  expect(placeOf('<div><span id=b>Tutta la riga</span></div>')?.flow).toBe('block');
});

test('alignment is told in terms of the direction of the original', () => {
  expect(placeOf('<p id=b style="text-align:center">a</p>')?.align).toBe('center');
  expect(placeOf('<p id=b style="text-align:right">a</p>')?.align).toBe('end');
  expect(placeOf('<p id=b style="direction:rtl;text-align:right">a</p>')?.align).toBe('start');
});

test('type that is set on a wrapper inside is taken over', () => {
  expect(placeOf('<h1 id=b><span style="font-size:40px">Titolo</span></h1>')?.type).toEqual([
    ['font-size', '40px'],
  ]);
  expect(placeOf('<h1 id=b><strong style="font-size:40px">Titolo</strong></h1>')?.type).toEqual([]);
});
