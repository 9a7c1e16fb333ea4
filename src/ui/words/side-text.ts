import type { TextRange } from '../../core/finding';

/**
 * Where a place in the document is in the text of a side, as `inlineText` counts: a break and an image are one character.
 * Undefined outside of it.
 */
export function offsetIn(side: Element, node: Node, at: number): number | undefined {
  let offset = 0;
  const reaches = (current: Node): boolean => {
    if (current instanceof Text) {
      offset += current === node ? at : current.length;
      return current === node;
    }
    const length = lengthOf(current);
    if (length !== undefined) {
      if (current.contains(node)) return true;
      offset += length;
      return false;
    }
    const isHere = current === node;
    const children = isHere ? [...current.childNodes].slice(0, at) : [...current.childNodes];
    return children.some(reaches) || isHere;
  };
  return reaches(side) ? offset : undefined;
}

/** A range of a side's text in the document; undefined where the side has no such text. */
export function rangeIn(side: Element, { start, end }: TextRange): Range | undefined {
  const range = document.createRange();
  let offset = 0;
  let hasStart = false;
  const ends = (node: Node): boolean => {
    const length = node instanceof Text ? node.length : lengthOf(node);
    if (length === undefined) return [...node.childNodes].some(ends);
    const next = offset + length;
    if (!hasStart && start < next) {
      hasStart = true;
      if (node instanceof Text) range.setStart(node, start - offset);
      else range.setStartBefore(node);
    }
    if (hasStart && end <= next) {
      if (node instanceof Text) range.setEnd(node, end - offset);
      else range.setEndAfter(node);
      return true;
    }
    offset = next;
    return false;
  };
  return start < end && ends(side) ? range : undefined;
}

/** Of what counts as one character, whatever it holds; undefined of everything else. */
function lengthOf(node: Node): number | undefined {
  if (!(node instanceof Element)) return node.nodeType === Node.COMMENT_NODE ? 0 : undefined;
  return node.matches('br, img, .image') ? 1 : undefined;
}
