import { describe, expect, it } from 'vitest';
import type { AttributionFacts } from '../../../src/core/attribution';
import type { Inline } from '../../../src/core/inline';
import { quotation, sentenceLink } from '../../../src/core/quotation';
import { english } from '../ui/english';

const FACTS: AttributionFacts = {
  source: { url: { value: 'https://ilporto.example/faro', evidence: 'link' } },
  language: 'it',
  engine: 'Apertium',
  translatedAt: '2026-11-23T10:00:00.000Z',
};
const text = (value: string): Inline[] => [{ type: 'text', text: value }];

describe('quotation', () => {
  it('has both sentences, the attribution and a link to the sentence', () => {
    const pair = { original: text('Costò 3,2\nmilioni. '), translation: text('It cost 3.2 million.') };
    expect(quotation(pair, 'en', FACTS, english).split('\n')).toEqual([
      'Italian: Costò 3,2 milioni.',
      'English: It cost 3.2 million.',
      '',
      expect.stringMatching(
        /^This is a machine translation from Italian of a post .* Translated by Apertium on/,
      ),
      'The sentence on its page: https://ilporto.example/faro#:~:text=Cost%C3%B2%203%2C2%20milioni.',
    ]);
  });

  it('does without a translation and without a known language', () => {
    const lines = quotation({ original: text('Boh.') }, 'en', { ...FACTS, language: undefined }, english);
    expect(lines.split('\n').slice(0, 2)).toEqual(['Original: Boh.', '']);
  });
});

describe('sentenceLink', () => {
  it('names long sentences by their ends', () => {
    const words = Array.from({ length: 30 }, (_, at) => `word${at}`).join(' ');
    expect(sentenceLink('https://a.example/', words)).toBe(
      'https://a.example/#:~:text=word0%20word1%20word2%20word3,word26%20word27%20word28%20word29',
    );
  });

  it('escapes what has a meaning in a text directive', () => {
    expect(sentenceLink('https://a.example/', 'a-b, c & d')).toBe(
      'https://a.example/#:~:text=a%2Db%2C%20c%20%26%20d',
    );
  });

  it('keeps the fragment of the address', () => {
    expect(sentenceLink('https://a.example/#/story/1', 'Word')).toBe(
      'https://a.example/#/story/1:~:text=Word',
    );
  });

  it('links the page alone where there is no text', () => {
    expect(sentenceLink('https://a.example/', '')).toBe('https://a.example/');
  });
});
