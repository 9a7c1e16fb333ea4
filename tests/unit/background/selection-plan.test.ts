import { describe, expect, it } from 'vitest';
import {
  isOfArticle,
  paragraphsOf,
  selectionArticle,
  sourceOf,
  underTitle,
  withinLimit,
} from '../../../src/background/selection-plan';
import type { Pair } from '../../../src/core/pair';
import { planPairs } from '../../../src/translate/plan-pairs';
import { sampleJob, text } from '../ui/samples';

const ADDRESS = 'https://porto.example/faro?id=1';
const source = { url: { value: ADDRESS, evidence: 'url' as const } };
const sentences = (count: number) => Array.from({ length: count }, (_, at) => `Frase numero ${at} di molte.`);

describe('what is translated of a selection', () => {
  it('is all of it, up to the limit', () => {
    const selected = { text: 'x'.repeat(5000), isLonger: false };
    expect(withinLimit(selected, 'it')).toEqual({ text: selected.text, isCut: false });
  });

  it('ends with a sentence where it is too long', () => {
    const all = `Titolo\n${sentences(120).join(' ')}\n${sentences(120).join(' ')}`;
    const { text: kept, isCut } = withinLimit({ text: all, isLonger: false }, 'it');
    expect(isCut).toBe(true);
    expect(kept.length).toBeGreaterThan(4950);
    expect(kept.length).toBeLessThanOrEqual(5000);
    expect(kept).toMatch(/molte\.$/);
    expect(all.startsWith(kept)).toBe(true);
    expect(all[kept.length]).toMatch(/\s/);
  });

  it('ends with a word where there is no sentence', () => {
    const all = 'parola '.repeat(900);
    const { text: kept, isCut } = withinLimit({ text: all.slice(0, 6000), isLonger: true }, 'it');
    expect([isCut, kept.length <= 5000, /parola$/.test(kept)]).toEqual([true, true, true]);
  });

  it('is in paragraphs, with the title of the page for those who want to know', () => {
    const article = selectionArticle('Uno. Due.\nTre.', ADDRESS, source);
    expect(planPairs(article, 'it', 'en').map(({ id }) => id)).toEqual(['b0.0', 'b0.1', 'b1.0']);
    expect(underTitle(article, 'Il faro').blocks.map(({ role }) => role)).toEqual([
      'title',
      undefined,
      undefined,
    ]);
    expect(underTitle(article, '')).toBe(article);
  });
});

describe('where a selection is from', () => {
  const page = { title: 'Il faro', siteName: 'Il Porto' };

  it('is what the page says', () => {
    expect(sourceOf(page, `${ADDRESS}#x`, undefined)).toEqual({
      url: { value: ADDRESS, evidence: 'url' },
      title: { value: 'Il faro', evidence: 'title-element' },
      siteName: { value: 'Il Porto', evidence: 'open-graph' },
    });
    expect(sourceOf({ title: '', siteName: '' }, ADDRESS, undefined)).toEqual(source);
  });

  it('is what was found out for the article of the same page', () => {
    const job = sampleJob();
    expect(sourceOf(page, `${job.article.url}#comments`, job)).toBe(job.article.source);
    expect(sourceOf(page, ADDRESS, job)).toMatchObject({ title: { value: 'Il faro' } });
  });

  it('is the article where it begins in one of its blocks', () => {
    const { article } = sampleJob();
    expect(isOfArticle('0. Frase 1.\nAltro', article)).toBe(true);
    expect(isOfArticle('Un commento', article)).toBe(false);
  });
});

describe('the translation', () => {
  const article = selectionArticle('Uno. Due. Tre.\nQuattro.', ADDRESS, source);
  const pairs = (...translations: (string | undefined)[]) =>
    planPairs(article, 'it', 'en').map((pair, at): Pair => {
      const translation = translations[at];
      return translation === undefined ? pair : { ...pair, translation: text(translation) };
    });

  it('has its sentences apart, and what is missing shown', () => {
    expect(paragraphsOf(article, pairs('One.', ' Two. ', undefined, 'Four.'), 'en')).toEqual([
      'One. Two. […]',
      'Four.',
    ]);
  });

  it('has no spaces where its language writes none', () => {
    expect(paragraphsOf(article, pairs('一。', '二。 ', '三。', '四。'), 'zh-Hans')).toEqual([
      '一。二。三。',
      '四。',
    ]);
  });
});
