/** How a run stands to the one before it: on other lines, or beside it with something between. */
export type Joint = 'apart' | 'beside';

/** The part of a run that came from one text of the document. */
export interface Piece {
  readonly node: Text;
  /** Where it begins in that text. */
  readonly from: number;
  /** Where it begins in the run's. */
  readonly at: number;
}

/** A stretch of text that a search reads in one go: no term of a directive may reach beyond it. */
export interface Run {
  /** As it is shown: white space is collapsed where the page collapses it. */
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly joint: Joint;
  /** Something is between this run and the one before that a search may or may not see. */
  readonly isBarred: boolean;
  /** Of what is between: a reading above words, which the search reads like the words. */
  readonly reading: string;
  /** 1 to 6 in a heading, else 0. */
  readonly headingLevel: number;
  /** Where it begins and ends in the folded text of the page. */
  readonly start: number;
  readonly end: number;
}

/** The text of a page as browsers search it. */
export interface PageText {
  readonly runs: readonly Run[];
  /** The folded texts of all runs, one after the other. */
  readonly folded: string;
}

/** The number of the run that has this place of the folded text. */
export function runAt({ runs }: PageText, place: number): number {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runs[middle]?.start ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}
