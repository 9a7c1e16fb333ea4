/** A stretch of an original that became a stretch of its translation: start and end of each, in UTF-16 units, ends excluded. */
export type AlignedRange = readonly [from: number, to: number, translatedFrom: number, translatedTo: number];

/** What an engine made of a text. */
export interface Translated {
  text: string;
  /** Which words became which, from engines that say so, of plain text. In no order; what has no counterpart is in no range. */
  alignment?: readonly AlignedRange[];
}
