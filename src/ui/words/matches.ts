import type { TextRange } from '../../core/finding';
import { inlineText } from '../../core/inline';
import type { Pair } from '../../core/pair';
import type { SideName } from '../sides';

/** Words of one side of a pair. */
export interface WordPlace {
  side: SideName;
  range: TextRange;
}

/** Words, with all that was made one with them, and what became of them on the other side; in reading order. */
interface Matches {
  own: TextRange[];
  others: TextRange[];
}

/** What the engine says of words. Where it says nothing of them they have no others. */
export function matchesOf({ alignment = [] }: Pair, { side, range }: WordPlace): Matches {
  const pairs = alignment.map(([start, end, translatedStart, translatedEnd]) => {
    const [original, translation] = [
      { start, end },
      { start: translatedStart, end: translatedEnd },
    ];
    return side === 'original' ? ([original, translation] as const) : ([translation, original] as const);
  });
  const met = pairs.filter(([own]) => own.start < range.end && range.start < own.end);
  return { own: merged([range, ...met.map(([own]) => own)]), others: merged(met.map(([, other]) => other)) };
}

/** The words that a word of the original became, as text; `…` where others stand between them. */
export function matchText(pair: Pair, place: WordPlace): string {
  const text = inlineText((place.side === 'original' ? pair.translation : pair.original) ?? []);
  let said = '';
  let end: number | undefined;
  for (const other of matchesOf(pair, place).others) {
    if (end !== undefined) said += text.slice(end, other.start).trim() === '' ? ' ' : ' … ';
    said += text.slice(other.start, other.end);
    end = other.end;
  }
  return said;
}

/** In order, those that overlap or touch made one. */
function merged(ranges: readonly TextRange[]): TextRange[] {
  const all: TextRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = all.at(-1);
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else all.push({ ...range });
  }
  return all;
}
