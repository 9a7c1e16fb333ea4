import { isBoxless } from './layout';
import type { Place } from './place';

/**
 * True where a box did not grow with what was put into it, by a fixed height, a maximal height or a clamp of another
 * name: the translation is cut off there or runs over what follows. Reads the layout.
 */
export function doesNotFit(host: Element, place: Place): boolean {
  if (host.parentElement !== place.parent || place.flow === 'inline') return false;
  const style = getComputedStyle(place.parent);
  // A box that scrolls shows all of it, and upright text grows the other way.
  if (isBoxless(style) || /auto|scroll/.test(style.overflowY) || !style.writingMode.startsWith('horizontal'))
    return false;
  const outer = place.parent.getBoundingClientRect();
  const inner = host.getBoundingClientRect();
  if (outer.height === 0) return false;
  return inner.height === 0 || inner.bottom > outer.bottom + 1;
}
