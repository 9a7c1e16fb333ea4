import { describe, expect, it } from 'vitest';
import { type Inline, inlineText } from '../../../../src/core/inline';
import type { LanguagePair } from '../../../../src/core/language';
import type { AlignedRange, Translated } from '../../../../src/core/translated';
import { fc } from '../../../property';
import { runs } from '../../../runs';
import { inlineTrees } from '../inline-trees';
import { link, text } from '../job-set-up';
import { drive } from './pair-driver';

const PAIR = { source: 'it', target: 'en' };
const ENGINE = { markup: 'text', aligns: true } as const;

/** How a made-up engine writes: its words, their order, and what it puts round them all. */
interface Writing {
  write(word: string): string;
  isReversed: boolean;
  gap: string;
  before: string;
  after: string;
}

/** Translates word by word and says which word became which. */
function translate(sent: string, { write, isReversed, gap, before, after }: Writing): Translated {
  const words = [...sent.matchAll(/\S+/g)];
  const ordered = isReversed ? words.toReversed() : words;
  const alignment: AlignedRange[] = [];
  let answer = before;
  for (const { index, 0: word } of ordered) {
    const start = answer.length;
    answer += write(word);
    alignment.push([index, index + word.length, start, answer.length]);
    answer += gap;
  }
  return { text: answer + after, alignment };
}

const writings = fc.record<Writing>({
  write: fc.constantFrom(
    (word: string) => word,
    (word: string) => `${word}o`,
    (word: string) => [...word].reverse().join(''),
  ),
  isReversed: fc.boolean(),
  gap: fc.constantFrom(' ', '  ', ''),
  before: fc.constantFrom('', ' ', '\n\t', '<b>'),
  after: fc.constantFrom('', ' ', '</g1>', '&gt;'),
});

const texts = fc
  .array(
    fc.constantFrom(
      'uno',
      'due',
      'un\u00ad\u200bo',
      'l’ora',
      ' ',
      '  ',
      '\n ',
      '\u200b',
      'uno.',
      '“tre”',
      '五',
    ),
    { minLength: 1, maxLength: 9 },
  )
  .map((parts) => parts.join(' '));

/** A sentence that is wrapped as a whole, and so without marks. */
const wrapped = texts.map((words): Inline[] => [
  { type: 'break' },
  { type: 'text', text: '  ' },
  {
    type: 'strong',
    children: [{ type: 'text', text: ' ' }, text(words), { type: 'image', src: 'i', alt: 'a' }],
  },
  { type: 'text', text: ' ' },
]);
const plain = texts.map((words): Inline[] => [text(words)]);

const bare = (words: string) => words.replace(/[\u00ad\u200b\u2060\ufeff]/g, '');

/** Every range that is carried, as its words, must be one of the engine's own. */
function expectTrue(original: Inline[], writing: Writing, languages: LanguagePair): number {
  const { translation, alignment, answers } = drive({
    original,
    engine: ENGINE,
    languages,
    translate: ({ text: sent }) => translate(sent, writing),
  });
  const whole = answers[0];
  const said = (whole?.answer.alignment ?? []).map(([from, to, translatedFrom, translatedTo]) => [
    whole?.request.text.slice(from, to),
    bare(whole?.answer.text.slice(translatedFrom, translatedTo) ?? ''),
  ]);
  const [from, into] = [inlineText(original), inlineText(translation)];
  for (const [start, end, translatedStart, translatedEnd] of alignment) {
    expect(end).toBeLessThanOrEqual(from.length);
    expect(translatedEnd).toBeLessThanOrEqual(into.length);
    expect(said).toContainEqual([
      bare(from.slice(start, end)),
      bare(into.slice(translatedStart, translatedEnd)),
    ]);
  }
  return alignment.length;
}

describe('the word alignment of a pair', () => {
  it('covers the same words as in the engine’s answer, whatever stands round the sentence', () => {
    let carried = 0;
    fc.assert(
      fc.property(
        fc.oneof(plain, wrapped, inlineTrees),
        writings,
        fc.constantFrom(PAIR, { source: 'it', target: 'ja' }, { source: 'ja', target: 'it' }),
        (original, writing, languages) => {
          carried += expectTrue(original, writing, languages);
        },
      ),
      { numRuns: runs(600) },
    );
    // Some hundreds: that it is about something.
    expect(carried).toBeGreaterThan(100);
  });

  const shout: Writing = {
    write: (word) => `${word}!`,
    isReversed: false,
    gap: ' ',
    before: ' ',
    after: '',
  };
  const carriedOf = (original: Inline[], writing = shout) =>
    drive({
      original,
      engine: ENGINE,
      languages: PAIR,
      translate: ({ text: sent }) => translate(sent, writing),
    }).alignment;

  it('counts in the sentence as it stands, with what was not sent', () => {
    expect(carriedOf([text(' Pio\u00adve  forte. ')])).toEqual([
      [1, 7, 1, 7],
      [9, 15, 8, 15],
    ]);
  });

  it('is that of the original where the answer is the question', () => {
    const same = { ...shout, write: (word: string) => word, before: '' };
    expect(carriedOf([text(' Pio\u00adve  forte. ')], same)).toEqual([
      [1, 7, 1, 7],
      [9, 15, 9, 15],
    ]);
  });

  it('is left out of sentences with marks, and where the answer was cleaned', () => {
    expect(carriedOf([text('Piove '), link('forte'), text('.')])).toEqual([]);
    expect(carriedOf([text('Piove.')], { ...shout, after: '<b>' })).toEqual([]);
  });
});
