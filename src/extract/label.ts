import { own } from '../core/own-members';

/** The class and id of an element, as one string to look words up in. */
export function labelOf(element: Element): string {
  return `${own(element).getAttribute('class') ?? ''} ${own(element).getAttribute('id') ?? ''}`;
}
