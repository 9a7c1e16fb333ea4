import { describe, expect, it } from 'vitest';
import type { GlossaryEntry } from '../../../../src/core/glossary';
import { inlineText } from '../../../../src/core/inline';
import { ok } from '../../../../src/core/result';
import type { Engine } from '../../../../src/engines/engine';
import { fc } from '../../../property';
import { runs } from '../../../runs';
import { fakeEngine, type Script, shouted } from '../fake-engine';
import { job, link, pairsOf, text } from '../job-set-up';

const kept = (term: string): GlossaryEntry => {
  return { term, translation: null, isCaseSensitive: true, source: '', target: '' };
};
const settled = (term: string, translation: string): GlossaryEntry => ({
  ...kept(term),
  translation,
  isCaseSensitive: false,
});
const PAPER = 'Atlantico Quotidiano';
const SENTENCE = `Lo scrive ${PAPER} da ieri.`;

async function translated(
  script: Script,
  sentences: Parameters<typeof pairsOf>,
  terms: readonly GlossaryEntry[],
  overrides: Partial<Engine> = {},
) {
  const engine = fakeEngine(script, overrides);
  const { run, reports } = job(engine, pairsOf(...sentences), { terms });
  await run();
  return { engine, translations: reports.flat().map(({ translation }) => translation ?? []) };
}

const shout: Script = ({ items }) => ok(items.map(shouted));

describe('a settled term', () => {
  it('is seen by the engine, and stands as it was settled, whatever the engine makes of it', async () => {
    const daily: Script = ({ items }) =>
      ok(items.map((item) => item.replace(PAPER, 'Daily Atlantic').replace('Lo scrive', 'So writes')));
    const { engine, translations } = await translated(daily, [SENTENCE], [kept(PAPER)]);
    expect(engine.requests[0]?.items).toEqual([`Lo scrive <g1>${PAPER}</g1> da ieri.`]);
    expect(translations).toEqual([[text(`So writes ${PAPER} da ieri.`)]]);
  });

  it('may stand in a link, and be all of it', async () => {
    const original = [text('Lo scrive '), link(PAPER), text('.')];
    const { translations } = await translated(shout, [original], [kept(PAPER)]);
    expect(translations[0]).toEqual([text('LO SCRIVE '), link(PAPER), text('.')]);
  });

  it('is put in also where the engine gives back the sentence as it was', async () => {
    const same: Script = ({ items }) => ok([...items]);
    const { translations } = await translated(same, ['La NATO.'], [settled('NATO', 'OTAN')]);
    expect(translations[0]).toEqual([text('La OTAN.')]);
  });

  it('is found again by its own translation where tags are not taken', async () => {
    const daily: Script = ({ items }) =>
      ok(items.map((item) => item.replace(PAPER, 'Daily Atlantic').replace('Lo scrive', 'So writes')));
    const { engine, translations } = await translated(daily, [SENTENCE], [kept(PAPER)], { markup: 'text' });
    expect(translations).toEqual([[text(`So writes ${PAPER} da ieri.`)]]);
    expect(engine.requests.map(({ items }) => items)).toEqual([[SENTENCE, PAPER]]);
  });

  it('is sent under another name where it was translated beyond recognition', async () => {
    const odd: Script = ({ items }) =>
      ok(items.map((item) => (item === PAPER ? 'Something Else' : item.replace(PAPER, 'the daily one'))));
    const { engine, translations } = await translated(odd, [SENTENCE], [kept(PAPER)], { markup: 'text' });
    expect(engine.requests.at(-1)?.items).toEqual(['Lo scrive Zelvano da ieri.']);
    expect(inlineText(translations[0] ?? [])).toBe(SENTENCE);
  });

  it('costs a sentence nothing but itself: a change asks an engine with tags for no sentence without it', async () => {
    const engine = fakeEngine(shout);
    const first = job(engine, pairsOf('Il governo decide.', 'Piove.'), { terms: [] });
    await first.run();
    const again = job(engine, pairsOf('Il governo decide.', 'Piove.'), {
      terms: [settled('governo', 'cabinet')],
      cache: first.cache,
    });
    await again.run();
    expect(engine.requests.map(({ items }) => items)).toEqual([
      ['Il governo decide.', 'Piove.'],
      ['Il <g1>governo</g1> decide.'],
    ]);
    const other = job(engine, pairsOf('Il governo decide.', 'Piove.'), {
      terms: [settled('governo', 'government')],
      cache: first.cache,
    });
    await other.run();
    expect(engine.requests).toHaveLength(2);
    expect(other.shown()).toContain('b0.0: IL government DECIDE.');
  });

  it('is told to an engine that can use it, which is asked again when it changes', async () => {
    const engine = fakeEngine(shout, { usesTerms: true });
    const first = job(engine, pairsOf('Il governo decide.', 'Piove.'), {
      terms: [settled('governo', 'cabinet')],
    });
    await first.run();
    expect(engine.requests[0]?.terms).toEqual([{ term: 'governo', translation: 'cabinet' }]);
    const other = job(engine, pairsOf('Il governo decide.', 'Piove.'), {
      terms: [settled('governo', 'government')],
      cache: first.cache,
    });
    await other.run();
    expect(engine.requests.slice(1).map(({ items }) => items)).toEqual([['Il <g1>governo</g1> decide.']]);
  });

  it('stands once for each time it stood, whatever the engine does to tags', async () => {
    const words = fc.constantFrom('il', 'governo', PAPER, 'decide', 'oggi', 'e', 'NATO');
    const terms = [kept(PAPER), settled('NATO', 'OTAN')];
    const scripts: Script[] = [
      shout,
      ({ items }) => ok(items.map((item) => shouted(item.replaceAll(/<.*?>/g, '')))),
      ({ items, form }) => ok(items.map((item) => (form === 'html' ? `${item} <g9>x</g9>` : shouted(item)))),
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.array(words, { minLength: 1, maxLength: 8 }),
        fc.constantFrom(...scripts),
        async (sentence, script) => {
          const { translations } = await translated(script, [`${sentence.join(' ')}.`], terms);
          const shown = inlineText(translations[0] ?? []);
          const count = (what: string) => shown.split(what).length - 1;
          expect(count(PAPER)).toBe(sentence.filter((word) => word === PAPER).length);
          expect(count('OTAN')).toBe(sentence.filter((word) => word === 'NATO').length);
        },
      ),
      { numRuns: runs(200) },
    );
  });
});
