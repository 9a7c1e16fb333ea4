import { own } from '../core/own-members';
import type { Host } from './host';
import { isBoxless } from './layout';
import type { Place } from './place';

/**
 * The box that cuts a translation off, or that it runs out of: one of a fixed height, a maximal height or a clamp of another name
 * that did not grow with what was put into it, or one further out that hides what is too much. Undefined where all of it can be
 * seen. Reads the layout.
 */
export function cutOffBy(host: Host, { parent, flow }: Place): Element | undefined {
  // What is beside its original makes the row as high as it has to be.
  if (host.element.parentNode !== parent || own(parent).nodeType !== 1 || flow === 'beside') return undefined;
  const { rect: shown, size } = host.measure();
  // Letters reach over the line that they are set in.
  const over = flow === 'block' ? 1 : 1 + size / 2;
  let box: Element | null = parent as Element;
  for (; box && !/^(?:body|html)$/.test(own(box).localName); box = own(box).parentElement) {
    const style = getComputedStyle(box);
    if (isBoxless(style)) continue;
    // A box that scrolls shows all of it, and upright text grows the other way.
    if (/auto|scroll/.test(style.overflowY) || !style.writingMode.startsWith('horizontal')) return undefined;
    if (box !== parent && style.overflowY === 'visible') continue;
    const { bottom, height } = own(box).getBoundingClientRect();
    if (height === 0) return undefined;
    if (shown.height === 0 || shown.bottom > bottom + over) return box;
  }
  return undefined;
}
