import { describe, expect, it } from 'vitest';
import type { Inline } from '../../../../src/core/inline';
import { encodeSentence } from '../../../../src/translate/markup/encode';
import { type Half, halvesOf } from '../../../../src/translate/markup/halves';
import { placeMarks } from '../../../../src/translate/markup/place-marks';
import { fc } from '../../../property';
import { runs } from '../../../runs';
import { show } from '../inline-trees';

const text = (value: string): Inline => ({ type: 'text', text: value });
const link = (value: string): Inline => ({ type: 'link', href: 'https://a.test/', children: [text(value)] });

const pairs = (value: string) =>
  halvesOf(value)
    .filter(({ at, other }: Half) => at < other)
    .map(({ at, other }) => value.slice(at, other + 1));

describe('halvesOf', () => {
  it.each([
    ['he said “no (not now)”.', ['“no (not now)”', '(not now)']],
    ['er sagte „nein“ und »ja«', ['„nein“', '»ja«']],
    ['il dit « non » et « oui »', ['« non »', '« oui »']],
    ['hon sade ”nej” och »ja»', ['”nej”', '»ja»']],
    ['"uno" e "due"', ['"uno"', '"due"']],
    ['the ‘states’ rights’', ['‘states’']],
    ["the states' rights and l'INF and l’INF", []],
    ['「条約」と『法』', ['「条約」', '『法』']],
    ['a ) b ( c', []],
    ['5" and (6"', []],
    ['צה"ל אמר "לא"', ['"לא"']],
  ])('pairs what belongs together in %s', (value, expected) => {
    expect(pairs(value).sort()).toEqual([...expected].sort());
  });
});

describe('a mark that is placed by its words', () => {
  const languages = { source: 'it', target: 'en' };
  function place(original: Inline[], answer: string, own: string): string {
    return show(placeMarks({ text: answer }, encodeSentence(original, 'text'), () => own, languages).inlines);
  }

  it.each([
    // Both halves in the mark.
    [
      [text('disse '), link('"basta"'), text(' ieri')],
      'he said "enough" yesterday',
      '"Enough"',
      'he said ["enough"] yesterday',
    ],
    [
      [text('disse '), link('"basta"'), text(' ieri')],
      'he said “enough” yesterday',
      '"Enough".',
      'he said [“enough”] yesterday',
    ],
    [[text('vedi '), link('(qui)'), text('.')], 'see (here).', '(here', 'see [(here)].'],
    // Both outside it.
    [
      [text('disse "'), link('basta ora'), text('" ieri')],
      'he said "enough now" yesterday',
      '"enough now',
      'he said "[enough now]" yesterday',
    ],
    [
      [text('disse '), link('basta'), text(' (ieri)')],
      'he said enough (yesterday, at noon)',
      'enough (yesterday',
      'he said enough (yesterday, at noon) [[1]]',
    ],
    // One in and one out, as in the original.
    [
      [text('disse '), link('"basta'), text(' ora" ieri')],
      'he said "enough now" yesterday',
      '"enough',
      'he said ["enough] now" yesterday',
    ],
  ])('takes in both halves of a pair or none: %#', (original, answer, own, expected) => {
    expect(place(original, answer, own)).toBe(expected);
  });

  it('leaves what was balanced balanced', () => {
    const words = fc.constantFrom('uno', 'due', 'Rossi', '2019', 'tre');
    const quoted = (inner: fc.Arbitrary<string>, ...kinds: string[]) =>
      fc.oneof(
        inner,
        fc.tuple(fc.constantFrom(...kinds), inner).map(([marks, value]) => `${marks[0]}${value}${marks[1]}`),
      );
    const inside = fc.array(quoted(words, '""', '[]'), { minLength: 1, maxLength: 3 });
    const phrase = quoted(
      inside.map((parts) => parts.join(' ')),
      '“”',
      '()',
      '«»',
      '„“',
    );
    const sentence = fc.array(fc.tuple(phrase, fc.boolean()), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(
        sentence,
        fc.array(phrase, { minLength: 1, maxLength: 6 }),
        phrase,
        (parts, answer, own) => {
          const original = parts.flatMap(([value, isLink]) => [
            isLink ? link(value) : text(value),
            text(' '),
          ]);
          const encoded = encodeSentence(original, 'text');
          const { inlines } = placeMarks({ text: answer.join(' ') }, encoded, () => own, languages);
          const signs = (value: string) => value.replace(/[^“”()«»"„[\]]/g, '');
          const plain = (inline: Inline): string =>
            inline.type === 'link'
              ? inline.children.map(plain).join('')
              : inline.type === 'text'
                ? inline.text
                : '';
          const whole = inlines
            .map(plain)
            .join('')
            .replaceAll(/ \[[1-9]\]/g, '');
          expect(signs(whole)).toBe(signs(answer.join(' ')));
          for (const inline of inlines) {
            if (inline.type !== 'link') continue;
            expect(halvesOf(plain(inline))).toHaveLength(signs(plain(inline)).length);
          }
        },
      ),
      { numRuns: runs(2000) },
    );
  });
});
