import { type HighlightRanges, useHighlights } from '../highlights';
import { sideOf } from '../row-element';
import { rangeIn } from '../words/side-text';
import type { Finder, Match } from './finder';

/** What the style sheet draws: every match, and the one that the reader is at. */
const ALL = 'diptych-found';
const CURRENT = 'diptych-found-here';
/** More than a page can show; a single letter is in every word. */
const MOST_PAINTED = 2000;

/** Draws what was found. `mounted` grows with the rows, and more rows are more places to draw in. */
export function useMatchPaint(
  root: { readonly current: HTMLElement | null },
  finder: Finder,
  mounted: number,
): void {
  useHighlights([ALL, CURRENT], () => {
    const matches = finder.matches.value;
    const current = finder.current.value;
    return () => (root.current ? rangesOf(root.current, matches, current) : {});
  }, [root, finder, mounted]);
}

function rangesOf(
  root: HTMLElement,
  matches: readonly Match[],
  current: Match | undefined,
): HighlightRanges<typeof ALL | typeof CURRENT> {
  const rows = new Map(
    [...root.querySelectorAll<HTMLElement>('[data-pair]')].map((row) => [row.dataset.pair, row]),
  );
  const rangeOf = ({ entry, side, range }: Match) => {
    const element = sideOf(rows.get(entry.id), side);
    return (element && rangeIn(element, range)) ?? [];
  };
  return {
    [ALL]: matches.slice(0, MOST_PAINTED).flatMap((match) => (match === current ? [] : rangeOf(match))),
    [CURRENT]: current ? [rangeOf(current)].flat() : [],
  };
}
