// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Digest } from '../../../src/export/digest';
import { digestHtml } from '../../../src/export/digest-html';
import { english } from '../ui/english';
import { HOSTILE_TEXTS } from './sample-articles';
import { arabicDigest, digestOf, headline, hostileDigest, italianDigest, translated } from './sample-digests';

const pageOf = (digest: Digest) => new DOMParser().parseFromString(digestHtml(digest, english), 'text/html');
const texts = (root: ParentNode, selector: string) =>
  [...root.querySelectorAll(selector)].map(({ textContent }) => textContent?.trim());

describe('the web page of a digest', () => {
  it('asks nobody anything when it is opened', () => {
    for (const digest of [italianDigest, hostileDigest]) {
      const document = pageOf(digest);
      expect(texts(document, 'script, img, iframe, link, object, embed, form, base')).toEqual([]);
      expect(document.querySelectorAll('style')).toHaveLength(1);
      expect(document.querySelector('style')?.textContent).not.toMatch(/url\(|@import/);
      expect(document.querySelector('[http-equiv]')?.getAttribute('content')).toBe(
        "default-src 'none'; style-src 'unsafe-inline'",
      );
      for (const { attributes } of document.querySelectorAll('*'))
        for (const { name } of attributes) expect(name).not.toMatch(/^on|^src/);
    }
  });

  it('is headed by its day, and its headlines by what the reader reads', () => {
    const document = pageOf(italianDigest);
    expect(document.title).toBe('Headlines of 23 November 2026');
    expect(texts(document, 'h1')).toEqual(['Headlines of 23 November 2026']);
    expect(texts(document, 'article h2')).toEqual([
      'The lighthouse of Capo Nero turns again',
      'Ferries on strike, no crossing to the smaller islands on Friday after 2 p.m.',
      'Harbour bridge closes for a week',
      'Without a title',
    ]);
    expect(texts(document, '.heads > p')).toEqual(['Original', 'Translation · English']);
  });

  it('has original and translation beside each other, then the attribution with its link', () => {
    const [first] = pageOf(italianDigest).querySelectorAll('article');
    if (!first) throw new Error('no article');
    expect(texts(first, '.facts li')).toEqual([
      'Il Porto',
      'By: Chiara Vento, Ugo Mare',
      'Published: 22 November 2026, 18:30 UTC+01:00',
    ]);
    expect(texts(first, 'hgroup > *')).toEqual([
      'Il faro di Capo Nero torna a girare',
      'The lighthouse of Capo Nero turns again',
    ]);
    expect(texts(first, 'div.g > p').map((one) => one?.slice(0, 6))).toEqual(['Dopo v', 'After ']);
    expect(texts(first, '.attribution')[0]).toMatch(/^This is a machine translation from Italian of/);
    const links = [...first.querySelectorAll('a')].map(({ href }) => href);
    expect(links).toEqual(['https://ilporto.example/faro', 'https://ilporto.example/faro']);
  });

  it.each([
    ['with all', headline()],
    ['without a summary', headline({ summary: '' })],
    ['without a title', headline({ title: '' })],
    ['without either', headline({ title: '', summary: '' })],
  ])('says of a headline that has no translation so, once: %s', (_, one) => {
    const document = pageOf(digestOf(one));
    expect(texts(document, '.t')).toEqual(['This headline has no translation here.']);
    expect(document.body.textContent).not.toContain('machine translation');
    expect(texts(document, '.heads')).toEqual([]);
  });

  it('says of each text which language and direction it has', () => {
    const document = pageOf(arabicDigest);
    expect(document.querySelector('hgroup > .o')).toMatchObject({ lang: 'ar', dir: 'rtl' });
    expect(document.querySelector('h2.t')).toMatchObject({ lang: 'en', dir: 'ltr' });
    expect(document.querySelector('.unsaid h2.o')).toMatchObject({ lang: 'ar', dir: 'rtl' });
    expect(document.querySelector('.unsaid p.o')).toMatchObject({ lang: 'ar', dir: 'rtl' });
    const unknown = pageOf(digestOf(headline({ language: '"><b>' })));
    expect(unknown.querySelector('h2')).toMatchObject({ lang: '', dir: 'auto' });
  });

  it('has hostile texts as texts, and no link that runs something', () => {
    const document = pageOf(hostileDigest);
    const shown = texts(document, 'h2');
    expect(shown).toContain(HOSTILE_TEXTS[0]);
    expect(shown).toContain(HOSTILE_TEXTS[1]);
    expect(shown).toContain('abcdefg');
    const protocols = [...document.querySelectorAll('a')].map(({ protocol }) => protocol);
    expect(new Set(protocols)).toEqual(new Set(['https:']));
    expect(document.querySelectorAll('article')).toHaveLength(hostileDigest.items.length);
  });

  it('has the original as heading where its translation has no title', () => {
    const document = pageOf(digestOf(headline({ translation: translated({ title: '' }) })));
    expect(texts(document, 'h2')).toEqual(['Il faro di Capo Nero torna a girare']);
  });
});
