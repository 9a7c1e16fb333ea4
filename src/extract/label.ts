/** The class and id of an element, as one string to look words up in. */
export function labelOf(element: Element): string {
  return `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
}
