// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { declaredLanguages } from '../../../src/extract/declared-language';
import { parsePage } from './pages';

const declared = (html: string) => declaredLanguages(parsePage(html));

describe('declaredLanguages', () => {
  it('reads the root element, og:locale and the JSON-LD of the article', () => {
    const html = `<html lang="it_IT"><head><meta property="og:locale" content="it_IT"><script type="application/ld+json">{"@type":"NewsArticle","inLanguage":{"@type":"Language","alternateName":"it"}}</script></head></html>`;
    expect(declared(html)).toEqual([
      { evidence: 'html-lang', language: 'it-IT' },
      { evidence: 'og-locale', language: 'it-IT' },
      { evidence: 'json-ld', language: 'it' },
    ]);
  });

  it('reads the element, not a comment that looks like it', () => {
    expect(declared('<!--[if IE]><html lang="en"><![endif]--><html lang="pl"><body></body></html>')).toEqual([
      { evidence: 'html-lang', language: 'pl' },
    ]);
  });

  it('says nothing for what is no language, and for other things than the article', () => {
    expect(
      declared(
        `<html lang="und"><meta property="og:locale" content="none at all"><script type="application/ld+json">{"@type":"WebSite","inLanguage":"en"}</script>`,
      ),
    ).toEqual([]);
  });

  it('is not misled by names that shadow members', () => {
    expect(
      declared(
        '<html lang="cs"><body><img name="querySelector"><form name="documentElement"></form></body></html>',
      ),
    ).toEqual([{ evidence: 'html-lang', language: 'cs' }]);
  });
});
