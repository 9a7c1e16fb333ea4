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
