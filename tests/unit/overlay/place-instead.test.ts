// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import type { Place } from '../../../src/overlay/place';
import { placeInstead } from '../../../src/overlay/place-instead';
import { blockOf, find, setPage } from './page';

function placeOf(html: string, text?: string): Place | undefined {
  setPage(`<body>${html}`);
  return placeInstead(blockOf(text));
}

beforeEach(() => setPage('<body>'));

test('as a line of the same box, after its last text', () => {
  expect(placeOf('<p id=b>Uno <a href=x>due</a><!--x--></p>')).toMatchObject({
    parent: find('#b'),
    before: find('#b').lastChild,
    flow: 'instead',
    room: [],
  });
});

test('the text has no size there, and the box keeps what is reckoned in it', () => {
  const rule = placeOf('<p style="margin-top:12px;padding-left:3px;text-indent:7px">Testo</p>')?.rule;
  expect(rule?.box).toContain('font-size: 0 !important;');
  for (const kept of ['margin-top: 12px', 'padding-left: 3px', 'text-indent: 7px'])
    expect(rule?.box).toContain(`${kept} !important;`);
  expect(rule?.others).toContain('font-size: 0 !important;');
  expect(rule).not.toHaveProperty('marker');
});

test('the mark of a list item keeps its size', () => {
  expect(placeOf('<ul><li style="font-size:20px">Punto</li></ul>')?.rule?.marker).toBe('font-size: 20px;');
});

test('the translation looks as the text did', () => {
  const type = placeOf(
    '<p style="font-size:20px;color:red"><span style="font-size:30px">Testo</span></p>',
  )?.type;
  expect(type).toContainEqual(['font-size', '30px']);
});

test('what it only inherits it goes on to inherit: colours change with the theme of a page', () => {
  const type = placeOf('<p style="font-size:20px;color:red">Testo</p>')?.type ?? [];
  expect(type.map(([name]) => name)).not.toContain('color');
  const inner = placeOf('<p style="color:red"><span style="color:blue">Testo</span></p>')?.type;
  expect(inner).toContainEqual(['color', 'rgb(0, 0, 255)']);
});

test.each([
  ['more text is in the box', '<div>Testo<p>Altro</p></div>', 'Testo'],
  ['the box holds two texts', '<p>Uno uno<br><br>Due due</p>', 'Uno uno'],
  ['something in it has no translation', '<p>Testo <math></math></p>', undefined],
  ['it is laid out otherwise', '<p style="display:flex">Testo</p>', undefined],
  ['it has no box', '<p style="display:contents">Testo</p>', undefined],
])('nowhere where %s', (_, html, text) => {
  expect(placeOf(html, text)).toBeUndefined();
});

test('nowhere where an open shadow tree is the box', () => {
  setPage('<body><x-card></x-card>');
  const shadow = find('x-card').attachShadow({ mode: 'open' });
  shadow.append('Testo della carta');
  expect(placeInstead(blockOf(undefined, shadow))).toBeUndefined();
});

test('deciding changes nothing', () => {
  setPage('<body><p style="color:red">Testo</p>');
  const before = document.documentElement.outerHTML;
  placeInstead(blockOf());
  expect(document.documentElement.outerHTML).toBe(before);
});
