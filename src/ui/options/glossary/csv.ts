import Papa from 'papaparse';
import { type GlossaryEntry, parseEntry } from '../../../core/glossary';
import { normaliseLanguage } from '../../../core/language';
import { FORMULA, GUARDED } from '../../../export/formula';
import type { Imported } from './imported';

const COLUMNS = ['term', 'translation', 'case_sensitive', 'source', 'target'] as const;

/** One line a term, with a line of names above (RFC 4180). An empty translation: never translate. */
export function glossaryToCsv(entries: readonly GlossaryEntry[]): string {
  const rows = entries.map(({ term, translation, isCaseSensitive, source, target }) => [
    term,
    translation ?? '',
    isCaseSensitive ? 'yes' : 'no',
    source,
    target,
  ]);
  return `${Papa.unparse({ fields: [...COLUMNS], data: rows }, { escapeFormulae: FORMULA })}\r\n`;
}

/**
 * Reads CSV with commas, semicolons or tabs, with or without the line of names; columns may be in any order where they are named,
 * and the last three left out. Lines that are no terms are counted by number, and cost the others nothing.
 */
export function glossaryFromCsv(text: string): Imported {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: 'greedy' });
  const [first = []] = data;
  const names = first.map((name) => name.trim().toLowerCase());
  const isNamed = names.includes('term') && names.includes('translation');
  const at = (column: (typeof COLUMNS)[number]) =>
    isNamed ? names.indexOf(column) : COLUMNS.indexOf(column);
  const imported: Imported = { entries: [], unusable: [] };
  for (const [index, row] of data.entries()) {
    if (isNamed && index === 0) continue;
    const cell = (column: (typeof COLUMNS)[number]) => (row[at(column)]?.trim() ?? '').replace(GUARDED, '');
    const [source, target] = [languageOf(cell('source')), languageOf(cell('target'))];
    const entry = parseEntry({
      term: cell('term'),
      translation: cell('translation') || null,
      isCaseSensitive: /^(yes|true|1|y|x)$/i.test(cell('case_sensitive')),
      source,
      target,
    });
    if (entry) imported.entries.push(entry);
    else imported.unusable.push(index + 1);
  }
  return imported;
}

/** What is no language makes the line unusable, rather than a term for all languages. */
function languageOf(text: string): string | undefined {
  return text === '' ? '' : normaliseLanguage(text);
}
