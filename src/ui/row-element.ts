import type { PairEntry } from './pair-list';
import type { SideName } from './sides';

/** The element of a sentence's row. Rows are mounted in order, so that a row's place is its sentence's. */
export function rowOf({ index }: Pick<PairEntry, 'index'>): HTMLElement | undefined {
  return document.querySelectorAll<HTMLElement>('[data-pair]')[index];
}

/** One side of a row. */
export function sideOf(row: Element | undefined, side: SideName): Element | null {
  return row?.querySelector(`[data-side="${side}"]`) ?? null;
}
