import type { LanguageTag } from '../../src/core/language';
import { http } from '../../src/platform/http';
import { checkAgreement } from '../../src/translate/agreement/check-agreement';
import { startApertium } from '../../tools/apertium/start';
import { noDevice } from '../no-device';
import { seeded } from '../seeded';
import { apertiumAt } from './apertium-at';
import { FAULTS } from './checks/faults';
import { newsTexts } from './news-texts';
import { type BenchRow, rowsOf } from './row';

const SENTENCES = 400;
const AT_ONCE = 50;
/** Directions that a real Apertium has and the corpus too. */
const DIRECTIONS: readonly (readonly [LanguageTag, LanguageTag])[] = [
  ['es', 'en'],
  ['en', 'es'],
  ['it', 'en'],
];

/**
 * What is found where another engine says something else. With one fault put into a translation that is otherwise the same: how often it
 * is found. With sentences that have nothing to do with each other: how often. And, where an Apertium can be had, how often its
 * translation of a sentence and a human's differ, which they do.
 */
export async function benchAgreement(evalFolder: string | undefined): Promise<BenchRow[]> {
  if (!evalFolder) {
    console.log('agreement: left out, DIPTYCH_EVAL names no folder');
    return [];
  }
  const byLanguage = new Map<LanguageTag, string[]>();
  for (const { language, lines } of newsTexts(evalFolder)) {
    byLanguage.set(language, [...(byLanguage.get(language) ?? []), ...lines]);
  }
  const rows = [...byLanguage].flatMap(([language, lines]) => [
    ...faultRows(language, lines),
    row(`found: another sentence, ${language}`, shareFound(lines.slice(1), lines, language)),
  ]);
  return [...rows, ...(await apertiumRows(byLanguage))];
}

function faultRows(language: LanguageTag, lines: readonly string[]): BenchRow[] {
  const random = seeded(7);
  return (['digitsChanged', 'negationDropped', 'nameReplaced'] as const).flatMap((kind) => {
    const pairs = lines.flatMap((text) => {
      const pair = { original: text, translation: text, source: language, target: language };
      const faulty = FAULTS[kind](pair, random);
      return faulty ? [[text, faulty.translation] as const] : [];
    });
    if (pairs.length === 0) return [];
    const [shown, others] = [pairs.map(([text]) => text), pairs.map(([, faulty]) => faulty)];
    return [row(`found: ${kind}, ${language} (${pairs.length})`, shareFound(shown, others, language))];
  });
}

async function apertiumRows(byLanguage: ReadonlyMap<LanguageTag, string[]>): Promise<BenchRow[]> {
  const server = await startApertium();
  if (!('address' in server)) {
    console.log('agreement: an engine is left out. Apertium cannot be had here.');
    return [];
  }
  try {
    const rows: BenchRow[] = [];
    for (const [source, target] of DIRECTIONS) {
      const originals = byLanguage.get(source)?.slice(0, SENTENCES) ?? [];
      const references = byLanguage.get(target)?.slice(0, SENTENCES) ?? [];
      const said = await translateAll(server.address, originals, { source, target });
      rows.push(
        row(`Apertium and a human differ, ${source} to ${target}`, shareFound(references, said, target)),
      );
    }
    return rows;
  } finally {
    await server.close();
  }
}

async function translateAll(
  address: string,
  texts: readonly string[],
  pair: { source: LanguageTag; target: LanguageTag },
): Promise<string[]> {
  const engine = apertiumAt(address);
  const io = { http, device: noDevice, signal: new AbortController().signal };
  const said: string[] = [];
  for (let at = 0; at < texts.length; at += AT_ONCE) {
    const answered = await engine.translate({ pair, form: 'text', items: texts.slice(at, at + AT_ONCE) }, io);
    if (!answered.ok) throw new Error(`agreement: ${answered.error.kind}`);
    said.push(...answered.value.map((translated) => translated?.text ?? ''));
  }
  return said;
}

function shareFound(shown: readonly string[], others: readonly string[], language: LanguageTag): number {
  const inlines = (text: string) => [{ type: 'text' as const, text }];
  const found = shown.filter((text, at) => {
    const other = new Map([['apertium' as const, inlines(others[at] ?? '')]]);
    return checkAgreement(inlines(text), other, language).length > 0;
  });
  return (100 * found.length) / shown.length;
}

function row(name: string, value: number): BenchRow {
  return rowsOf('fidelity')(`agreement: ${name}`, '%', value, null, { digits: 2 });
}
