import { describe, expect, it } from 'vitest';
import { cutByMarks, joinWithMarks } from '../../../../src/engines/runs/by-marks';
import { fc } from '../../../property';
import { sentences } from './sentences';

const items = ['Ieri <g1>pioveva</g1> molto.', 'Oggi <g1>nevica</g1> un <x2></x2>poco.'];

describe('a run with marks round its sentences', () => {
  it('has marks that are none of the tags in it, and each tag once', () => {
    expect(joinWithMarks(items, ' ')).toBe(
      '<s1>Ieri <g1>pioveva</g1> molto.</s1> <s2>Oggi <g2>nevica</g2> un <x3></x3>poco.</s2>',
    );
    expect(joinWithMarks(['一。', '二。'], '')).toBe('<s1>一。</s1><s2>二。</s2>');
  });

  it('comes apart into what was joined, whatever is in it', () => {
    fc.assert(
      fc.property(sentences, fc.constantFrom(' ', ''), (run, gap) => {
        expect(cutByMarks(run, joinWithMarks(run, gap))).toEqual(run);
      }),
    );
  });

  it('comes apart as engines write marks', () => {
    expect(
      cutByMarks(
        items,
        '\n< S1 >Yesterday it <G1>rained</ g1> a lot.</s1><s2>\nToday it <g2>snows</g2> a <x3/>bit.＜/s2＞ ',
      ),
    ).toEqual(['Yesterday it <G1>rained</ g1> a lot.', 'Today it <g1>snows</g1> a <x2/>bit.']);
  });

  it('leaves to each sentence what happened to its own tags', () => {
    const answer = '<s1>Yesterday it rained a lot.</s1> <s2>Today <g2>it</g2> <g2>snows</g2> a bit.</s2>';
    expect(cutByMarks(items, answer)).toEqual([
      'Yesterday it rained a lot.',
      'Today <g1>it</g1> <g1>snows</g1> a bit.',
    ]);
  });

  const one = 'Yesterday it <g1>rained</g1> a lot.';
  const two = 'Today it <g2>snows</g2> a <x3></x3>bit.';
  it.each([
    ['the marks are gone', `${one} ${two}`],
    ['a mark is missing', `<s1>${one}</s1> ${two}</s2>`],
    ['a mark is not closed', `<s1>${one}</s1> <s2>${two}`],
    ['a sentence is missing', `<s1>${one}</s1>`],
    ['a sentence is doubled', `<s1>${one}</s1> <s1>${one}</s1> <s2>${two}</s2>`],
    ['a sentence is unknown', `<s1>${one}</s1> <s2>${two}</s2> <s3>More.</s3>`],
    ['marks are crossed', `<s1>${one}<s2></s1>${two}</s2>`],
    ['marks are within one another', `<s1>${one}<s2>${two}</s2></s1>`],
    ['sentences are in another order', `<s2>${two}</s2> <s1>${one}</s1>`],
    ['there are words outside', `<s1>${one}</s1> and <s2>${two}</s2>`],
    ['there is a full stop outside', `<s1>${one}</s1> <s2>${two}</s2>.`],
    ['there is a tag outside', `<s1>${one}</s1> <g2><s2>Today it snows a bit.</s2></g2>`],
    ['a mark is empty', `<s1>${one} ${two}</s1> <s2></s2>`],
    ['a mark is closed at once', `<s1/>${one} <s2>${two}</s2>`],
    ['a mark holds but a full stop', `<s1>${one.slice(0, -1)} ${two}</s1> <s2>&#46;</s2>`],
    [
      'a tag is in the other sentence',
      '<s1>Yesterday it rained <g2>a lot</g2>.</s1> <s2>Today it snows a bit.</s2>',
    ],
    [
      'a tag reaches into the other sentence',
      '<s1>Yesterday <g1>it rained.</s1> <s2>Today</g1> it snows.</s2>',
    ],
    ['a tag is of no sentence', `<s1>${one}</s1> <s2>Today it <g9>snows</g9> a bit.</s2>`],
  ])('does not come apart where %s', (_, answer) => {
    expect(cutByMarks(items, answer)).toBeUndefined();
  });

  it('does not come apart where one has nearly all words of the other', () => {
    const run = ['Ieri ha piovuto molto in tutto il paese.', 'Oggi nevica un poco sulle montagne del nord.'];
    const [first, second] = [
      'Yesterday it rained a lot all over the country',
      'today it snows a bit on the mountains in the',
    ];
    expect(cutByMarks(run, `<s1>${first}.</s1> <s2>${second} north.</s2>`)).toEqual([
      `${first}.`,
      `${second} north.`,
    ]);
    expect(cutByMarks(run, `<s1>${first}; ${second}</s1> <s2>north.</s2>`)).toBeUndefined();
  });

  it('is what its author wrote, also where that looks like a mark', () => {
    const run = ['Scrivi &lt;s2&gt; qui.', 'Poi &lt;/s2&gt; lì.'];
    expect(cutByMarks(run, joinWithMarks(run, ' '))).toEqual(run);
    // Unescaped on the way it is a mark too many.
    expect(cutByMarks(run, '<s1>Write <s2> here.</s1> <s2>Then </s2> there.</s2>')).toBeUndefined();
  });
});
