import { describe, expect, it } from 'vitest';
import type { Pair } from '../../../../src/core/pair';
import { matchesOf, matchText } from '../../../../src/ui/words/matches';
import { text } from '../samples';

/** `not` became both halves of `ne … pas`; `I` and `do` are in nothing but `je`. */
const pair: Pair = {
  id: 'b0.0',
  blockId: 'b0',
  original: text('I do not know it.'),
  translation: text('Je ne le sais pas.'),
  state: 'done',
  alignment: [
    [5, 8, 3, 5],
    [5, 8, 14, 17],
    [0, 4, 0, 2],
    [9, 13, 9, 13],
  ],
};

const place = (side: 'original' | 'translation', word: string) => {
  const whole = side === 'original' ? 'I do not know it.' : 'Je ne le sais pas.';
  const start = whole.indexOf(word);
  return { side, range: { start, end: start + word.length } };
};

describe('what became of a word', () => {
  it('is everything that the engine made of it, and of what it made one with it', () => {
    expect(matchesOf(pair, place('original', 'not'))).toEqual({
      own: [{ start: 5, end: 8 }],
      others: [
        { start: 3, end: 5 },
        { start: 14, end: 17 },
      ],
    });
    expect(matchesOf(pair, place('original', 'do')).own).toEqual([{ start: 0, end: 4 }]);
    expect(matchesOf(pair, place('translation', 'pas')).others).toEqual([{ start: 5, end: 8 }]);
  });

  it('is nothing where the engine says nothing of it', () => {
    const it = place('original', 'it');
    expect(matchesOf(pair, it)).toEqual({ own: [it.range], others: [] });
    const { alignment: _, ...silent } = pair;
    expect(matchesOf(silent, place('original', 'not')).others).toEqual([]);
  });

  it('is said with what stands between its parts left out', () => {
    expect(matchText(pair, place('original', 'not'))).toBe('ne … pas');
    expect(matchText(pair, place('translation', 'ne'))).toBe('not');
    expect(matchText(pair, place('original', 'it'))).toBe('');
    expect(matchText(pair, { side: 'original', range: { start: 0, end: 8 } })).toBe('Je ne … pas');
  });
});
