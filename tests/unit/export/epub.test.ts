// @vitest-environment jsdom
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { epub } from '../../../src/export/epub';
import type { ExportedArticle } from '../../../src/export/exported-article';
import { english } from '../ui/english';
import { arabic, hostile, italian, japanese } from './sample-articles';

const filesOf = (exported: ExportedArticle) => unzipSync(epub.write(exported, english));
const documentOf = (exported: ExportedArticle, path: string) =>
  new DOMParser().parseFromString(strFromU8(filesOf(exported)[path] ?? new Uint8Array()), 'application/xml');
const metadata = (exported: ExportedArticle, name: string) =>
  [...documentOf(exported, 'EPUB/package.opf').getElementsByTagName(name)].map((one) => one.textContent);

describe('the book of an article', () => {
  it('says first and unpacked what it is', () => {
    const bytes = epub.write(italian, english);
    expect(strFromU8(bytes.slice(30, 58))).toBe('mimetypeapplication/epub+zip');
  });

  it('is XML throughout', () => {
    for (const exported of [italian, arabic, japanese, hostile]) {
      const paths = Object.keys(filesOf(exported)).filter((path) => /\.(xml|opf|xhtml)$/.test(path));
      expect(paths).toHaveLength(4);
      for (const path of paths)
        expect(documentOf(exported, path).getElementsByTagName('parsererror')).toHaveLength(0);
    }
  });

  it('says where it came from', () => {
    expect(metadata(italian, 'dc:source')).toEqual(['https://ilporto.example/faro_(1)']);
    expect(metadata(italian, 'dc:creator')).toEqual(['Chiara Vento', 'Ugo Mare']);
    expect(metadata(italian, 'dc:date')).toEqual(['2022-02-05']);
    expect(metadata(italian, 'dc:language')).toEqual(['en', 'it']);
    expect(metadata(italian, 'dc:subject')).toEqual(['mare', 'Capo Nero']);
    expect(metadata(italian, 'meta')).toContain('2026-11-24T08:00:00Z');
    expect(metadata(japanese, 'dc:creator')).toEqual([]);
    expect(metadata(japanese, 'dc:date')).toEqual([]);
  });

  it('turns its pages as the language of the translation does', () => {
    const direction = (exported: ExportedArticle) =>
      documentOf(exported, 'EPUB/package.opf')
        .getElementsByTagName('spine')[0]
        ?.getAttribute('page-progression-direction');
    expect(direction(arabic)).toBe('ltr');
    expect(direction(japanese)).toBe('rtl');
  });

  it('has a table of contents as deep as its headings, which leads to them', () => {
    const links = [...documentOf(italian, 'EPUB/nav.xhtml').getElementsByTagName('a')];
    const article = documentOf(italian, 'EPUB/article.xhtml');
    expect(links.map(({ textContent }) => textContent)).toEqual([
      'Il faro di Capo Nero torna a girare',
      'Che cosa cambia',
      'I conti',
    ]);
    for (const one of links.slice(1)) {
      const id = one.getAttribute('href')?.split('#')[1] ?? '';
      expect(article.getElementById(id)?.textContent).toContain(one.textContent);
    }
  });
});
