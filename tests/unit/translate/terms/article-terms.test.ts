import { describe, expect, it } from 'vitest';
import type { Source } from '../../../../src/core/source';
import { articleTerms } from '../../../../src/translate/terms/article-terms';

const source = (siteName: string): Source => ({
  url: { value: 'https://a.test/', evidence: 'url' },
  siteName: { value: siteName, evidence: 'open-graph' },
});
const termsOf = (siteName: string) => articleTerms([], source(siteName)).map(({ term }) => term);

describe('articleTerms', () => {
  it('keeps the name of the site, without what it says of itself', () => {
    expect(termsOf('Il Porto Quotidiano - notizie dal mare')).toContain('Il Porto Quotidiano');
    expect(termsOf('Il Porto | News')).toContain('Il Porto');
    expect(termsOf('朝の新聞')).toContain('朝の新聞');
  });

  it.each(['notizie', '', 'x'.repeat(80)])('takes “%s” for no name', (name) => {
    expect(termsOf(name)).toEqual(articleTerms([], { url: source('').url }).map(({ term }) => term));
  });

  it('keeps the names of papers, whatever site it is', () => {
    expect(termsOf('')).toEqual(expect.arrayContaining(['Atlantico Quotidiano', 'Corriere della Sera']));
  });

  it('lets the reader have the last word', () => {
    const said = {
      term: 'le monde',
      translation: 'The World',
      isCaseSensitive: false,
      source: '',
      target: '',
    };
    const terms = articleTerms([said], source(''));
    expect(terms.filter(({ term }) => term.toLowerCase() === 'le monde')).toEqual([said]);
  });
});
