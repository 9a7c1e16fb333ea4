// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { type Place, placeAfter, placeUnder } from '../../../src/overlay/place';
import { blockOf, find, setPage } from './page';

/** The place for the only text of the page, or the one that says this. */
function placeOf(html: string, text?: string): Place | undefined {
  setPage(`<body>${html}`);
  return placeUnder(blockOf(text));
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

test('a flex row of bare text is followed by its translation, in the margin that it has', () => {
  const place = placeOf(
    '<ul><li id=b style="display:flex;margin-bottom:8px">Punto</li><li>Altro</li></ul>',
    'Punto',
  );
  expect(place).toMatchObject({
    parent: find('ul'),
    before: find('#b').nextSibling,
    room: [['--diptych-gap', '8px']],
  });
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

test('in a card that is a link, inside the box of each text', () => {
  const html = '<a href="/a"><h2>Titolo</h2><p>Testo breve</p></a>';
  expect(placeOf(html, 'Titolo')).toMatchObject({ parent: find('h2'), before: null });
  expect(placeOf(html, 'Testo breve')).toMatchObject({ parent: find('p'), before: null });
});

test('bare text between boxes is followed by its translation, before the next box', () => {
  const html = '<div id=b>Prima riga<figure><img></figure>Dopo riga</div>';
  expect(placeOf(html, 'Prima riga')).toMatchObject({ parent: find('#b'), before: find('figure') });
  expect(placeOf(html, 'Dopo riga')).toMatchObject({ parent: find('#b'), before: null });
});

test('in an open shadow tree without elements of its own, in the tree', () => {
  setPage('<body><x-card></x-card>');
  const shadow = find('x-card').attachShadow({ mode: 'open' });
  shadow.append('Testo della carta', document.createElement('hr'));
  const place = placeUnder(blockOf('Testo della carta', shadow));
  // A tree is no element that could be asked how it lays out: what there is to show comes in the panel.
  expect(place).toBeUndefined();
});

test('a piece of a line continues the line; a span that is the whole line does not', () => {
  const listed =
    '<ul><li id=b style="display:inline">porto</li><li style="display:inline">bilancio</li></ul>';
  expect(placeOf(listed, 'porto')?.flow).toBe('inline');
  expect(placeOf('<div><span id=b>Tutta la riga</span></div>')?.flow).toBe('block');
});

test('alignment is told in terms of the direction of the original', () => {
  expect(placeOf('<p id=b style="text-align:center">aa</p>')?.align).toBe('center');
  expect(placeOf('<p id=b style="text-align:justify">aa</p>')?.align).toBe('justify');
  expect(placeOf('<p id=b style="text-align:right">aa</p>')?.align).toBe('end');
  expect(placeOf('<p id=b style="direction:rtl;text-align:right">aa</p>')?.align).toBe('start');
});

test('type that is set on a wrapper inside is taken over', () => {
  expect(placeOf('<h1 id=b><span style="font-size:40px">Titolo</span></h1>')?.type).toEqual([
    ['font-size', '40px'],
  ]);
  expect(placeOf('<h1 id=b><strong style="font-size:40px">Titolo</strong></h1>')?.type).toEqual([]);
});

test('nothing follows what would break a table, or has no box', () => {
  setPage(
    '<body><p><span id=a>x</span></p><div style="display:flex"><p id=b>Testo</p></div><p id=c>Testo</p>',
  );
  expect(placeAfter(find('#a'))).toBeUndefined();
  expect(placeAfter(find('#b'))).toBeUndefined();
  expect(placeAfter(document.body)).toBeUndefined();
  expect(placeAfter(find('#c'))).toMatchObject({ parent: document.body, before: null });
});

test('deciding changes nothing', () => {
  const html = '<h3 style="display:flex"><i></i><span>Titolo</span></h3>';
  setPage(`<body>${html}`);
  const before = document.documentElement.outerHTML;
  placeUnder(blockOf());
  expect(document.documentElement.outerHTML).toBe(before);
});
