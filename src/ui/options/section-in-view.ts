/** Where a section stands in the window, in CSS pixels from its top. */
export interface Place {
  id: string;
  top: number;
  bottom: number;
}

/**
 * The section that is being read: the last whose beginning is above a line below the head of the page. At the end of the page sections
 * may be too short to get there: then the one that was gone to, if it is in sight, else the last. Undefined where there are none.
 */
export function sectionInView(
  places: readonly Place[],
  { line, height, isAtEnd, goal }: { line: number; height: number; isAtEnd: boolean; goal: string },
): string | undefined {
  if (isAtEnd) {
    const gone = places.find(({ id, top, bottom }) => id === goal && top < height && bottom > line);
    return (gone ?? places.at(-1))?.id;
  }
  return (places.findLast(({ top }) => top <= line) ?? places[0])?.id;
}
