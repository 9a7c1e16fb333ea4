// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { ExportedArticle } from '../../../src/export/exported-article';
import { html } from '../../../src/export/html';
import { english } from '../ui/english';
import { arabic, HOSTILE_TEXTS, hostile, italian, japanese } from './sample-articles';
import { block, cell, exportedOf, link, type Sample } from './samples';

const pageOf = (exported: ExportedArticle) =>
  new DOMParser().parseFromString(html.write(exported, english), 'text/html');
const page = (...samples: Sample[]) => pageOf(exportedOf(samples));
const texts = (root: ParentNode, selector: string) =>
  [...root.querySelectorAll(selector)].map(({ textContent }) => textContent?.trim());

describe('the web page of an article', () => {
  it('asks nobody anything when it is opened', () => {
    for (const exported of [italian, hostile]) {
      const document = pageOf(exported);
      expect(texts(document, 'script, img, iframe, link, object, embed, audio, video, form, base')).toEqual(
        [],
      );
      expect(document.querySelector('[http-equiv]')?.getAttribute('content')).toBe(
        "default-src 'none'; style-src 'unsafe-inline'",
      );
      expect(document.querySelector('style')?.textContent).not.toMatch(/url\(|@import/);
      expect(document.querySelectorAll('style')).toHaveLength(1);
      for (const { attributes } of document.querySelectorAll('*'))
        for (const { name } of attributes) expect(name).not.toMatch(/^on|^src/);
    }
  });

  it('has hostile texts as texts', () => {
    const shown = pageOf(hostile).body.textContent ?? '';
    expect(shown).toContain(HOSTILE_TEXTS[0]);
    expect(shown).toContain(HOSTILE_TEXTS[1]);
    expect(shown).toContain('abcdefg');
  });

  it('says of each side which language and direction it has', () => {
    const document = pageOf(arabic);
    expect(document.documentElement.lang).toBe('en');
    expect(document.querySelector('h1')).toMatchObject({ lang: 'ar', dir: 'rtl' });
    expect(document.querySelector('hgroup > .t')).toMatchObject({ lang: 'en', dir: 'ltr' });
    expect(document.querySelector('blockquote.o')).toMatchObject({ lang: 'fr', dir: 'ltr' });
    const { language: _, ...unknown } = japanese;
    expect(pageOf(unknown).querySelector('p.o[lang=""]')?.getAttribute('dir')).toBe('auto');
  });

  it('has each sentence beside its translation', () => {
    const document = page(block('paragraph', ['Uno. ', 'One.'], ['Due.']));
    expect(texts(document, 'p.o > span')).toEqual(['Uno.', 'Due.']);
    expect(texts(document, 'p.t > span')).toEqual(['One.', '(not translated)']);
    expect(document.querySelector('main .g:not(.heads)')?.getAttribute('style')).toBe('--n:2');
  });

  it('has headings without a gap, nested lists, quotations and preformatted text', () => {
    const document = pageOf(italian);
    expect(texts(document, 'h1, main h2, main h3, main h4')).toEqual([
      'Il faro di Capo Nero torna a girare',
      'Che cosa cambia',
      'I conti',
    ]);
    expect(texts(document, 'main h3')).toEqual(['I conti']);
    expect(texts(document, '.o > ul > li > ol > li')).toEqual(['pulire la lente', 'annotare le navi']);
    expect(document.querySelector('.o ol li')?.getAttribute('value')).toBe('1');
    expect(texts(document, 'blockquote.t blockquote p span')).toHaveLength(2);
    expect(document.querySelector('pre')?.textContent).toBe('Fl(2) W 10s\n  36 m  22 M');
  });

  it('has a table of rows that are equally long, however ragged, and nothing of a cell is lost', () => {
    const document = page(
      cell(0, 0, true, ['a', 'A']),
      cell(0, 7000, true, ['b', 'B']),
      cell(9000, 0, true, ['c', 'C']),
      cell(9001, 7000, false, ['d', 'D']),
      cell(9001, 7000, false, ['e', 'E']),
    );
    const rows = [...document.querySelectorAll('.o tr')].map(({ children }) =>
      [...children].map((one) => `${one.localName} ${one.getAttribute('scope') ?? ''} ${one.textContent}`),
    );
    expect(rows).toEqual([
      ['th col a', 'th col b'],
      ['th row c', 'td  '],
      ['td  ', 'td  de'],
    ]);
  });

  it('marks what the reader marked, where the words are still there', () => {
    expect(texts(pageOf(italian), 'main mark')).toEqual(['faro', 'the light has come home']);
    const [first] = italian.highlights ?? [];
    const changed = { ...italian, highlights: first ? [{ ...first, words: 'other words' }] : [] };
    expect(texts(pageOf(changed), 'main mark')).toEqual([]);
    expect(texts(pageOf(changed), '.reader mark')).toEqual(['other words']);
  });

  it('says who made a sentence that the usual engine did not make, and what was found', () => {
    expect(texts(pageOf(italian), '.n li')).toEqual([
      '“All day long, they say at the port, “the light …”: To be looked at: “24” of the original is not in the translation.',
      '“All day long, they say at the port, “the light …”: Translated by DeepL',
    ]);
  });

  it('lists each address once for paper, and images as links', () => {
    const document = pageOf(italian);
    const numbered = [...document.querySelectorAll('main a')].map((one) => one.getAttribute('data-n'));
    expect(numbered).toEqual(['1', '1', '2']);
    expect(texts(document, '.links li')[1]).toBe('https://ilporto.example/faro.jpg');
  });

  it('writes no link that runs something', () => {
    const bad = [link('javascript:alert(1)', 'a'), link('JAVASCRIPT:x', 'b'), link('data:text/html,x', 'c')];
    expect(texts(page(block('paragraph', [bad, bad])), 'main a')).toEqual([]);
  });
});
