import { describe, expect, it } from 'vitest';
import type { Inline } from '../../../../src/core/inline';
import { encodeSentence } from '../../../../src/translate/markup/encode';
import { placeMarks } from '../../../../src/translate/markup/place-marks';
import { show } from '../inline-trees';

const text = (value: string): Inline => ({ type: 'text', text: value });
const link = (value: string): Inline => ({ type: 'link', href: 'https://a.test/', children: [text(value)] });
const strong = (value: string): Inline => ({ type: 'strong', children: [text(value)] });
const raised = (value: string): Inline => ({ type: 'superscript', children: [text(value)] });
const lowered = (value: string): Inline => ({ type: 'subscript', children: [text(value)] });

/** `[…]` in the original is a link; `own` is what the engine makes of words on their own. */
function place(original: string, answer: string, own: Record<string, string> = {}, target = 'en'): string {
  const inlines = original
    .split(/(\[.*?\])/)
    .filter((part) => part !== '')
    .map((part) => (part.startsWith('[') ? link(part.slice(1, -1)) : text(part)));
  return placed(inlines, answer, own, target);
}

function placed(inlines: Inline[], answer: string, own: Record<string, string> = {}, target = 'en'): string {
  const encoded = encodeSentence(inlines, 'text');
  const languages = { source: 'it', target };
  return show(placeMarks({ text: answer }, encoded, (words) => own[words], languages).inlines);
}

describe('a mark of a number', () => {
  it.each([
    ['nel [2019] qui', 'in 2019 here', 'in [2019] here'],
    ['i [30.000] soldati', 'the 30,000 soldiers', 'the [30,000] soldiers'],
    ['i [30.000] soldati', 'the 30 000 soldiers', 'the [30 000] soldiers'],
    ['il [3,5] per cento', '3.5 percent', '[3.5] percent'],
    ['sono [1.234,56] euro', 'they are 1,234.56 euros', 'they are [1,234.56] euros'],
    ['nel [2019] e nel 2020', 'in ٢٠٢٠ and in ٢٠١٩', 'in ٢٠٢٠ and in [٢٠١٩]'],
    ['nel [2019] qui', '2019년에 여기', '[2019]년에 여기'],
    ['nel [2019] qui', '2019年在这里', '[2019]年在这里'],
  ])('%s stands at the number: %s', (original, answer, expected) => {
    expect(place(original, answer)).toBe(expected);
  });

  it.each([
    ['i [30.000] soldati', 'the 30 soldiers', 'the 30 soldiers [[1]]'],
    ['il [3,5] per cento', '35 percent', '35 percent [[1]]'],
    ['il [12] qui', 'the 2012 here', 'the 2012 here [[1]]'],
    ['il [12] qui', 'the 12.5 here', 'the 12.5 here [[1]]'],
  ])('%s stands at no other: %s', (original, answer, expected) => {
    expect(place(original, answer)).toBe(expected);
  });
});

