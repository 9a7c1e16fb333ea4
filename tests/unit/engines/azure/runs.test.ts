import { describe, expect, it } from 'vitest';
import { alignmentIn } from '../../../../src/engines/azure/alignment';
import { cutRun, joinRuns } from '../../../../src/engines/azure/runs';

const [run] = joinRuns(['Piove.', 'Fa freddo.', 'Ciao.'], [0, 0, 0], ' ');
const translation = 'It rains. It is cold. Hello.';
const cut = (srcSentLen: number[], transSentLen: number[]) =>
  run && cutRun(run, translation, { srcSentLen, transSentLen });

describe('a run of sentences', () => {
  it('is joined where sentences follow one another, and where that is known', () => {
    expect(joinRuns(['a', 'b', 'c'], [0, 0, 1], ' ').map(({ text }) => text)).toEqual(['a b', 'c']);
    expect(joinRuns(['a', 'b'], undefined, ' ').map(({ text }) => text)).toEqual(['a', 'b']);
    expect(joinRuns(['一。', '二。'], [0, 0], '').map(({ text }) => text)).toEqual(['一。二。']);
  });

  it.each([
    ['the space counts to the sentence before it', [7, 11, 5], [10, 12, 6]],
    ['the space counts to the sentence after it', [6, 11, 6], [9, 12, 7]],
    ['there are more boundaries than ours', [3, 4, 11, 5], [3, 7, 12, 6]],
    ['the sum is one more', [7, 11, 6], [10, 12, 7]],
  ])('is cut where %s', (_, source, target) => {
    expect(cut(source, target)).toEqual(['It rains.', 'It is cold.', 'Hello.']);
  });

  it.each([
    ['nothing is said', [], []],
    ['the lengths are of another text', [7, 11], [10, 12]],
    ['there are not as many', [7, 11, 5], [10, 18]],
    ['boundaries are elsewhere', [4, 14, 5], [10, 12, 6]],
    ['a sentence would be empty', [7, 11, 5], [0, 22, 6]],
  ])('is not cut where %s', (_, source, target) => {
    expect(cut(source, target)).toBeUndefined();
  });
});

describe('word alignment', () => {
  it('is read with both dashes, and only within the texts', () => {
    expect(alignmentIn('0:2-4:7 3:5–0:2 0:99-0:1 5:3-0:1', 'abcdef', 'abcdefgh')).toEqual([
      [0, 3, 4, 8],
      [3, 6, 0, 3],
    ]);
    expect(alignmentIn('', 'a', 'b')).toEqual([]);
  });
});
