import type { TextRange } from '../core/finding';
import { type Inline, inlineText, sliceInlines } from '../core/inline';
import type { Highlight } from '../core/kept-article';
import { groupedBy } from './grouped-by';

/** A stretch of a sentence, and whether the reader marked it. */
interface Stretch {
  inlines: readonly Inline[];
  isMarked: boolean;
}

type Side = Highlight['side'];

/** Cuts a sentence where what the reader marked begins and ends. A mark whose words are no longer there is none. */
export type Marker = (pair: string, side: Side, inlines: readonly Inline[]) => readonly Stretch[];

/** What marks the sentences of an article with these highlights. */
export function marker(highlights: readonly Highlight[] = []): Marker {
  const bySentence = groupedBy(highlights, ({ pair, side }) => `${side} ${pair}`);
  return (pair, side, inlines) => {
    const made = bySentence.get(`${side} ${pair}`);
    return made ? stretches(inlines, made) : [{ inlines, isMarked: false }];
  };
}

function stretches(inlines: readonly Inline[], highlights: readonly Highlight[]): Stretch[] {
  const text = inlineText(inlines);
  const ranges = merged(
    highlights
      .filter(({ range, words }) => words !== '' && text.slice(range.start, range.end) === words)
      .map(({ range }) => range),
  );
  const cuts = [0, ...ranges.flatMap(({ start, end }) => [start, end]), text.length];
  return cuts
    .slice(1)
    .map((end, at) => ({
      inlines: sliceInlines(inlines, cuts[at] ?? 0, end),
      isMarked: at % 2 === 1,
    }))
    .filter((stretch) => stretch.inlines.length > 0);
}

/** Ranges in order; those that touch are one. */
function merged(ranges: readonly TextRange[]): TextRange[] {
  const made: TextRange[] = [];
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = made.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else made.push({ start, end });
  }
  return made;
}
