import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutByBoundaries, joinPlainly } from '../../../../src/engines/runs/by-boundaries';
import { sentences } from './sentences';

const items = ['Piove.', 'Fa freddo.', 'Ciao.'];
const translation = 'It rains. It is cold. Hello.';
const cut = (srcSentLen: number[], transSentLen: number[]) =>
  cutByBoundaries(items, ' ', translation, { srcSentLen, transSentLen });

describe('a run that is cut at the boundaries of the engine', () => {
  it.each([
    ['the space counts to the sentence before it', [7, 11, 5], [10, 12, 6]],
    ['the space counts to the sentence after it', [6, 11, 6], [9, 12, 7]],
    ['there are more boundaries than ours', [3, 4, 11, 5], [3, 7, 12, 6]],
    ['the sum is one more', [7, 11, 6], [10, 12, 7]],
  ])('comes apart where %s', (_, source, target) => {
    expect(cut(source, target)).toEqual(['It rains.', 'It is cold.', 'Hello.']);
  });

  it.each([
    ['nothing is said', [], []],
    ['the lengths are of another text', [7, 11], [10, 12]],
    ['there are not as many', [7, 11, 5], [10, 18]],
    ['boundaries are elsewhere', [4, 14, 5], [10, 12, 6]],
    ['a sentence would be empty', [7, 11, 5], [0, 22, 6]],
  ])('does not where %s', (_, source, target) => {
    expect(cut(source, target)).toBeUndefined();
  });

  it('gives each sentence its own tags back, whatever their numbers were on the way', () => {
    fc.assert(
      fc.property(sentences, fc.constantFrom(' ', ''), (run, gap) => {
        const joined = joinPlainly(run, gap);
        let end = 0;
        const lengths = run.map((_, at) => {
          const next =
            at + 1 < run.length ? joinPlainly(run.slice(0, at + 1), gap).length + gap.length : joined.length;
          const length = next - end;
          end = next;
          return length;
        });
        const both = { srcSentLen: lengths, transSentLen: lengths };
        expect(cutByBoundaries(run, gap, joined, both)).toEqual(run);
      }),
    );
  });

  it('does not where a tag went into another sentence', () => {
    const run = ['<g1>Piove</g1>.', '<g1>Nevica</g1>.'];
    expect(joinPlainly(run, ' ')).toBe('<g1>Piove</g1>. <g2>Nevica</g2>.');
    const srcSentLen = [16, 16];
    const moved = { srcSentLen, transSentLen: [16, 25] };
    expect(cutByBoundaries(run, ' ', '<g2>Rains</g2>. <g1>It</g1> <g2>snows</g2>.', moved)).toBeUndefined();
  });
});
