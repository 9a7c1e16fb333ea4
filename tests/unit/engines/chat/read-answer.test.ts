import { describe, expect, test } from 'vitest';
import { AnswerReader } from '../../../../src/engines/chat/read-answer';
import { fc } from '../../../property';
import { runs } from '../../../runs';

const FENCE = 'f7';
const ITEMS = 5;

/** What an answer that comes in these pieces gives. */
function readIn(pieces: readonly string[]) {
  const shown: [number, string][] = [];
  const reader = new AnswerReader(FENCE, ITEMS, (index, text) => shown.push([index, text]));
  for (const piece of pieces) reader.push(piece);
  return { ...reader.finish(), shown };
}

/** The same text in pieces, cut at these places. */
function cut(text: string, places: readonly number[]): string[] {
  const cuts = [0, ...places.map((at) => at % (text.length + 1)).sort((a, b) => a - b), text.length];
  return cuts.slice(1).map((end, at) => text.slice(cuts[at], end));
}

const number = fc.integer({ min: 1, max: ITEMS });
const words = fc.stringMatching(/^[a-zà-ü ]{0,12}$/);
const marked = fc.array(
  fc.oneof(
    { arbitrary: fc.tuple(number, words).map(([at, text]) => `[[${FENCE}:${at}]] ${text}\n`), weight: 4 },
    fc.constantFrom(
      '\n',
      'Here you are:\n',
      `[[${FENCE}:2]]\n\n`,
      '[[',
      '<think>',
      `[[${FENCE}:1]] no\n</think>`,
      '[[x:1]] no\n',
    ),
  ),
  { maxLength: 12 },
);
const members = fc.array(
  fc.oneof(
    {
      arbitrary: fc.tuple(number, words).map(([at, text]) => `"${at}": ${JSON.stringify(text)}, `),
      weight: 4,
    },
    fc.constantFrom(
      '{',
      '```json\n',
      '"1": "says \\"2\\": no", ',
      '"note": "x", ',
      '}',
      '<think>',
      '{"3": "no"}</think>',
      '"4": "cut',
    ),
  ),
  { maxLength: 12 },
);

describe('the answer of a language model', () => {
  test.each([
    ['marks', marked],
    ['members', members],
  ])('is the same in however many pieces it comes (%s)', (_, parts) => {
    fc.assert(
      fc.property(parts, fc.array(fc.nat(), { maxLength: 20 }), (given, places) => {
        const text = given.join('');
        const { shown, ...whole } = readIn([text]);
        const inPieces = readIn(cut(text, places));
        expect({ ...inPieces, shown: undefined }).toEqual({ ...whole, shown: undefined });
        // Shown once each, and as it stands in the end.
        expect([...inPieces.shown].sort()).toEqual([...shown].sort());
      }),
      { numRuns: runs(300) },
    );
  });

  test('comes sentence by sentence', () => {
    const shown: string[] = [];
    const reader = new AnswerReader(FENCE, 2, (_, text) => shown.push(text));
    for (const piece of ['{"1": "Tal', 'e", ', '"2', '": "Sa', 'lt"', '}']) {
      reader.push(piece);
      if (piece === '"2') expect(shown).toEqual(['Tale']);
    }
    expect(shown).toEqual(['Tale', 'Salt']);
  });

  test.each([
    ['says one sentence again and again', '"1": "x", ', 60_000],
    ['never ends a sentence', '"1": "aaaaaaaa', 60_000],
    ['says what nobody hears', 'word ', 100_000],
    ['thinks and thinks', '<think>', 60_000],
    ['writes one mark again and again', `[[${FENCE}:1]] x\n`, 60_000],
  ])('is read in no more time than it takes to come where it %s', (_, piece, times) => {
    const begun = process.cpuUsage();
    readIn(['{', ...Array.from({ length: times }, () => piece)]);
    expect(process.cpuUsage(begun).user / 1e6).toBeLessThan(10);
  });
});
