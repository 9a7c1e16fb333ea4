import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { extractArticle } from '../../../src/extract/extract-article';

/**
 * Runs in the page of the measurement: each reader on a copy of the document, because those but ours change it. True where it found
 * a text.
 */
const readers: Record<string, () => boolean> = {
  Diptych: () => extractArticle(document, location.href).ok,
  Readability: () => {
    const copy = document.cloneNode(true) as Document;
    return new Readability<Element>(copy, { serializer: (node) => node as Element }).parse() !== null;
  },
  Defuddle: () => {
    const copy = document.cloneNode(true) as Document;
    return new Defuddle(copy, { url: location.href, useAsync: false }).parse().content !== '';
  },
};

declare global {
  var benchReaders: typeof readers | undefined;
}

globalThis.benchReaders = readers;