describe('a mark of words that were translated otherwise', () => {
  it.each([
    [
      'disse [il presidente Mario Rossi] ieri',
      'President Mario Rossi said yesterday',
      { 'il presidente Mario Rossi': 'the president Mario Rossi' },
      '[President Mario Rossi] said yesterday',
    ],
    [
      'ieri [il presidente Mario Rossi] ha detto no',
      'Mr. Rossi, the president, said no yesterday',
      { 'il presidente Mario Rossi': 'President Mario Rossi' },
      'Mr. [Rossi, the president], said no yesterday',
    ],
    [
      'lascia [il Trattato INF del 2019] oggi',
      'it leaves the INF pact (2019) today',
      { 'il Trattato INF del 2019': 'the INF Treaty of 2019' },
      'it leaves the INF pact (2019) today [[1]]',
    ],
    [
      'arrivano [30.000 soldati russi] domani',
      '30,000 Russian troops arrive tomorrow',
      { '30.000 soldati russi': '30,000 Russian soldiers' },
      '[30,000 Russian] troops arrive tomorrow',
    ],
    [
      'apre [alla revisione della politica europea] ora',
      'it opens to a revision of European policies now',
      { 'alla revisione della politica europea': 'to the review of European policy' },
      'it opens to a revision of European policies now [[1]]',
    ],
    [
      'contro [la dottrina militare russa] oggi',
      'against Russian military doctrine today',
      { 'la dottrina militare russa': 'the military doctrine of Russia' },
      'against [Russian military doctrine] today',
    ],
    [
      'firma [del trattato] ora',
      'signing the treaty now',
      { 'del trattato': 'of the treaty' },
      'signing [the treaty] now',
    ],
    [
      'legge “[il documento]” ora',
      'reads “the paper’s document” now',
      { 'il documento': 'the documents' },
      'reads “the paper’s [document]” now',
    ],
  ])('%s', (original, answer, own, expected) => {
    expect(place(original, answer, own)).toBe(expected);
  });

  it('is not where its words stand for others', () => {
    // Two of one name, one of them outside the mark; which one is left, nobody can tell.
    expect(
      place('Rossi e [il partito di Rossi] vincono', 'Rossi and his party win', {
        'il partito di Rossi': "Rossi's party",
      }),
    ).toBe('Rossi and his party win [[1]]');
    // The other mark has the better claim.
    expect(
      place('[il patto di Roma] e [il Trattato di Roma]', 'the one signed there and the Treaty of Rome', {
        'il patto di Roma': 'the Rome pact',
        'il Trattato di Roma': 'the Treaty of Rome',
      }),
    ).toBe('the one signed there and [the Treaty of Rome] [[1]]');
    // Two places, equally good.
    expect(
      place('contro [il nuovo accordo] ieri', 'the agreement against the agreement yesterday', {
        'il nuovo accordo': 'the new agreement',
      }),
    ).toBe('the agreement against the agreement yesterday [[1]]');
    // Little words are shared by all sentences.
    expect(place('e [su questo] tace', 'and this week he is silent on it', { 'su questo': 'on this' })).toBe(
      'and this week he is silent on it [[1]]',
    );
    // A capital at the beginning of a sentence is no name.
    expect(place('[Come sempre] tace', 'Come what may', { 'Come sempre': 'As always' })).toBe(
      'Come what may [[1]]',
    );
  });

  it('holds what is in it', () => {
    const inner: Inline[] = [
      text('disse '),
      { type: 'link', href: 'https://a.test/', children: [strong('il presidente Mario Rossi')] },
      text(' ieri'),
    ];
    const own = { 'il presidente Mario Rossi': 'the president Mario Rossi' };
    expect(placed(inner, 'President Mario Rossi said yesterday', own)).toBe(
      '[*President Mario Rossi*] said yesterday',
    );
  });
});

describe('a raised or lowered number', () => {
  it('stands in its word', () => {
    const original = [text('emissioni di CO'), lowered('2'), text(' per km'), raised('2'), text(' qui')];
    const encoded = encodeSentence(original, 'text');
    const languages = { source: 'it', target: 'en' };
    const { inlines } = placeMarks(
      { text: 'CO2 emissions per km2 here' },
      encoded,
      () => undefined,
      languages,
    );
    expect(inlines).toEqual([
      text('CO'),
      lowered('2'),
      text(' emissions per km'),
      raised('2'),
      text(' here'),
    ]);
  });
});

describe('a settled term', () => {
  const languages = { source: 'it', target: 'fr' };
  const find = (words: string) => {
    const start = words.indexOf('NATO');
    return start < 0 ? [] : [{ term: 'NATO', translation: 'OTAN', start, end: start + 4 }];
  };

  it('is found where the engine had settled it the same way', () => {
    const encoded = encodeSentence([text('La NATO decide')], 'text', find);
    expect(placeMarks({ text: "L'OTAN décide" }, encoded, () => undefined, languages)).toEqual({
      inlines: [text("L'OTAN décide")],
      lostTerms: 0,
    });
  });

  it('is settled also in a mark that has no place', () => {
    const original = [link('la grande NATO'), text(' e '), link('la piccola NATO')];
    const encoded = encodeSentence(original, 'text', find);
    const { inlines, lostTerms } = placeMarks({ text: 'NATO et NATO' }, encoded, () => undefined, languages);
    expect([show(inlines), lostTerms]).toEqual(['OTAN et OTAN [[1]] [[2]]', 0]);
  });

  it('is said at the end where nothing else can be done', () => {
    const encoded = encodeSentence([text('La NATO decide')], 'text', find);
    const { inlines, lostTerms } = placeMarks({ text: 'Elle décide' }, encoded, () => undefined, languages);
    expect([show(inlines), lostTerms]).toEqual(['Elle décide [OTAN]', 1]);
  });
});
