import type { Article } from '../../../src/core/article';
import type { Inline } from '../../../src/core/inline';

/** An article of so many blocks of so many sentences, about 100 characters each, with a link; no two the same. */
export function madeArticle(count: number, sentences: number, name = ''): Article {
  const blocks = Array.from({ length: count }, (_, index) => ({
    id: `b${index}`,
    kind: 'paragraph' as const,
    content: Array.from({ length: sentences }, (_, sentence): Inline[] => [
      { type: 'text', text: `Il ${index}. paragrafo${name} ricorda, nella frase ${sentence}, che il ` },
      {
        type: 'link',
        href: `https://links.test/${index}/${sentence}`,
        children: [{ type: 'text', text: 'trattato del 2019' }],
      },
      { type: 'text', text: ', firmato dal dott. Bruni con 3,5 mld. di euro, resta in vigore. ' },
    ]).flat(),
  }));
  const url = 'https://paper.test/long';
  return { url, source: { url: { value: url, evidence: 'url' } }, blocks, declaredLanguages: [] };
}
