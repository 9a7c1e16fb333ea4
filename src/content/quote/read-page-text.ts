import type { PageText } from './page-text';
import { RunBuilder } from './run-builder';
import { partOf } from './searchable';

/** The time was up, or the page is nested deeper than any that a parser makes. */
class TooMuch extends Error {}

const ELEMENTS_A_LOOK = 200;
const DEEPEST = 800;

/** Reads the text of a document; changes nothing in it. Undefined where it gets late before that is done. */
export function readPageText(document: Document, isLate: () => boolean): PageText | undefined {
  const reader = new Reader(isLate);
  try {
    const root = document.documentElement;
    reader.readElement(root, { lines: root, isReading: false });
  } catch (thrown) {
    if (thrown instanceof TooMuch) return undefined;
    throw thrown;
  }
  return reader.builder.finish();
}

/** Where a text is. */
interface Surroundings {
  /** The element whose lines it is on. */
  lines: Element;
  /** In a reading above other words. */
  isReading: boolean;
}

class Reader {
  readonly builder = new RunBuilder();
  private looks = 0;
  private depth = 0;

  constructor(private readonly isLate: () => boolean) {}

  readElement(element: Element, around: Surroundings): void {
    if (this.looks++ % ELEMENTS_A_LOOK === 0 && this.isLate()) throw new TooMuch();
    const style = getComputedStyle(element);
    const part = partOf(element, style);
    const isVisible = style.visibility === 'visible' || style.visibility === '';
    if (part === 'nothing') return;
    if (part === 'inline') this.readChildren(element, around, style, isVisible);
    else if (part === 'break') this.builder.cut('apart', false);
    else if (part === 'object') {
      // Searches differ in what they read of a form or a frame; an image is nothing to all of them.
      if (isVisible) this.builder.cut('beside', element.localName !== 'img');
    } else {
      const joint = part === 'block' ? 'apart' : 'beside';
      const isReading = part === 'reading';
      const inside = { lines: element, isReading: around.isReading || isReading };
      if (isVisible) this.builder.cut(joint, isReading);
      this.readChildren(element, inside, style, isVisible);
      if (isVisible) this.builder.cut(joint, isReading);
    }
  }

  private readChildren(
    element: Element,
    around: Surroundings,
    style: CSSStyleDeclaration,
    isVisible: boolean,
  ): void {
    if (this.depth++ > DEEPEST) throw new TooMuch();
    // Asked for once: each look at a style costs as much as all else about an element.
    let whiteSpace: string | undefined;
    for (const child of shownChildren(element)) {
      if (child.nodeType === 1) this.readElement(child as Element, around);
      else if (child.nodeType === 3 && isVisible) {
        whiteSpace ??= style.whiteSpace;
        this.readText(child as Text, around, whiteSpace);
      }
    }
    this.depth--;
  }

  private readText(text: Text, { lines, isReading }: Surroundings, whiteSpace: string): void {
    if (isReading) this.builder.addReading(text.data);
    else this.builder.add(text, lines, whiteSpace);
  }
}

/** The children that are laid out: those of a shadow tree, and in its slots those of the page. */
function shownChildren(element: Element): Iterable<Node> {
  if (element.shadowRoot) return element.shadowRoot.childNodes;
  if (element.localName === 'slot') {
    const assigned = (element as HTMLSlotElement).assignedNodes();
    if (assigned.length > 0) return assigned;
  }
  return element.childNodes;
}
