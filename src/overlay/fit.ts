import { own } from '../core/own-members';
import { isBoxless } from './layout';
import type { Place } from './place';

/**
 * True where a box did not grow with what was put into it, by a fixed height, a maximal height or a clamp of another
 * name: the translation is cut off there or runs over what follows. Reads the layout.
 */
export function doesNotFit(host: Element, { parent, flow }: Place): boolean {
  // What is a part of the line, or has a row of its own height, makes its box as high as it has to be.
  if (own(host).parentNode !== parent || own(parent).nodeType !== 1 || flow !== 'block') return false;
  const box = parent as Element;
  const style = getComputedStyle(box);
  // A box that scrolls shows all of it, and upright text grows the other way.
  if (isBoxless(style) || /auto|scroll/.test(style.overflowY) || !style.writingMode.startsWith('horizontal'))
    return false;
  const outer = own(box).getBoundingClientRect();
  const inner = own(host).getBoundingClientRect();
  if (outer.height === 0) return false;
  return inner.height === 0 || inner.bottom > outer.bottom + 1;
}
