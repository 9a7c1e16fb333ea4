import type { Term } from '../../core/glossary';
import type { Translated } from '../../core/translated';
import type { MarkupForm } from '../../engines/translation';
import type { QueueClient, TextRequest } from './queue-client';

/**
 * A run that cannot be cut apart is translated again, sentence by sentence, so much should not hang on it; and the more
 * sentences, the less certain is what length says: of runs of six 65 % can be cut by it, of runs of twelve 15 %.
 */
const MOST_IN_RUN = 6;

/** A text that is to be translated, for one job or several. */
export class Entry implements TextRequest {
  readonly clients = new Set<QueueClient>();
  /** How often it was sent with nothing else and failed. */
  triesAlone = 0;
  /** Set once it came back without a translation: in a run it may have been taken for its neighbour's. */
  isApart = false;

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

/** The jobs that wait for any of these. */
export function clientsOf(entries: readonly Entry[]): Set<QueueClient> {
  return new Set(entries.flatMap((entry) => [...entry.clients]));
}

/** Shows what has been written of a text to those who wait for it. */
export function showPart(entry: Entry | undefined, translated: Translated): void {
  if (entry) for (const client of entry.clients) client.onPart(entry, translated);
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

/**
 * Numbers the runs of sentences that follow one another in their block, in the order they are sent. What an engine is not to
 * join, with these or at all, is a run of its own.
 */
export function runsOf(entries: readonly Entry[], client: QueueClient): number[] {
  const { engine } = client;
  let run = 0;
  let length = 0;
  let before: { blockId: string; index: number } | undefined;
  return entries.map((entry, index) => {
    const place = client.placeOf(entry);
    const follows = before?.blockId === place.blockId && before.index + 1 === place.index;
    const joins =
      place.isSentence && !entry.isApart && (entry.form === engine.markup || engine.aligns === true);
    const goesOn = joins && follows && length < MOST_IN_RUN;
    if (index > 0 && !goesOn) run += 1;
    length = goesOn ? length + 1 : 1;
    before = joins ? place : undefined;
    return run;
  });
}
