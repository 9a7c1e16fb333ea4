import type { Term } from '../../core/glossary';
import type { MarkupForm } from '../../engines/translation';
import type { QueueClient, TextRequest } from './queue-client';

/** A text that is to be translated, for one job or several. */
export class Entry implements TextRequest {
  readonly clients = new Set<QueueClient>();
  /** How often it was sent with nothing else and failed. */
  triesAlone = 0;

  constructor(
    readonly key: string,
    readonly form: MarkupForm,
    readonly text: string,
    readonly addedAt: number,
  ) {}

  get isWanted(): boolean {
    return this.clients.size > 0;
  }
}

/** Entries in the order a job wants them. */
export function inOrder(entries: readonly Entry[], client: QueueClient): Entry[] {
  return entries
    .map((entry) => ({ entry, rank: client.placeOf(entry).rank }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ entry }) => entry);
}

/** The settled terms in all of these, each once. */
export function termsOf(entries: readonly Entry[], client: QueueClient): Term[] {
  const terms = entries.flatMap((entry) => client.termsOf(entry));
  return [...new Map(terms.map((term) => [term.term, term])).values()];
}

/** Numbers the runs of sentences that follow one another in their block, in the order they are sent. */
export function runsOf(entries: readonly Entry[], client: QueueClient): number[] {
  let run = 0;
  let before: { blockId: string; index: number } | undefined;
  return entries.map((entry) => {
    const place = client.placeOf(entry);
    const follows = before?.blockId === place.blockId && before.index + 1 === place.index;
    if (before && !follows) run += 1;
    before = place;
    return run;
  });
}
