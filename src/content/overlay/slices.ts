import type { Box } from './read-blocks';

/** Neighbours that are looked at as one: the first and the last say where all of them are. */
export type Slice = Box[];

/** Fewer neighbours than this are looked at one by one. */
const FEW = 40;
const SLICE = 32;

export function inSlices(boxes: Slice): Slice[] {
  if (boxes.length <= FEW) return boxes.map((box) => [box]);
  return Array.from({ length: Math.ceil(boxes.length / SLICE) }, (_, index) =>
    boxes.slice(index * SLICE, (index + 1) * SLICE),
  );
}
