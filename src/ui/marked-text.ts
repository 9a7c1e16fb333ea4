import type { TextRange } from '../core/finding';

interface Part {
  text: string;
  isMarked: boolean;
}

/** A text in parts, those that lie in one of the ranges marked. `offset` is where it begins in what the ranges speak of. */
export function partsOf(text: string, ranges: readonly TextRange[], offset: number): Part[] {
  const cuts = ranges.flatMap(({ start, end }) => [start - offset, end - offset]);
  const places = [...new Set([0, ...cuts, text.length])]
    .filter((place) => place >= 0 && place <= text.length)
    .sort((a, b) => a - b);
  return places.slice(1).map((end, index) => {
    const start = places[index] ?? 0;
    const isMarked = ranges.some((range) => range.start <= start + offset && end + offset <= range.end);
    return { text: text.slice(start, end), isMarked };
  });
}
