import { describe, expect, it } from 'vitest';
import type { Highlight, KeptArticle } from '../../../../src/core/kept-article';
import type { Pair } from '../../../../src/core/pair';
import {
  isInPlace,
  isOtherText,
  isSameHighlight,
  jobOf,
  keptOf,
  withHighlight,
} from '../../../../src/ui/kept/kept-article';
import { keptSample } from '../../library/kept-sample';
import { sampleEngines, sampleJob, samplePairs, text } from '../samples';

const NOW = new Date('2026-12-01T08:00:00.000Z');
const loaded = { src: 'blob:https://porto.example/1', width: 640, height: 480 };
const image = { type: 'image' as const, src: 'https://porto.example/faro.jpg', alt: 'Il faro', loaded };
const highlight = (change: Partial<Highlight> = {}): Highlight => ({
  pair: 'b0.0',
  side: 'original',
  range: { start: 0, end: 5 },
  words: 'Frase',
  note: '',
  ...change,
});

describe('keptOf', () => {
  const facts = sampleJob();

  it('keeps what is shown, with nothing said of it yet', () => {
    const pairs = samplePairs(3, 2);
    expect(keptOf(facts, pairs, undefined, NOW)).toEqual({
      id: 'en https://ilporto.example/faro?x=1',
      keptAt: NOW.toISOString(),
      changedAt: NOW.toISOString(),
      article: facts.article,
      language: 'it',
      target: 'en',
      translatedAt: facts.startedAt,
      use: { id: 'apertium' },
      pairs,
      tags: [],
      note: '',
      highlights: [],
    });
  });

  it('has the model, and neither language nor engine where nobody knows them', () => {
    const engines = sampleEngines({ use: { id: 'bergamot', model: 'it-en-2.1', reason: 'chosen' } });
    expect(keptOf({ ...facts, engines }, [], undefined, NOW).use).toEqual({
      id: 'bergamot',
      model: 'it-en-2.1',
    });
    const { use: _, ...without } = engines;
    const kept = keptOf({ ...facts, language: { signals: [] }, engines: without }, [], undefined, NOW);
    expect(kept).not.toHaveProperty('language');
    expect(kept).not.toHaveProperty('use');
  });

  it('keeps the day and what the reader said of it, with the texts of now', () => {
    const before = keptSample({ tags: ['mare'], note: 'mia', highlights: [highlight()] });
    const pairs = samplePairs(1, 1);
    expect(keptOf(facts, pairs, before, NOW)).toMatchObject({
      keptAt: before.keptAt,
      changedAt: NOW.toISOString(),
      tags: ['mare'],
      note: 'mia',
      highlights: [highlight()],
      pairs,
      article: facts.article,
    });
  });
});

describe('jobOf', () => {
  it('is a job that is done, of the texts and the engine that were kept', () => {
    const kept = keptSample({ use: { id: 'bergamot', model: 'it-en-2.1' } });
    expect(jobOf(kept)).toEqual({
      id: `kept ${kept.id}`,
      state: 'done',
      article: kept.article,
      language: { language: 'it', signals: [] },
      target: 'en',
      engines: {
        choice: 'bergamot',
        use: { id: 'bergamot', model: 'it-en-2.1', reason: 'chosen' },
        offers: [],
        failures: [],
        isPrivate: false,
      },
      pairs: kept.pairs,
      startedAt: kept.translatedAt,
    });
  });

  it('does without language and engine', () => {
    const { language: _, use: __, ...kept } = keptSample();
    const job = jobOf(kept);
    expect(job.language).toEqual({ signals: [] });
    expect(job.engines.choice).toBe('automatic');
    expect(job.engines).not.toHaveProperty('use');
  });

  it('has nothing of what its page had loaded of images, however deep they stand', () => {
    const inlines = [{ type: 'link' as const, href: 'https://porto.example/', children: [image] }];
    const sample = keptSample();
    const [pair, ...pairs] = sample.pairs;
    const [block, ...blocks] = sample.article.blocks;
    if (!pair || !block) throw new Error('the sample is empty');
    const kept: KeptArticle = {
      ...sample,
      article: { ...sample.article, blocks: [{ ...block, content: [image] }, ...blocks] },
      pairs: [{ ...pair, original: inlines, translation: [...text('See '), ...inlines] }, ...pairs],
    };
    const before = structuredClone(kept);
    const job = jobOf(kept);
    expect(JSON.stringify(job)).not.toContain('loaded');
    const { loaded: _, ...words } = image;
    expect(job.article.blocks[0]?.content).toEqual([words]);
    expect(job.pairs[0]?.original).toEqual([{ ...inlines[0], children: [words] }]);
    expect(job.pairs[0]?.translation?.[1]).toEqual({ ...inlines[0], children: [words] });
    expect(kept, 'what is kept stays as it is').toEqual(before);
  });

  it('says of sentences that were not translated that nobody is at work on them', () => {
    const [done, pending, third] = samplePairs(3, 1);
    if (!done || !pending || !third) throw new Error('there are no pairs');
    const failed: Pair = { ...third, state: 'failed', error: { kind: 'no-room' } };
    const job = jobOf(keptSample({ pairs: [done, pending, failed] }));
    expect(job.pairs).toEqual([
      done,
      { ...pending, state: 'failed', error: { kind: 'kept-untranslated' } },
      failed,
    ]);
  });
});

