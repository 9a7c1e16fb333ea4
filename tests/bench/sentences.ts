import { splitSentences } from '../../src/core/sentences/split-sentences';
import { type NewsText, newsTexts } from './news-texts';
import { type BenchRow, type Limit, rowsOf } from './row';

/**
 * How well sentences are told apart: the lines of each text without its headline, joined by spaces, must come apart again.
 * Beside it what the browser's own segmenter does alone. Some lines hold two sentences, so that 100 cannot be reached.
 */
export async function benchSentences(evalFolder: string | undefined): Promise<BenchRow[]> {
  if (!evalFolder) {
    console.log('fidelity: sentences are left out, DIPTYCH_EVAL names no folder');
    return [];
  }
  const byLanguage = new Map<string, NewsText[]>();
  for (const text of newsTexts(evalFolder)) {
    byLanguage.set(text.language, [...(byLanguage.get(text.language) ?? []), text]);
  }
  return [...byLanguage].flatMap(([language, texts]) => {
    const alone = score(texts, plainSegments);
    return [
      keptRow(language, texts),
      row(`sentences split right, ${language}`, score(texts, ourStarts), { least: alone }),
      row(`sentences split right, ${language}`, alone, null, 'Intl.Segmenter'),
    ];
  });
}

/** Words that end within a line, or a full stop of writing without spaces: lines that translators made two sentences of. */
const TWO_SENTENCES =
  /(?:\p{Ll}{3,}|[\p{Lo}\p{M}]{2,}|\d{3,}|%)["'”’“‘»)\]]*[.!?…؟]["'”’“‘»)\]]*\s+[^\p{Ll}\s]|[。！？][^\s」』”"’）)]/u;

/** How many of the lines that are one sentence stay one. */
function keptRow(language: string, texts: readonly NewsText[]): BenchRow {
  const lines = texts.flatMap((text) => text.lines).filter((line) => !TWO_SENTENCES.test(line));
  const kept = lines.filter((line) => splitSentences(line, language).length === 1);
  const share = (100 * kept.length) / lines.length;
  return rowsOf('fidelity')(`sentences kept whole, ${language}`, '%', share, { least: 97 }, { digits: 1 });
}

function row(name: string, value: number, limit: Limit, by?: string): BenchRow {
  return rowsOf('fidelity')(name, 'F1 %', value, limit, { digits: 1, ...(by !== undefined && { by }) });
}

function ourStarts(text: string, language: string): number[] {
  return splitSentences(text, language).map(({ start }) => start);
}

function plainSegments(text: string, language: string): number[] {
  const segments = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text);
  return Array.from(segments, ({ index }) => index);
}

function score(texts: readonly NewsText[], split: (text: string, language: string) => number[]): number {
  let hits = 0;
  let found = 0;
  let expected = 0;
  for (const { lines, language } of texts) {
    const body = lines.slice(1);
    const starts = new Set<number>();
    let offset = 0;
    for (const line of body.slice(0, -1)) {
      offset += line.length + 1;
      starts.add(offset);
    }
    const ours = split(body.join(' '), language).filter((start) => start > 0);
    hits += ours.filter((start) => starts.has(start)).length;
    found += ours.length;
    expected += starts.size;
  }
  return Math.round((2000 * hits) / (found + expected)) / 10;
}
