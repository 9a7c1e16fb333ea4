import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type LanguageTag, normaliseLanguage } from '../../src/core/language';

/** One news text of the parallel corpus. */
export interface NewsText {
  language: LanguageTag;
  /** Sentences, mostly one a line; the first is the headline. */
  lines: string[];
}

/** Every text of the corpus in every language it is there in. */
export function newsTexts(evalFolder: string): NewsText[] {
  const folder = join(evalFolder, 'ntrex');
  const ids = readFileSync(join(folder, 'DOCUMENT_IDS.tsv'), 'utf8').trimEnd().split('\n');
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt.gz'));
  return files.flatMap((file) => {
    const language = normaliseLanguage(file.replace('.txt.gz', '').replace('arb', 'ar')) ?? 'und';
    const lines = gunzipSync(readFileSync(join(folder, file)))
      .toString('utf8')
      .split('\n');
    const byDocument = new Map<string, string[]>();
    ids.forEach((id, at) => {
      const line = (lines[at] ?? '').replace(/\s+/g, ' ').trim();
      if (line) byDocument.set(id, [...(byDocument.get(id) ?? []), line]);
    });
    return [...byDocument.values()].map((texts) => ({ language, lines: texts }));
  });
}
