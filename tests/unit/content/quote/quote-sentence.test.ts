import { describe, expect, it } from 'vitest';
import { quoteSentence } from '../../../../src/content/quote/quote-sentence';
import type { SentencePlace } from '../../../../src/core/text-directive';
import { pageWith } from './page-with';

const quote = (body: string, sentence: string, place: Partial<SentencePlace> = {}) =>
  quoteSentence(pageWith(body), { sentence, headingLevel: 0, before: [], after: [], ...place });

const LONG =
  'Il vecchio faro di Capo Bianco è tornato ad accendersi ieri sera, dopo ventitré anni di buio e molte promesse che nessuno aveva mantenuto.';

describe('quoteSentence', () => {
  it('names a short sentence whole and a long one by its ends', () => {
    const body = `<p>${LONG} Poi è calata la notte.</p>`;
    expect(quote(body, 'Poi è calata la notte.')).toEqual({ start: 'Poi è calata la notte.' });
    expect(quote(body, LONG)).toEqual({ start: 'Il vecchio faro', end: 'aveva mantenuto.' });
  });

  it('has the words as the page has them, not as the article', () => {
    expect(quote('<p>Costò  3,2\n<b>mili\u00ADoni</b>.</p>', 'Costò 3,2 milioni.')).toEqual({
      start: 'Costò 3,2 milioni.',
    });
  });

  it('tells a sentence from the same one by what is around it', () => {
    const body = '<p>Chi lo dice? Nessuno lo sa.</p><p>Chi lo fece? Nessuno lo sa.</p>';
    const before = ['Chi lo dice? ', 'Nessuno lo sa.', 'Chi lo fece? '];
    expect(quote(body, 'Nessuno lo sa.', { before })).toEqual({
      prefix: 'Chi lo fece?',
      start: 'Nessuno lo sa.',
    });
    expect(quote(body, 'Nessuno lo sa.', { before: ['Chi lo dice? '] })).toEqual({ start: 'Nessuno lo sa.' });
  });

  it('finds the headline itself and not its copy in the navigation', () => {
    const body = `<nav><a>Il faro</a></nav><p>Oggi</p><h1>Il faro</h1><p>Di ieri</p><h3>Il faro</h3><p>${LONG}</p>`;
    expect(quote(body, 'Il faro', { headingLevel: 1, after: [LONG] })).toEqual({
      prefix: 'Oggi',
      start: 'Il faro',
    });
  });

  it('is not led astray by a text that only looks like it, in whatever place', () => {
    const body = '<p>un’ISOLA. Si chiama</p><div>IS</div><div>OLA</div><p>Isola.</p>';
    const directive = quote(body, 'Isola.', { before: ['un’ISOLA. ', 'Si chiama'] });
    expect(directive?.start).toBe('Isola.');
    expect(directive?.prefix).toBeDefined();
  });

  it.each([
    ['a line break', 'Il vecchio faro<br>è tornato ad accendersi.'],
    ['an image', 'Il vecchio faro <img> è tornato ad accendersi.'],
    ['an inline block', '<span style="display:inline-block">Il vecchio faro</span> è tornato ad accendersi.'],
    ['a note', 'Il vecchio faro<sup style="display:inline-block">[1]</sup> è tornato ad accendersi.'],
  ])('names a sentence with %s in it by its ends', (_, body) => {
    const sentence = `${'Il vecchio faro'}\uFFFC\nè tornato ad accendersi.`;
    const directive = quote(`<p>${body}</p>`, sentence);
    expect(directive).toMatchObject({
      start: expect.stringMatching(/^Il /),
      end: expect.stringMatching(/\.$/),
    });
  });

  it('adds what a word goes on with where the sentence ends inside it', () => {
    expect(quote('<p>Il faro è tornato<sup>1</sup> bianco.</p>', 'Il faro è tornato')).toEqual({
      start: 'Il faro è tornato',
      suffix: '1 bianco.',
    });
  });

  it.each([
    ['th', 'วันนี้อากาศดี พรุ่งนี้ฝนตก', 'พรุ่งนี้ฝนตก'],
    ['ja', '今日は良い天気です。明日も晴れです。', '明日も晴れです。'],
    ['ar', 'ذهب الولد إلى المدرسة. عاد مساءً.', 'عاد مساءً.'],
  ])('finds sentences in %s', (_, text, sentence) => {
    expect(quote(`<p>${text}</p>`, sentence)).toEqual({ start: sentence });
  });

  it('links a paragraph that the page has twice to the first where nothing tells them apart', () => {
    const body = `<p>Uno. ${LONG} Due.</p>`;
    const before = ['Uno. ', LONG, 'Due.', 'Uno. '];
    expect(quote(body + body, LONG, { before })).toEqual({
      start: 'Il vecchio faro',
      end: 'aveva mantenuto.',
    });
  });

  it('has no answer where the sentence is not in the page, or is not shown', () => {
    expect(quote('<p>Altro.</p>', LONG)).toBeUndefined();
    expect(quote(`<p style="display:none">${LONG}</p>`, LONG)).toBeUndefined();
    expect(quote('<p>Altro.</p>', '\uFFFC')).toBeUndefined();
  });
});
