import { checkPair } from '../../../src/translate/checks/check-pair';
import { seeded } from '../../seeded';
import { type NewsText, newsTexts } from '../news-texts';
import { type BenchRow, type Limit, rowsOf } from '../row';
import { type CorpusPair, FAULTS } from './faults';

const MOST_FALSE = 2;
const LEAST_FOUND = 95;

interface Tally {
  faulty: number;
  found: number;
  /** Findings on the same pairs before the fault was put in. */
  before: number;
}

/**
 * What the checks say of clean translations, and of the same with one fault put in: every pair of the corpus, from English and into
 * it. Precision is of findings on as many clean pairs as faulty ones.
 */
export async function benchChecks(evalFolder: string | undefined): Promise<BenchRow[]> {
  if (!evalFolder) {
    console.log('checks: left out, DIPTYCH_EVAL names no folder');
    return [];
  }
  const texts = newsTexts(evalFolder);
  const english = texts.filter(({ language }) => language === 'en');
  const others = [...new Set(texts.map(({ language }) => language))].filter((language) => language !== 'en');
  const rows: BenchRow[] = [];
  const totals = new Map<string, Tally>();
  let clean = 0;
  let wronged = 0;
  for (const language of others) {
    const other = texts.filter((text) => text.language === language);
    for (const [from, to] of [
      [english, other],
      [other, english],
    ] as const) {
      const pairs = pairsOf(from, to);
      const name = `${from[0]?.language} to ${to[0]?.language}`;
      const flagged = pairs.map((pair) => find(pair, pair));
      clean += pairs.length;
      wronged += flagged.filter(Boolean).length;
      rows.push(
        row(`clean pairs with a finding, ${name}`, share(flagged.filter(Boolean).length, pairs.length), {
          most: MOST_FALSE,
        }),
      );
      for (const [kind, tally] of talliesOf(pairs, flagged)) {
        rows.push(...rowsFor(`${kind}, ${name}`, tally));
        const total = totals.get(kind) ?? { faulty: 0, found: 0, before: 0 };
        totals.set(kind, {
          faulty: total.faulty + tally.faulty,
          found: total.found + tally.found,
          before: total.before + tally.before,
        });
      }
    }
  }
  rows.push(row('clean pairs with a finding, all', share(wronged, clean), { most: MOST_FALSE }));
  for (const [kind, tally] of totals) rows.push(...rowsFor(`${kind}, all`, tally));
  return rows;
}

function pairsOf(from: readonly NewsText[], to: readonly NewsText[]): CorpusPair[] {
  return from.flatMap((text, index) => {
    const lines = to[index]?.lines ?? [];
    return text.lines.map((original, at): CorpusPair => {
      const next = { original: text.lines[at + 1] ?? '', translation: lines[at + 1] ?? '' };
      return {
        original,
        translation: lines[at] ?? '',
        source: text.language,
        target: to[index]?.language ?? '',
        ...(next.original && next.translation && { next }),
      };
    });
  });
}

function talliesOf(pairs: readonly CorpusPair[], flagged: readonly boolean[]): [string, Tally][] {
  const random = seeded(7);
  return Object.entries(FAULTS).map(([kind, fault]) => {
    const tally: Tally = { faulty: 0, found: 0, before: 0 };
    for (const [index, pair] of pairs.entries()) {
      const faulty = fault(pair, random);
      if (!faulty) continue;
      tally.faulty += 1;
      if (find(pair, faulty)) tally.found += 1;
      if (flagged[index]) tally.before += 1;
    }
    return [kind, tally];
  });
}

function find({ source, target }: CorpusPair, texts: { original: string; translation: string }): boolean {
  const inlines = (text: string) => [{ type: 'text' as const, text }];
  return checkPair(inlines(texts.original), inlines(texts.translation), { source, target }).length > 0;
}

function rowsFor(name: string, { faulty, found, before }: Tally): BenchRow[] {
  if (faulty === 0) return [];
  return [
    row(`found: ${name} (${faulty})`, share(found, faulty), { least: LEAST_FOUND }),
    row(`precision: ${name}`, share(found, found + before)),
  ];
}

function row(name: string, value: number, limit: Limit = null): BenchRow {
  return rowsOf('fidelity')(`checks: ${name}`, '%', value, limit, { digits: 2 });
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : (100 * part) / whole;
}
