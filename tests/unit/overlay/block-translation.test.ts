import { expect, test } from 'vitest';
import type { Inline } from '../../../src/core/inline';
import {
  type BlockTranslation,
  blockTranslation,
  type Explain,
  isWhole,
  reasonAlone,
  type Sentence,
} from '../../../src/overlay/block-translation';

const explain: Explain = ({ kind }) => ({ text: `because ${kind}`, language: 'en' });
const text = (value: string): Inline[] => [{ type: 'text', text: value }];
const done = (value: string): Sentence => ({
  length: 10,
  state: 'done',
  engine: 'apertium',
  translation: text(value),
});
const pending: Sentence = { length: 10, state: 'pending' };
const failed: Sentence = { length: 10, state: 'failed', error: { kind: 'offline' } };
const shown = (...sentences: Sentence[]) => blockTranslation(sentences, 'en', explain);

/** What a reader reads, marks in square brackets. */
function read(sentences: Sentence[], language = 'en'): string | undefined {
  return blockTranslation(sentences, language, explain)
    ?.parts.map((part) =>
      'missing' in part
        ? `[${part.missing}]`
        : part.content.map((i) => (i.type === 'text' ? i.text : '')).join(''),
    )
    .join('');
}

test('nothing before every sentence is done', () => {
  expect(read([done('One.'), pending])).toBeUndefined();
  expect(read([])).toBeUndefined();
});

test('nothing where nothing had to be translated', () => {
  const { engine: _, ...same } = done('12');
  expect(read([same])).toBeUndefined();
  expect(read([same, done('One.')])).toBe('12 One.');
});

test('sentences are parted by one space, in languages that use spaces', () => {
  expect(read([done('One.'), done('Two.')])).toBe('One. Two.');
  expect(read([done('One. '), done('Two.')])).toBe('One. Two.');
  expect(read([done('一。'), done('二。')], 'zh-Hans')).toBe('一。二。');
});

test('what failed is marked once for each reason in a row', () => {
  expect(read([done('One.'), failed, failed, done('Four.')])).toBe('One. [because offline] Four.');
  expect(read([failed])).toBe('[because offline]');
});

test('two reasons in a row are both said, and one for which none was given', () => {
  expect(read([failed, { ...failed, error: { kind: 'disconnected' } }])).toBe(
    '[because offline][because disconnected]',
  );
  expect(read([{ length: 10, state: 'failed' }])).toBe('[because disconnected]');
});

test('each part says which sentence it is, and the lengths are those of all of them', () => {
  const translation = shown(done('One.'), { ...failed, length: 3 }, { ...failed, length: 4 }, done('Four.'));
  expect(translation?.parts.map(({ sentence }) => sentence)).toEqual([0, 1, 3]);
  expect(translation?.lengths).toEqual([10, 3, 4, 10]);
});

test('it is whole where no sentence is missing', () => {
  const whole = (translation: BlockTranslation | undefined) => translation && isWhole(translation);
  expect(whole(shown(done('One.'), done('Two.')))).toBe(true);
  expect(whole(shown(done('One.'), failed))).toBe(false);
  expect(isWhole(reasonAlone({ kind: 'offline' }, explain, 12))).toBe(false);
});

test('a reason alone stands for the whole block', () => {
  expect(reasonAlone({ kind: 'engine-not-chosen' }, explain, 12)).toEqual({
    language: 'en',
    parts: [{ sentence: 0, missing: 'because engine-not-chosen', language: 'en' }],
    lengths: [12],
  });
});

test('a translation without any text is not shown', () => {
  const image: Inline = { type: 'image', src: 'https://a.example/i.png', alt: '' };
  expect(shown({ ...done(''), translation: [image] })).toBeUndefined();
  expect(shown({ ...done(''), translation: text(' \n') })).toBeUndefined();
});

test('what it was given is not changed', () => {
  const sentences = [done('One.'), failed];
  const before = structuredClone(sentences);
  shown(...sentences);
  expect(sentences).toEqual(before);
});
