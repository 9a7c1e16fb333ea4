import { beforeEach, expect, test } from 'vitest';
import { KnownTexts } from '../../../../src/content/overlay/known-texts';
import type { Inline } from '../../../../src/core/inline';
import { doneSentence } from './session-kit';

const text = (value: string): Inline[] => [{ type: 'text', text: value }];
const one = [doneSentence(4, 'One.')];
let texts: KnownTexts;

beforeEach(() => {
  texts = new KnownTexts();
});

test('a translation is known by its text, whichever nodes it is in', () => {
  texts.keep(text('Uno.'), one);
  expect(texts.translation(text('Uno.'))).toBe(one);
  expect(texts.translation([{ type: 'emphasis', children: text('Uno.') }])).toBeUndefined();
});

test('what failed, or is not done, is not kept', () => {
  texts.keep(text('Uno.'), [...one, { length: 3, state: 'failed', error: { kind: 'offline' } }]);
  texts.keep(text('Due.'), [{ length: 3, state: 'pending' }]);
  expect([texts.translation(text('Uno.')), texts.translation(text('Due.'))]).toEqual([undefined, undefined]);
});

test('of very many, the oldest are let go', () => {
  for (let at = 0; at < 1000; at += 1) texts.keep(text(`${at}`), one);
  texts.keep(text('0'), one);
  texts.keep(text('more'), one);
  expect(texts.translation(text('0'))).toBe(one);
  expect(texts.translation(text('1'))).toBeUndefined();
  expect(texts.translation(text('2'))).toBe(one);
});

test('they are forgotten all at once, but not what a page does not want', () => {
  texts.keep(text('Uno.'), one);
  for (let at = 0; at < 3; at += 1) texts.lost(text('Uno.'), 10);
  texts.forgetTranslations();
  expect(texts.translation(text('Uno.'))).toBeUndefined();
  expect(texts.isUnwanted(text('Uno.'))).toBe(true);
});

test('a text that goes three times, soon after its translation came, is unwanted', () => {
  const losses = [1999, 100, 3000, 2000].map((age) => {
    texts.lost(text('Uno.'), age);
    return texts.isUnwanted(text('Uno.'));
  });
  expect(losses).toEqual([false, false, false, true]);
  expect(texts.isUnwanted(text('Due.'))).toBe(false);
});
