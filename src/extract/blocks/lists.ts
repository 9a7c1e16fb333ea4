/** The number each item of an ordered list shows (HTML, 4.4.8); undefined for other lists. */
export function listNumbers(list: Element): Map<Element, number> | undefined {
  if (list.localName !== 'ol') return undefined;
  const items = [...list.children].filter((child) => child.localName === 'li');
  const reversed = list.hasAttribute('reversed');
  let next = integer(list.getAttribute('start')) ?? (reversed ? items.length : 1);
  const numbers = new Map<Element, number>();
  for (const item of items) {
    const number = integer(item.getAttribute('value')) ?? next;
    numbers.set(item, number);
    next = number + (reversed ? -1 : 1);
  }
  return numbers;
}

function integer(value: string | null): number | undefined {
  return value !== null && /^\s*-?\d{1,9}\s*$/.test(value) ? Number(value) : undefined;
}
