import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { AttributionFacts } from '../../../src/core/attribution';
import type { Inline } from '../../../src/core/inline';
import { type QuotedSentence, quotation } from '../../../src/export/quotation';
import { english } from '../ui/english';

const FACTS: AttributionFacts = {
  source: { url: { value: 'https://ilporto.example/faro', evidence: 'link' } },
  language: 'it',
  engine: 'Apertium',
  translatedAt: '2026-11-23T10:00:00.000Z',
};
const LINK = 'https://ilporto.example/faro#:~:text=Cost%C3%B2';
const UNCHECKED =
  'This link opens the article and does not point at the sentence, which could not be checked in its page.';
const text = (value: string): Inline[] => [{ type: 'text', text: value }];
const quoted = (changes: Partial<QuotedSentence> = {}): QuotedSentence => ({
  pair: { original: text('Costò 3,2\nmilioni. '), translation: text('It cost 3.2 million.') },
  target: 'en',
  facts: FACTS,
  sentenceLink: LINK,
  ...changes,
});
const paragraphs = (changes?: Partial<QuotedSentence>) =>
  quotation(quoted(changes), english).plain.split('\n\n');

describe('quotation', () => {
  it('has both sentences, the attribution and a link to the sentence', () => {
    expect(paragraphs()).toEqual([
      'Italian: Costò 3,2 milioni.',
      'English: It cost 3.2 million.',
      expect.stringMatching(
        /^This is a machine translation from Italian of a post .* Translated by Apertium on/,
      ),
      `The sentence on its page: ${LINK}`,
    ]);
  });

  it('does without a translation and without a known language', () => {
    const pair = { original: text('Boh.') };
    const [first, second] = paragraphs({ pair, facts: { ...FACTS, language: undefined } });
    expect(first).toBe('Original: Boh.');
    expect(second).toMatch(/^This is a machine translation/);
  });

  it('says that a link does not point at the sentence, in every form', () => {
    const { plain, markdown, html } = quotation(quoted({ sentenceLink: undefined }), english);
    expect(plain.split('\n\n').slice(-2)).toEqual(['The article: https://ilporto.example/faro', UNCHECKED]);
    for (const form of [plain, markdown, html]) {
      expect(form).toContain(UNCHECKED);
      expect(form).not.toContain(':~:text=');
    }
  });

  it('says what looks wrong about the translation, in every form', () => {
    const { plain, markdown, html } = quotation(quoted({ findings: ['“3,2” is <b>32</b>.'] }), english);
    expect(plain.split('\n\n')[2]).toBe('To be looked at: “3,2” is <b>32</b>.');
    expect(markdown).toContain('To be looked at: “3,2” is \\<b\\>32\\</b\\>.');
    expect(html).toContain('<p>To be looked at: “3,2” is &lt;b&gt;32&lt;/b&gt;.</p>');
  });

  it('says of words that they are words, and of the original that it is the whole sentence', () => {
    expect(paragraphs({ words: '3.2 million' }).slice(0, 2)).toEqual([
      'Italian, the whole sentence: Costò 3,2 milioni.',
      'English, words from its translation: 3.2 million',
    ]);
  });

  it('is Markdown in which no text is markup', () => {
    const { markdown } = quotation(quoted({ words: '# *one* [two](x)' }), english);
    expect(markdown.split('\n\n').slice(0, 4)).toEqual([
      '**Italian, the whole sentence**',
      '> Costò 3,2 milioni.',
      '**English, words from its translation**',
      '> \\# \\*one\\* \\[two\\](x)',
    ]);
    expect(markdown).toContain(`[The sentence on its page](${LINK})`);
    expect(markdown).toContain('[https://ilporto.example/faro](https://ilporto.example/faro)');
  });

  it('is HTML in which no text is markup, with the language of each text', () => {
    const hostile = '<img src=x onerror=alert(1)> "a" & b';
    const { html } = quotation(quoted({ words: hostile }), english);
    const { document } = new JSDOM(html).window;
    expect(document.querySelector('img')).toBeNull();
    const quotes = [...document.querySelectorAll('blockquote')];
    expect(quotes.map((quote) => [quote.lang, quote.dir, quote.cite, quote.textContent])).toEqual([
      ['it', 'ltr', LINK, 'Costò 3,2 milioni.'],
      ['en', 'ltr', LINK, hostile],
    ]);
    expect([...document.querySelectorAll('a')].map(({ href }) => href)).toEqual([
      'https://ilporto.example/faro',
      LINK,
    ]);
  });
});
