import { describe, expect, it } from 'vitest';
import {
  cutByBoundaries,
  cutTextByBoundaries,
  joinPlainly,
} from '../../../../src/engines/runs/by-boundaries';
import { fc } from '../../../property';
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

describe('a run of plain text that is cut at the boundaries of the engine', () => {
  it('comes apart with the alignment of each sentence', () => {
    const answer = {
      text: ' It rains.  It is cold. Hello. ',
      sentLen: { srcSentLen: [7, 11, 5], transSentLen: [12, 12, 7] },
      alignment: [
        [0, 5, 1, 9],
        [7, 9, 12, 17],
        [10, 16, 18, 22],
        [18, 22, 24, 29],
      ] as const,
    };
    expect(cutTextByBoundaries(items, ' ', answer)).toEqual([
      { text: 'It rains.', alignment: [[0, 5, 0, 8]] },
      {
        text: 'It is cold.',
        alignment: [
          [0, 2, 0, 5],
          [3, 9, 6, 10],
        ],
      },
      { text: 'Hello.', alignment: [[0, 4, 0, 5]] },
    ]);
  });

  it('leaves out what reaches from one sentence into another', () => {
    const answer = {
      text: translation,
      sentLen: { srcSentLen: [7, 11, 5], transSentLen: [10, 12, 6] },
      alignment: [
        [0, 9, 0, 2],
        [0, 5, 0, 12],
        [0, 5, 10, 12],
        [5, 7, 8, 9],
        [7, 9, 9, 12],
      ] as const,
    };
    expect(cutTextByBoundaries(items, ' ', answer)?.every((part) => part.alignment === undefined)).toBe(true);
  });

  it('does not where it is not said where sentences end, or they end elsewhere', () => {
    expect(cutTextByBoundaries(items, ' ', { text: translation })).toBeUndefined();
    const sentLen = { srcSentLen: [4, 14, 5], transSentLen: [10, 12, 6] };
    expect(cutTextByBoundaries(items, ' ', { text: translation, sentLen })).toBeUndefined();
  });

  it('keeps what looks like a tag, and each word with its own', () => {
    const words = fc.array(fc.constantFrom('uno', 'due', '<g1>', '</ g2>', 'x1', '五'), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 6 }), fc.constantFrom(' ', ''), (runs, gap) => {
        const run = runs.map((sentence) => `${sentence.join(' ')}.`);
        const joined = run.join(gap);
        const lengths = run.map((item, at) => item.length + (at + 1 < run.length ? gap.length : 0));
        const alignment = [...joined.matchAll(/\S+/g)].map(
          ({ index, 0: word }) => [index, index + word.length, index, index + word.length] as const,
        );
        const sentLen = { srcSentLen: lengths, transSentLen: lengths };
        const parts = cutTextByBoundaries(run, gap, { text: joined, sentLen, alignment });
        expect(parts?.map(({ text }) => text)).toEqual(run);
        for (const [at, { text, alignment = [] }] of (parts ?? []).entries()) {
          for (const [from, to, translatedFrom, translatedTo] of alignment) {
            expect(text.slice(translatedFrom, translatedTo)).toBe(run[at]?.slice(from, to));
          }
          if (gap !== '') expect(alignment.length).toBe(run[at]?.split(' ').length);
        }
      }),
    );
  });
});
