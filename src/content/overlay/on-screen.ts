import { textRect } from '../../overlay/frame-offset';
import type { LiveBlock } from '../../overlay/live-block';

/** A block with where it is in the top window. */
export interface Seen<T> {
  of: T;
  rect: DOMRect;
}

export function seen<T extends { block: LiveBlock }>(known: readonly T[]): Seen<T>[] {
  return known.map((of) => ({ of, rect: textRect(of.block) }));
}

export function isOnScreen({ rect }: { rect: DOMRect }): boolean {
  return rect.bottom > 0 && rect.top < innerHeight;
}

/** In the order in which a reader comes by: what is on the screen, what is below it, what is above, the nearest first. */
export function inReadingOrder<T>(blocks: readonly Seen<T>[]): Seen<T>[] {
  return [...blocks].sort((a, b) => distance(a) - distance(b));
}

function distance({ rect }: { rect: DOMRect }): number {
  if (rect.bottom > 0) return rect.top;
  // Above the screen: after everything below it.
  return 1e7 - rect.bottom;
}
