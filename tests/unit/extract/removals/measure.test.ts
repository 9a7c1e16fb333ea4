import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import {
  isLinkedBeyond,
  shortTextOf,
  textOf,
  unlinkedLength,
} from '../../../../src/extract/removals/measure';

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

test('the length of a text is that of the text, whatever white space is in it', () => {
  for (let code = 0; code < 0x10000; code += 1) {
    const text = `${String.fromCharCode(code)}a${String.fromCharCode(code, code)}b ${String.fromCharCode(code)}`;
    const length = unlinkedLength({
      textContent: text,
      querySelectorAll: () => [],
    } as unknown as Element);
    if (length !== text.replace(/\s+/g, ' ').trim().length)
      throw new Error(`U+${code.toString(16)}: ${length}`);
  }
});

test.each([
  ['', '', false],
  ['abcde', '', false],
  ['', 'abcde', true],
  ['abcde', 'abcde', false],
  ['abcd', 'abcde', true],
  ['  abc \n', 'abcde  ', true],
  ['abcde f', 'abcde', false],
])('of %j and the link %j more than half is linked: %s', (text, linked, expected) => {
  const element = new JSDOM('<p></p>').window.document.querySelector('p') as Element;
  const link = element.ownerDocument.createElement('a');
  link.textContent = linked;
  element.append(link, text);
  expect(isLinkedBeyond(element, 0.5)).toBe(expected);
});
