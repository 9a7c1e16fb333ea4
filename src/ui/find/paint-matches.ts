import { effect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { onNextFrame } from '../frames';
import { drawHighlight } from '../highlights';
import { sideOf } from '../row-element';
import { rangeIn } from '../words/side-text';
import type { Finder, Match } from './finder';

/** What the style sheet draws: every match, and the one that the reader is at. */
const NAMES = { all: 'diptych-found', current: 'diptych-found-here' } as const;
/** More than a page can show; a single letter is in every word. */
const MOST_PAINTED = 2000;

/** Draws what was found. `mounted` grows with the rows. */
export function useMatchPaint(
  root: { readonly current: HTMLElement | null },
  finder: Finder,
  mounted: number,
): void {
  useEffect(() => {
    const stop = effect(() => {
      const matches = finder.matches.value;
      const current = finder.current.value;
      // Rows of the same frame are not rendered yet.
      return onNextFrame(() => root.current && paint(root.current, matches, current));
    });
    return () => {
      stop();
      for (const name of Object.values(NAMES)) drawHighlight(name, []);
    };
    // More rows are more places to draw in.
  }, [root, finder, mounted]);
}

function paint(root: HTMLElement, matches: readonly Match[], current: Match | undefined): void {
  const rows = new Map(
    [...root.querySelectorAll<HTMLElement>('[data-pair]')].map((row) => [row.dataset.pair, row]),
  );
  const rangeOf = ({ entry, side, range }: Match) => {
    const element = sideOf(rows.get(entry.id), side);
    return element ? rangeIn(element, range) : undefined;
  };
  drawHighlight(
    NAMES.all,
    matches.slice(0, MOST_PAINTED).flatMap((match) => (match === current ? [] : (rangeOf(match) ?? []))),
  );
  drawHighlight(NAMES.current, current ? [rangeOf(current) ?? []].flat() : []);
}
