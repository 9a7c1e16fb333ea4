import type { KeptArticle } from '../../../src/core/kept-article';
import { writeBackup } from '../../../src/library/backup';
import { type BackupEnd, readBackup, type UnusableLine } from '../../../src/library/read-backup';

const NOW = new Date('2026-11-28T12:00:00Z');

/** Articles one by one, as storage gives them. */
async function* oneByOne(kept: readonly KeptArticle[]): AsyncGenerator<KeptArticle> {
  yield* kept;
}

/** The lines of a backup. */
export function linesOf(
  kept: readonly KeptArticle[],
  count = kept.length,
): AsyncGenerator<string, void, void> {
  return writeBackup(oneByOne(kept), { count, now: NOW, attribution: ({ id }) => `Of ${id}.` });
}

export async function textOfBackup(kept: readonly KeptArticle[]): Promise<string> {
  let text = '';
  for await (const line of linesOf(kept)) text += line;
  return text;
}

/** Everything that a file gives. */
export async function readAll(
  file: BlobPart | Blob | ReadableStream<Uint8Array<ArrayBuffer>>,
  mostLineBytes = 1_000_000,
) {
  const articles: KeptArticle[] = [];
  const unusable: UnusableLine[] = [];
  let begun: { articles?: number; exportedAt?: string } | undefined;
  let end: BackupEnd | undefined;
  const source = file instanceof Blob || file instanceof ReadableStream ? file : new Blob([file]);
  for await (const outcome of readBackup(source, { mostBytes: 300_000_000, mostLineBytes })) {
    if (end) throw new Error('something comes after the end');
    if (outcome.type === 'article') articles.push(outcome.kept);
    else if (outcome.type === 'unusable') unusable.push(outcome);
    else if (outcome.type === 'begun') begun = outcome;
    else end = outcome;
  }
  if (!end) throw new Error('there is no end');
  return { articles, unusable, begun, end };
}
