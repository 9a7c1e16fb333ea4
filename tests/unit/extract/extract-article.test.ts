// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { inlineText } from '../../../src/core/inline';
import { extractArticle } from '../../../src/extract/extract-article';
import { readArticle } from '../../../src/extract/read-article';
import { blockText, fixture, parsePage, textsOf, valueIn } from './pages';

const URL_IT = 'https://corrierelaguna.example/economia/porto-valdoria/?utm=x#inizio';

describe('an Italian news page', () => {
  const document = fixture('italian-news.html');
  const before = document.documentElement.outerHTML;
  const { article, elements, removed } = valueIn(readArticle(document, URL_IT));
  const texts = textsOf(article);

  it('leaves the document exactly as it was', () => {
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('begins with the title and the standfirst, once each', () => {
    expect(article.blocks[0]).toMatchObject({ id: 'b0', kind: 'heading', level: 1, role: 'title' });
    expect(article.blocks[0]?.content).toEqual([
      { type: 'text', text: 'Il porto di ' },
      { type: 'emphasis', children: [{ type: 'text', text: 'Valdoria' }] },
      { type: 'text', text: ' riapre dopo tre anni' },
    ]);
    expect(article.blocks[1]).toMatchObject({ role: 'standfirst', kind: 'paragraph' });
    expect(texts.filter((text) => text.includes('Le prime navi'))).toHaveLength(1);
    expect(texts.filter((text) => text === 'Il porto di Valdoria riapre dopo tre anni')).toHaveLength(1);
  });

  it('keeps links, emphasis and the spaces round them', () => {
    const paragraph = article.blocks.find((block) => blockText(block).startsWith('Il porto di Valdoria ha'));
    expect(blockText(paragraph)).toContain('con 312 passeggeri, è entrata');
    expect(paragraph?.content).toContainEqual({
      type: 'link',
      href: 'https://corrierelaguna.example/persone/anna-ferri?x=1#bio',
      title: 'Chi è',
      children: [{ type: 'text', text: 'Anna Ferri' }],
    });
    expect(texts).toContain(
      '« Non è stato facile », ha detto Ferri, « ma la città ha tenuto ». Il progetto, firmato dallo studio Onda, prevede una diga di 1.200 metri e un terminal per i traghetti.',
    );
  });

  it('keeps headings, list items with their numbers, quotations, captions and cells', () => {
    const kinds = (kind: string) => article.blocks.filter((block) => block.kind === kind);
    expect(kinds('heading')[1]).toMatchObject({ level: 2 });
    expect(kinds('list-item').map(({ depth, ordinal }) => [depth, ordinal])).toEqual([
      [1, 3],
      [1, 4],
      [2, undefined],
    ]);
    expect(kinds('quotation')[0]).toMatchObject({ depth: 1 });
    expect(kinds('caption').map(blockText)).toEqual([
      'Il molo nuovo, lungo 600 metri (foto Sala)',
      'I numeri del porto',
    ]);
    expect(kinds('table-cell').map((block) => [block.cell, blockText(block)])).toEqual([
      [{ table: 0, row: 0, column: 0, header: true }, 'Anno'],
      [{ table: 0, row: 0, column: 1, header: true }, 'Navi'],
      [{ table: 0, row: 1, column: 0, header: false }, '2020'],
      [{ table: 0, row: 1, column: 1, header: false }, '1.840'],
      [{ table: 0, row: 2, column: 0, header: false }, '2024'],
      [{ table: 0, row: 2, column: 1, header: false }, '2.100 (stima)'],
    ]);
  });

  it('finds the image that loads late', () => {
    const images = article.blocks.flatMap((block) =>
      block.content.filter((inline) => inline.type === 'image'),
    );
    expect(images).toEqual([
      { type: 'image', src: 'https://corrierelaguna.example/foto/porto.jpg', alt: 'Il molo nuovo' },
    ]);
  });

  it('leaves out what is not the article, and says why', () => {
    const text = texts.join('\n');
    for (const other of [
      'Leggi anche',
      'proviene da',
      'Condividi',
      'Iscriviti',
      'Tag:',
      'commento',
      'cookie',
      'Di Marta',
    ]) {
      expect(text).not.toContain(other);
    }
    expect(removed.map((removal) => removal.step)).toEqual(
      expect.arrayContaining(['comment-forms', 'read-also', 'syndication-line', 'newsletter-boxes']),
    );
  });

  it('says where it came from, with evidence', () => {
    expect(article.url).toBe('https://corrierelaguna.example/economia/porto-valdoria/?utm=x');
    expect(article.source).toMatchObject({
      title: { value: 'Il porto di Valdoria riapre dopo tre anni', evidence: 'json-ld' },
      siteName: { value: 'Corriere della Laguna' },
      publisher: { value: 'Corriere della Laguna', evidence: 'json-ld' },
      authors: { value: ['Marta Bellini', 'Piero De Luca'], evidence: 'json-ld' },
      published: {
        value: { iso: '2024-03-18T06:45:00+01:00', precision: 'second', zone: '+01:00' },
        evidence: 'json-ld',
      },
      modified: { value: { iso: '2024-03-18T09:10+01:00', precision: 'minute' } },
      url: { value: 'https://corrierelaguna.example/economia/porto-valdoria/', evidence: 'link' },
      section: { value: 'Economia' },
      language: { value: 'it-IT', evidence: 'html-lang' },
      leadImage: { value: 'https://corrierelaguna.example/foto/porto-large.jpg', evidence: 'open-graph' },
      favicon: { value: 'https://corrierelaguna.example/icone/32.png' },
      access: { value: 'free', evidence: 'json-ld' },
    });
    expect(article.declaredLanguages).toEqual([
      { evidence: 'html-lang', language: 'it-IT' },
      { evidence: 'og-locale', language: 'it-IT' },
      { evidence: 'json-ld', language: 'it-IT' },
    ]);
  });

  it('leads from each block back to the live element that holds its text', () => {
    for (const block of article.blocks) {
      const element = elements.get(block.id);
      expect(element?.ownerDocument, block.id).toBe(document);
      const words = inlineText(block.content)
        .replace(/[\uFFFC\s]+/g, ' ')
        .trim();
      expect((element?.textContent ?? '').replace(/\s+/g, ' '), block.id).toContain(words);
    }
    expect(elements.get('b0')).toBe(document.querySelector('h1'));
    expect(elements.get('b1')).toBe(document.querySelector('.sommario'));
  });

  it('is plain data', () => {
    expect(structuredClone(article)).toEqual(article);
    expect(JSON.parse(JSON.stringify(article))).toEqual(article);
  });
});

describe('other pages', () => {
  it('reads a page written from right to left', () => {
    const article = valueIn(extractArticle(fixture('arabic-news.html'), 'https://waha.example/akhbar/7'));
    expect(article.source).toMatchObject({
      title: { value: 'افتتاح مكتبة جديدة في مدينة النخيل' },
      siteName: { value: 'صحيفة الواحة' },
      published: { value: { iso: '2023-11-05', precision: 'day' }, evidence: 'time' },
      language: { value: 'ar' },
    });
    expect(article.blocks.filter((block) => block.kind === 'paragraph')).toHaveLength(3);
  });

  it('keeps the language a block declares, where it is another than the page’s', () => {
    const article = valueIn(extractArticle(fixture('mixed-language.html'), 'https://dorf.example/a/1'));
    const languages = article.blocks.map(({ kind, language }) => [kind, language]);
    expect(languages).toEqual([
      ['heading', undefined],
      ['paragraph', undefined],
      ['quotation', 'fr'],
      ['paragraph', undefined],
      ['paragraph', undefined],
    ]);
  });

  it('makes paragraphs of text directly in boxes, blank lines, and links round blocks', () => {
    const article = valueIn(extractArticle(fixture('div-soup.html'), 'https://diariovalle.example/feria'));
    expect(textsOf(article).map((text) => text.slice(0, 24))).toEqual([
      'La feria vuelve a la pla',
      'La feria de otoño volvió',
      'Los organizadores calcul',
      'El ayuntamiento, que pag',
      'El programa completo, co',
      'El domingo, último día, ',
    ]);
    expect(article.blocks[4]?.content[0]).toMatchObject({
      type: 'link',
      href: 'https://diariovalle.example/programa',
    });
  });

  it('calls a teaser a teaser, whatever state its JSON-LD is in', () => {
    const article = valueIn(extractArticle(fixture('teaser.html'), 'https://journal.example/vignes'));
    expect(article.source.access).toEqual({ value: 'teaser', evidence: 'json-ld' });
    expect(article.source.published).toEqual({
      value: { iso: '2024-09-02', precision: 'day' },
      evidence: 'json-ld',
    });
    expect(textsOf(article).join(' ')).not.toContain('82 %');
  });

  it('has no field for what a page does not state', () => {
    const text = 'Ein Satz, der lang genug ist, um als Teil eines Artikels zu gelten, steht hier. '.repeat(4);
    const page = parsePage(`<html><body><article><p>${text}</p><p>${text}</p></article></body></html>`);
    const article = valueIn(extractArticle(page, 'https://stumm.example/seite'));
    expect(article.source).toEqual({ url: { value: 'https://stumm.example/seite', evidence: 'url' } });
    expect(article.declaredLanguages).toEqual([]);
  });
});
