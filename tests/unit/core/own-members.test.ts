import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { own } from '../../../src/core/own-members';

const { document } = new JSDOM('<form id="f"><input name="children"><p id="p">Testo</p></form>').window;
const form = document.querySelector('form') as HTMLFormElement;
const paragraph = document.querySelector('p') as Element;

/** As browsers do with the name of a field; jsdom does not. */
const shadow = (thing: object, name: string) =>
  Object.defineProperty(thing, name, { get: () => paragraph, configurable: true });

test('a form and a document answer as their prototypes do, whatever shadows them', () => {
  for (const name of ['children', 'parentElement', 'querySelector', 'lang']) shadow(form, name);
  for (const name of ['title', 'createElement']) shadow(document, name);
  expect(form.children).toBe(paragraph);
  expect(own(form).children).toHaveLength(2);
  expect(own(form).parentElement?.localName).toBe('body');
  expect(own(form).querySelector('p')).toBe(paragraph);
  expect(own(document).title).toBe('');
  expect(own(document).createElement('b').localName).toBe('b');
});

test('members are set through it too', () => {
  own(form).lang = 'it';
  expect(own(form).getAttribute('lang')).toBe('it');
});

test('what nothing can shadow is given as it is, and one thing always the same', () => {
  expect(own(paragraph)).toBe(paragraph);
  expect(own(form)).toBe(own(form));
});
