import { extractArticle } from '../../../src/extract/extract-article';
import { parse } from './readers';

const SENTENCE =
  'Il porto ha riaperto lunedì mattina, e il primo <a href="/t">traghetto</a> è arrivato con <b>312</b> passeggeri. ';

/** Milliseconds to read a made-up article of `blocks` paragraphs, and of about `bytes` bytes: the median of some runs. */
export function timeOfBlocks(blocks: number): number {
  return median(Array.from({ length: 7 }, () => timeOf(page(blocks, 4))));
}

export function timeOfBytes(bytes: number): number {
  const size = page(1000, 20).length / 1000;
  return median(Array.from({ length: 3 }, () => timeOf(page(Math.ceil(bytes / size), 20))));
}

function page(paragraphs: number, sentences: number): string {
  return `<html lang="it"><title>Il porto</title><body><nav><a href="/">Home</a></nav><article><h1>Il porto</h1>${`<p>${SENTENCE.repeat(sentences)}</p>`.repeat(paragraphs)}</article></body></html>`;
}

function timeOf(html: string): number {
  const url = 'https://paper.example/porto';
  const document = parse(html, url);
  const before = performance.now();
  const result = extractArticle(document, url);
  const time = performance.now() - before;
  if (!result.ok) throw new Error(`the page of the measurement was not read: ${result.error.kind}`);
  document.defaultView?.close();
  return time;
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return Math.round(sorted[Math.floor(sorted.length / 2)] ?? Number.NaN);
}
