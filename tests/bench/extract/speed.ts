import { extractArticle } from '../../../src/extract/extract-article';
import { withDocument } from './readers';

const SENTENCE = 'Il porto ha riaperto lunedì mattina, e il primo traghetto è arrivato con 312 passeggeri. ';
const LINK = '<a href="/orari">Gli orari</a> sono <b>nuovi</b>. ';

/** Milliseconds to read a made-up article of `blocks` paragraphs, in each of seven runs. */
export function timesOfBlocks(blocks: number): Promise<number[]> {
  return timesOf(7, page(blocks, 4));
}

/** The same for a page of about `bytes` bytes, in five. */
export function timesOfBytes(bytes: number): Promise<number[]> {
  const size = page(1000, 20).length / 1000;
  return timesOf(5, page(Math.ceil(bytes / size), 20));
}

function page(paragraphs: number, sentences: number): string {
  const body = `<p>${SENTENCE.repeat(sentences)}${LINK}</p>`.repeat(paragraphs);
  return `<html lang="it"><title>Il porto</title><body><article><h1>Il porto</h1>${body}</article></body></html>`;
}

async function timesOf(runs: number, html: string): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++)
    times.push(await withDocument(html, 'https://paper.example/porto', timeOf));
  return times;
}

function timeOf(document: Document): number {
  const before = performance.now();
  const result = extractArticle(document, 'https://paper.example/porto');
  const time = performance.now() - before;
  if (!result.ok) throw new Error(`the page of the measurement was not read: ${result.error.kind}`);
  return time;
}
