import type { KeptArticle } from '../core/kept-article';
import { articleDocumentOf } from '../core/kept-format';
import { BACKUP_END, BACKUP_FORMAT, BACKUP_VERSION } from './backup-format';

/** What is said of a backup beside its articles. */
export interface BackupFacts {
  /** How many articles there are as it begins: who finds fewer in the file knows that some are missing. */
  count: number;
  now: Date;
  /** The sentence that says what a translation is and where its article came from. */
  attribution: (kept: KeptArticle) => string;
}

/**
 * The library as lines of JSON: a header, one article a line (`articleDocumentOf`), and an end that says how many there were. Never more than one
 * of them is in memory. The form is that of JSON Lines (jsonlines.org), so that other programs can read it a line at a time too.
 */
export async function* writeBackup(
  articles: AsyncIterable<KeptArticle>,
  { count, now, attribution }: BackupFacts,
): AsyncGenerator<string, void, void> {
  yield line({
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    exportedAt: now.toISOString(),
    articles: count,
  });
  let written = 0;
  for await (const kept of articles) {
    yield line(articleDocumentOf(kept, attribution(kept)));
    written += 1;
  }
  yield line({ format: BACKUP_END, articles: written });
}

function line(value: object): string {
  return `${JSON.stringify(value)}\n`;
}
