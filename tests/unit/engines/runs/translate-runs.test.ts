import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../../../src/core/result';
import { CutRecord } from '../../../../src/engines/runs/cut-record';
import { groupRuns } from '../../../../src/engines/runs/group-runs';
import { translateRuns } from '../../../../src/engines/runs/translate-runs';
import type { RunWay } from '../../../../src/engines/runs/ways';

const SPACED: RunWay<{ text: string }> = {
  pairedBy: 'marks',
  join: (items) => items.join('+'),
  cut: (items, { text }) => {
    const parts = text.split('+').map((part) => ({ text: part }));
    return parts.length === items.length ? parts : undefined;
  },
};

/** An engine that shouts, and drops the joints of runs with `!` in them. */
function engine(change: { mostChars?: number; mostTexts?: number; way?: undefined } = {}) {
  const sent: string[][] = [];
  const record = new CutRecord();
  const translate = (items: string[], runs?: number[]) =>
    translateRuns<{ text: string }>(
      { pair: { source: 'it', target: 'en' }, form: 'html', items, ...(runs && { runs }) },
      {
        way: SPACED,
        record,
        mostChars: 100,
        send: async (texts) => {
          sent.push([...texts]);
          const isBroken = (text: string) => text.includes('!');
          return ok(
            texts.map((text) => ({
              text: (isBroken(text) ? text.replaceAll('+', ' ') : text).toUpperCase(),
            })),
          );
        },
        read: (answer) => answer,
        ...change,
      },
    );
  return { sent, translate };
}

const cut = (text: string) => ({ text, pairedBy: 'marks' });

describe('translating runs', () => {
  it('sends a run as one text, and says of its sentences how they were told apart', async () => {
    const { sent, translate } = engine();
    expect(await translate(['a', 'b', 'c'], [0, 0, 1])).toEqual(ok([cut('A'), cut('B'), { text: 'C' }]));
    expect(sent).toEqual([['a+b', 'c']]);
  });

  it('sends each sentence alone where runs are unknown, or there is no way to join', async () => {
    const { sent, translate } = engine();
    await translate(['a', 'b']);
    expect(await engine({ way: undefined }).translate(['a', 'b'], [0, 0])).toEqual(
      ok([{ text: 'A' }, { text: 'B' }]),
    );
    expect(sent).toEqual([['a', 'b']]);
  });

  it('gives no translation to sentences of a run that could not be cut, and theirs to all others', async () => {
    const { translate } = engine();
    expect(await translate(['a', 'b!', 'c', 'd'], [0, 0, 1, 1])).toEqual(
      ok([undefined, undefined, cut('C'), cut('D')]),
    );
  });

  it('joins no more after three runs in a row that could not be cut', async () => {
    const { sent, translate } = engine();
    for (const items of [
      ['a!', 'b'],
      ['c!', 'd'],
      ['e', 'f'],
      ['g!', 'h'],
      ['i!', 'j'],
      ['k!', 'l'],
      ['m', 'n'],
    ]) {
      await translate(items, [0, 0]);
    }
    expect(sent.map(({ length }) => length)).toEqual([1, 1, 1, 1, 1, 1, 2]);
    expect(await translate(['o!', 'p'], [0, 0])).toEqual(ok([{ text: 'O!' }, { text: 'P' }]));
  });

  it('sends as many texts as go into a request, and leaves the rest', async () => {
    const { sent, translate } = engine({ mostTexts: 1 });
    expect(await translate(['a', 'b', 'c'], [0, 0, 1])).toEqual(ok([cut('A'), cut('B'), undefined]));
    expect(sent).toEqual([['a+b']]);
  });

  it('passes errors on', async () => {
    const error = { kind: 'timed-out', address: 'x', seconds: 30 } as const;
    const request = { pair: { source: 'it', target: 'en' }, form: 'html' as const, items: ['a'] };
    const sending = {
      way: SPACED,
      record: new CutRecord(),
      mostChars: 9,
      send: async () => fail(error),
      read: () => ({ text: '' }),
    };
    expect(await translateRuns(request, sending)).toEqual(fail(error));
  });
});

describe('the runs of a request', () => {
  const textsOf = (items: string[], runs: number[] | undefined, mostChars = 1000) =>
    groupRuns(items, runs, (group) => group.join(' '), mostChars).map(({ text }) => text);

  it('are joined where sentences follow one another, and where that is known', () => {
    expect(textsOf(['a', 'b', 'c'], [0, 0, 1])).toEqual(['a b', 'c']);
    expect(textsOf(['a', 'b'], undefined)).toEqual(['a', 'b']);
  });

  it('have with all that joining adds no more characters than a request takes', () => {
    expect(textsOf(['aaa', 'bbb', 'ccc', 'ddd'], [0, 0, 0, 0], 13)).toEqual(['aaa bbb', 'ccc', 'ddd']);
    expect(textsOf(['a'.repeat(20), 'b'], [0, 0], 13)).toEqual(['a'.repeat(20), 'b']);
  });
});
