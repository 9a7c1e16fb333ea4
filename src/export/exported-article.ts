import type { AttributionFacts, Messages } from '../core/attribution';
import type { EngineId } from '../core/engine-id';
import { engineNames } from '../core/engine-names';
import type { KeptArticle, ReaderNotes } from '../core/kept-article';
import type { Pair } from '../core/pair';

/** What only a kept article has; one that is merely read has none of it. */
type KeptFacts = Pick<KeptArticle, 'keptAt' | 'changedAt'> & ReaderNotes;

/** What an export is made from. Every kept article is one. */
export interface ExportedArticle extends Omit<KeptArticle, 'id' | keyof KeptFacts>, Partial<KeptFacts> {
  /** ISO 8601 with offset Z: when it is exported. The same article without it gives the same bytes every time. */
  exportedAt?: string;
}

/** Which engines made what is translated, in the order of their first sentence. */
function enginesOf(pairs: readonly Pair[]): EngineId[] {
  const made = pairs.flatMap(({ state, engine }) => (state === 'done' && engine ? [engine] : []));
  return [...new Set(made)];
}

/** What the attribution of an export is made of. */
export function exportAttribution(exported: ExportedArticle, t: Messages): AttributionFacts {
  return {
    source: exported.article.source,
    language: exported.language,
    engine: engineNames(enginesOf(exported.pairs), exported.use, t),
    translatedAt: exported.translatedAt,
  };
}
