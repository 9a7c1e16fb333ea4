// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Inline } from '../../../src/core/inline';
import { extractArticle } from '../../../src/extract/extract-article';
import { parsePage, valueIn } from './pages';

const PROSE = 'Una frase di prova che dice qualcosa, con una virgola, e finisce qui. '.repeat(12);

interface Shown {
  complete: boolean;
  naturalWidth: number;
  naturalHeight: number;
  currentSrc: string;
}

/** The images of an article whose page has loaded its first image so. */
function imagesWith(shown: Partial<Shown>, attributes = ''): Inline[] {
  const document = parsePage(
    `<html lang="it"><head><title>Il faro</title></head><body><article><h1>Il faro</h1><p>${PROSE}</p>
    <p><img src="/foto.jpg" alt="Il faro" ${attributes}></p><p>${PROSE}</p><p>${PROSE}</p></article></body></html>`,
  );
  const defaults: Shown = {
    complete: true,
    naturalWidth: 800,
    naturalHeight: 450,
    currentSrc: 'https://cdn.test/800.webp',
  };
  const image = document.querySelector('img') as HTMLImageElement;
  for (const [name, value] of Object.entries({ ...defaults, ...shown }))
    Object.defineProperty(image, name, { value });
  const { blocks } = valueIn(extractArticle(document, 'https://paper.test/a'));
  return blocks.flatMap(({ content }) => content.filter(({ type }) => type === 'image'));
}

const loadedOf = (images: Inline[]) =>
  images.map((image) => (image.type === 'image' ? image.loaded : undefined));

describe('an image of an article', () => {
  it('says what the page has loaded for it', () => {
    expect(imagesWith({})).toEqual([
      {
        type: 'image',
        src: 'https://paper.test/foto.jpg',
        alt: 'Il faro',
        loaded: { src: 'https://cdn.test/800.webp', width: 800, height: 450 },
      },
    ]);
  });

  it.each([
    ['is on its way', { complete: false }],
    ['did not come', { naturalWidth: 0, naturalHeight: 0 }],
    ['is a spacer', { naturalWidth: 1, naturalHeight: 1 }],
    ['is made by the page itself', { currentSrc: 'blob:https://paper.test/1' }],
    ['is in the page itself', { currentSrc: 'data:image/png;base64,AAAA' }],
  ])('says nothing of the kind where it %s', (_, shown) => {
    expect(loadedOf(imagesWith(shown))).toEqual([undefined]);
  });

  it('believes nothing that the page writes there', () => {
    const forged = 'data-diptych-loaded="800 450 https://elsewhere.test/count.gif"';
    expect(loadedOf(imagesWith({ complete: false }, forged))).toEqual([undefined]);
    expect(loadedOf(imagesWith({}, forged))).toEqual([
      { src: 'https://cdn.test/800.webp', width: 800, height: 450 },
    ]);
  });
});
