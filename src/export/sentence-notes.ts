import type { Messages } from '../core/attribution';
import type { EngineId } from '../core/engine-id';
import { engineNames } from '../core/engine-names';
import { findingText } from '../core/finding-text';
import type { Pair } from '../core/pair';
import { shortened } from '../core/shortened';
import type { ExportedArticle } from './exported-article';
import { oneLine } from './one-line';

/** Gives what is to be known of these sentences, each in words. */
export type NotesOf = (pairs: readonly Pair[]) => string[];

/**
 * What the checks found, and who made a sentence that another engine made than the most of the article: the attribution names
 * them all and cannot say which made what.
 */
export function sentenceNotes({ pairs, use }: ExportedArticle, t: Messages): NotesOf {
  const usual = usualEngine(pairs);
  const notesOf = (pair: Pair): string[] => {
    const other = pair.state === 'done' && pair.engine && pair.engine !== usual ? pair.engine : undefined;
    const maker = other && engineNames([other], use, t);
    return [
      ...(pair.findings ?? []).map((finding) => t('quotationFinding', findingText(finding, t))),
      ...(maker ? [t('exportMadeBy', maker)] : []),
    ];
  };
  return (of) =>
    of.flatMap((pair) =>
      notesOf(pair).map((text) => {
        // Where others stand beside it, the note says which sentence it is about.
        const sentence = of.length > 1 && oneLine(pair.translation ?? pair.original);
        return sentence ? t('exportNoteOfSentence', shortened(sentence), text) : text;
      }),
    );
}

/** The engine that made most sentences. */
function usualEngine(pairs: readonly Pair[]): EngineId | undefined {
  const counts = new Map<EngineId, number>();
  for (const { state, engine } of pairs)
    if (state === 'done' && engine) counts.set(engine, (counts.get(engine) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
