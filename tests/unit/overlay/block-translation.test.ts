import { expect, test } from 'vitest';
import type { Inline } from '../../../src/core/inline';
import type { Pair } from '../../../src/core/pair';
import { blockTranslation, type Explain } from '../../../src/overlay/block-translation';

const explain: Explain = ({ kind }) => ({ text: `because ${kind}`, language: 'en' });
const text = (value: string): Inline[] => [{ type: 'text', text: value }];
const base = { id: 'b0.0', blockId: 'b0', original: text('Originale.') };
const done = (value: string): Pair => ({
  ...base,
  state: 'done',
  engine: 'apertium',
  translation: text(value),
});
const pending: Pair = { ...base, state: 'pending' };
const failed: Pair = { ...base, state: 'failed', error: { kind: 'offline' } };

/** What a reader reads, marks in square brackets. */
function read(
  pairs: Pair[],
  language = 'en',
  stopped?: Parameters<typeof blockTranslation>[3],
): string | undefined {
  return blockTranslation(pairs, language, explain, stopped)
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

test('a job that stopped says why for what it did not get to', () => {
  expect(read([done('One. '), pending], 'en', { kind: 'engine-not-chosen' })).toBe(
    'One. [because engine-not-chosen]',
  );
});

test('a translation without any text is not shown', () => {
  const image: Inline = { type: 'image', src: 'https://a.example/i.png', alt: '' };
  expect(blockTranslation([{ ...done(''), translation: [image] }], 'en', explain)).toBeUndefined();
});