describe('isOtherText', () => {
  const kept = keptSample({ pairs: samplePairs(2, 1) });

  it.each<[string, Pair[], boolean]>([
    ['the same', samplePairs(2, 1), false],
    ['more of the translation', samplePairs(2, 2), true],
    ['less of it', samplePairs(2, 0), true],
    ['more sentences', samplePairs(3, 1), true],
    ['fewer', samplePairs(1, 1), true],
    ['another original', samplePairs(2, 1).map((pair) => ({ ...pair, original: text('Altro. ') })), true],
  ])('of %s', (_, pairs, isOther) => {
    expect(isOtherText(kept, pairs)).toBe(isOther);
  });

  it('takes no account of what was found wrong, nor of why a sentence has none', () => {
    const pairs = samplePairs(2, 1).map(
      (pair): Pair =>
        pair.state === 'done'
          ? { ...pair, findings: [] }
          : { ...pair, state: 'failed', error: { kind: 'kept-untranslated' } },
    );
    expect(isOtherText(kept, pairs)).toBe(false);
  });
});

describe('isInPlace', () => {
  const [pair] = samplePairs(1, 1);
  if (!pair) throw new Error('there is no pair');
  const { translation: _, ...untranslated } = pair;

  it.each<[string, Partial<Highlight>, Pair, boolean]>([
    ['the original', {}, pair, true],
    ['the translation', { side: 'translation', range: { start: 0, end: 8 }, words: 'Sentence' }, pair, true],
    ['other words', { words: 'Prosa' }, pair, false],
    ['words that moved', { range: { start: 1, end: 6 } }, pair, false],
    ['a place behind the end', { range: { start: 90, end: 95 } }, pair, false],
    ['a translation that is gone', { side: 'translation' }, untranslated, false],
  ])('of %s', (_, change, of, isThere) => {
    expect(isInPlace(highlight(change), of)).toBe(isThere);
  });
});

describe('withHighlight', () => {
  const other = highlight({ range: { start: 6, end: 7 }, words: '0', note: 'zero' });

  it('adds one behind the others, and takes away the one in the same place, whatever is written about it', () => {
    const kept = keptSample({ highlights: [other] });
    const added = withHighlight(kept, highlight(), true);
    expect(added.highlights).toEqual([other, highlight()]);
    expect(withHighlight(added, { ...other, note: '' }, true)).toBe(added);
    expect(withHighlight(added, { ...other, note: '' }, false).highlights).toEqual([highlight()]);
    expect(kept.highlights).toEqual([other]);
  });

  it.each<[Partial<Highlight>]>([
    [{ pair: 'b0.1' }],
    [{ side: 'translation' }],
    [{ range: { start: 1, end: 5 } }],
    [{ range: { start: 0, end: 6 } }],
  ])('tells %o apart', (change) => {
    expect(isSameHighlight(highlight(), highlight(change))).toBe(false);
    expect(isSameHighlight(highlight(), highlight({ note: 'x' }))).toBe(true);
  });
});
