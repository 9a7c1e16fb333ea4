/** A stretch of an original that became a stretch of its translation: start and end of each, in UTF-16 units, ends excluded. */
export type AlignedRange = readonly [from: number, to: number, translatedFrom: number, translatedTo: number];

/**
 * How a sentence that was translated together with its neighbours was found in the answer: where the engine says that its
 * sentences end, by marks that stood round each, or by length. The last is an inference, and readers are told.
 */
export type Pairing = 'boundaries' | 'marks' | 'length';

/** What an engine made of a text. */
export interface Translated {
  text: string;
  /** Which words became which, from engines that say so, of plain text. In no order; what has no counterpart is in no range. */
  alignment?: readonly AlignedRange[];
  /** Absent where the text was translated on its own. */
  pairedBy?: Pairing;
}

const PAIRINGS: readonly unknown[] = ['boundaries', 'marks', 'length'] satisfies readonly Pairing[];

/** Whether a value that was stored is what an engine made of a text. */
export function isTranslated(value: unknown): value is Translated {
  if (typeof value !== 'object' || value === null) return false;
  const { text, alignment, pairedBy } = value as Partial<Record<keyof Translated, unknown>>;
  return (
    typeof text === 'string' &&
    (alignment === undefined || (Array.isArray(alignment) && alignment.every(isRange))) &&
    (pairedBy === undefined || PAIRINGS.includes(pairedBy))
  );
}

function isRange(value: unknown): value is AlignedRange {
  return Array.isArray(value) && value.length === 4 && value.every((at) => Number.isInteger(at) && at >= 0);
}
