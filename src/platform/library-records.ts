import * as v from 'valibot';
import type { KeptArticle } from '../core/kept-article';
import { entryOf, type LibraryEntry } from '../core/library-entry';
import { parseKept } from '../protocol/kept-schema';
import { libraryEntrySchema } from '../protocol/library-entry-schema';

/**
 * An article as it was stored under an id. Disks can be damaged, and other versions can have written it: where it cannot be used, `damaged`
 * says which part of it.
 */
export type StoredArticle = { kept: KeptArticle | undefined } | { damaged: string };

export function readArticle(id: string, value: unknown): StoredArticle {
  if (value === undefined) return { kept: undefined };
  const parsed = parseKept(value);
  if (!parsed.ok) return { damaged: parsed.where };
  return { kept: { ...parsed.value, id } };
}

/** The article, where it can be used. */
export function usableArticle(id: string, value: unknown): KeptArticle | undefined {
  const read = readArticle(id, value);
  return 'kept' in read ? read.kept : undefined;
}

/** What lists show of an article; where that cannot be used, it is made anew of the article. Undefined where neither can. */
export async function usableEntry(
  id: string,
  value: unknown,
  loadArticle: () => Promise<unknown>,
): Promise<LibraryEntry | undefined> {
  const parsed = v.safeParse(libraryEntrySchema, value);
  if (parsed.success && parsed.output.id === id) return parsed.output;
  const kept = usableArticle(id, await loadArticle());
  return kept && entryOf(kept);
}
