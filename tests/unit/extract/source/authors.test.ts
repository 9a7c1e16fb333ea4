import { describe, expect, it } from 'vitest';
import { chooseAuthors } from '../../../../src/extract/source/authors';
import { splitNames } from '../../../../src/extract/source/names';

describe('splitNames', () => {
  it.each([
    ['Di Anna Bianchi e Carlo Verdi', ['Anna Bianchi', 'Carlo Verdi']],
    ['By Ann White and Carl Green', ['Ann White', 'Carl Green']],
    ['ByAnn White', ['Ann White']],
    ['BY ANN WHITE AND CARL GREEN', ['ANN WHITE', 'CARL GREEN']],
    ['Von Karl Grün und Anna Weiß', ['Karl Grün', 'Anna Weiß']],
    ['Par Marie Blanc, Jean Vert et Luc Noir', ['Marie Blanc', 'Jean Vert', 'Luc Noir']],
    ['Por Ana Blanco y Juan Verde', ['Ana Blanco', 'Juan Verde']],
    ['Marie Blanc (avec Jean Vert)', ['Marie Blanc', 'Jean Vert']],
    ['Bianchi, Anna', ['Anna Bianchi']],
    ['Ann White, MD', ['Ann White']],
    ['Ann White, Staff Writer', ['Ann White']],
    ['Ann White @annwhite ann@paper.example https://paper.example/ann', ['Ann White']],
    ['By Ann White March 11, 2015 3:46 PM', ['Ann White']],
    ['作者：王小明', ['王小明']],
    ['田中一郎、鈴木花子', ['田中一郎', '鈴木花子']],
    ['Martin E Smith', ['Martin E Smith']],
    ['De Luca', ['De Luca']],
    ['AFP', ['AFP']],
    ['Redacci&oacute;n', ['Redacción']],
  ])('%s', (stated, names) => {
    expect(splitNames(stated, undefined)).toEqual(names);
  });

  it.each([
    '',
    'admin',
    '12 March 2020',
    '@handle',
    'https://paper.example/ann',
    'ann@paper.example',
    '{{author}}',
    '5 minutes ago',
  ])('finds no name in %j', (stated) => {
    expect(splitNames(stated, undefined)).toEqual([]);
  });

  it('takes neither the beginning of a stated person’s name nor a part of an organisation’s', () => {
    expect(splitNames('De Luca Pierre', true)).toEqual(['De Luca Pierre']);
    expect(splitNames('Haus und Garten', false)).toEqual(['Haus und Garten']);
  });
});

describe('chooseAuthors', () => {
  const site = ['Paper of Record'];

  it('prefers a person stated later to the paper stated first', () => {
    const statements = [
      { evidence: 'json-ld' as const, authors: [{ name: 'Paper of Record', person: true }] },
      { evidence: 'byline' as const, authors: [{ name: 'By Ann White' }] },
    ];
    expect(chooseAuthors(statements, site)).toEqual({ value: ['Ann White'], evidence: 'byline' });
  });

  it('keeps the paper or an agency where nobody else is named', () => {
    const statements = [
      { evidence: 'json-ld' as const, authors: [{ name: 'Paper of Record', person: false }] },
    ];
    expect(chooseAuthors(statements, site)).toEqual({ value: ['Paper of Record'], evidence: 'json-ld' });
  });

  it('leaves the paper out beside a person, and names everybody once', () => {
    const authors = [{ name: 'Ann White' }, { name: 'Paper of Record' }, { name: 'ANN WHITE' }];
    expect(chooseAuthors([{ evidence: 'meta', authors }], site)).toEqual({
      value: ['Ann White'],
      evidence: 'meta',
    });
  });
});
