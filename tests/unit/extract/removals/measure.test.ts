import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { shortTextOf, textOf } from '../../../../src/extract/removals/measure';

test.each([
  ['', 10],
  ['  \n ', 10],
  ['Leggi  anche', 12],
  ['Leggi anche', 11],
  ['Leggi anche', 10],
  [`${' '.repeat(60)}Leggi anche${' '.repeat(60)}`, 11],
  [`a${' '.repeat(60)}b`, 3],
  [`a${' '.repeat(60)}bc`, 3],
  ['abc ', 3],
  ['abc d', 3],
])('gives the text %j where it has no more than %i characters', (text, longest) => {
  const element = new JSDOM('<p></p>').window.document.querySelector('p') as Element;
  element.textContent = text;
  const whole = textOf(element);
  expect(shortTextOf(element, longest)).toBe(whole.length > longest ? undefined : whole);
});
