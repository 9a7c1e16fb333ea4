import { type Inline, inlineText } from '../../core/inline';
import { own } from '../../core/own-members';
import { imageInline, wrapperOf } from '../blocks/inline-element';
import { InlineRun } from '../blocks/inline-run';
import { isLeftAsIs, kindOf } from './page-element';

/** What of a page a text was read from: a text node, or an element that a browser, or a picture of a sign, stands in for with `sign`. */
interface Leaf {
  node: Node;
  sign?: string;
}

/** A text of a page as it stands there, between two edges of boxes. */
export interface LiveRun {
  content: Inline[];
  /** The first and the last leaf of it: text, images, other things that are shown. */
  first: Node;
  last: Node;
  /** What its letters come from, in order. */
  leaves: Leaf[];
  /** A line break that ends it. */
  next?: Element;
  /** There is something in its box that its translation does not show: formulas, controls, what is left as it is or hidden. */
  hasObjects: boolean;
}

/** What is directly in a box. */
export interface BoxReading {
  runs: LiveRun[];
  /** Boxes inside it, frames and open shadow roots, in order: each is read by itself. */
  inner: (Element | ShadowRoot)[];
}

/** Two letters, or one of a script whose signs are words. */
const WORDS = /\p{L}[^\p{L}]*\p{L}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/**
 * Reads the texts of one box of a live page, not those of the boxes inside it. Changes nothing. `base` resolves addresses that
 * are relative; `isPassedOver` tells of elements that are not looked at, as if they were not there.
 */
export function readBox(
  box: Element | ShadowRoot,
  base: string,
  isPassedOver: (element: Element) => boolean,
): BoxReading {
  const reader = new BoxReader(box, base, isPassedOver);
  reader.read();
  return reader;
}

type Begun = Pick<LiveRun, 'first' | 'last'> & { hasText: boolean };

class BoxReader implements BoxReading {
  readonly runs: LiveRun[] = [];
  readonly inner: (Element | ShadowRoot)[] = [];
  private readonly run = new InlineRun();
  private readonly isHeading: boolean;
  private begun: Begun | undefined;
  private brokenAt: Element | undefined;
  private leftAsIs = 0;
  private leaves: Leaf[] = [];
  private hasOthers = false;

  constructor(
    private readonly box: Element | ShadowRoot,
    private readonly base: string,
    private readonly isPassedOver: (element: Element) => boolean,
  ) {
    this.isHeading = own(box).nodeType === 1 && /^h[1-6]$/.test(own(box as Element).localName);
  }

  read(): void {
    const { shadowRoot } = own(this.box as Partial<Element>);
    if (shadowRoot) this.inner.push(shadowRoot);
    this.children(this.box);
    this.end();
    if (this.hasOthers) for (const run of this.runs) run.hasObjects = true;
  }

  private children(parent: Node): void {
    for (let child = own(parent).firstChild; child; child = own(child).nextSibling) {
      if (own(child).nodeType === 3) this.text(child);
      else if (own(child).nodeType === 1) this.element(child as Element);
    }
  }

  private text(node: Node): void {
    const text = node.nodeValue ?? '';
    const isSeen = /[^\s\u00AD\u200B-\u200F\u2060\uFEFF]/.test(text);
    // White space between boxes is nothing, and there is very much of it.
    if (isSeen || !this.run.isEmpty) this.add({ node }, text);
    if (!isSeen) return;
    const begun = this.reach(node);
    if (this.leftAsIs === 0) begun.hasText = true;
  }

  private element(element: Element): void {
    if (this.isPassedOver(element)) return;
    if (own(element).localName === 'br') this.lineBreak(element);
    else if (own(element).localName === 'img') this.image(element);
    else this.byKind(element);
  }

  private byKind(element: Element): void {
    const kind = kindOf(element);
    if (kind === 'block') {
      this.end();
      if (this.leftAsIs > 0 || isLeftAsIs(element)) this.hasOthers = true;
      else this.inner.push(element);
    } else if (kind === 'hidden') this.hasOthers = true;
    else if (kind === 'object') this.object(element);
    else if (kind === 'inline') this.inline(element);
  }

  private inline(element: Element): void {
    const { shadowRoot } = own(element);
    if (shadowRoot && this.leftAsIs === 0 && !isLeftAsIs(element)) this.inner.push(shadowRoot);
    const wrapper = wrapperOf(element, this.base, this.run);
    const isLeft = isLeftAsIs(element);
    if (isLeft) this.leftAsIs += 1;
    if (wrapper) this.run.open(wrapper);
    // A browser draws the marks of <q>; they are not in its text.
    if (own(element).localName === 'q') this.add({ node: element, sign: '“' });
    this.children(element);
    if (own(element).localName === 'q') this.add({ node: element, sign: '”' });
    if (wrapper) this.run.close();
    if (isLeft) this.leftAsIs -= 1;
    if (!own(element).firstChild && this.begun) this.begun.last = element;
  }

  private object(element: Element): void {
    if (/^i?frame$/.test(own(element).localName) && this.leftAsIs === 0) this.inner.push(element);
    this.hasOthers = true;
    if (this.begun) this.begun.last = element;
  }

  private image(element: Element): void {
    const image = imageInline(element, this.base);
    if (image?.type === 'text') {
      this.add({ node: element, sign: image.text });
      this.reach(element);
      return;
    }
    if (image) this.run.add(image);
    if (this.begun) this.begun.last = element;
  }

  /** One is in the text; two in a row end it, as in articles that are set without paragraphs. */
  private lineBreak(element: Element): void {
    if (this.isHeading) this.run.add({ type: 'text', text: ' ' });
    else if (this.brokenAt) this.end();
    else {
      this.run.add({ type: 'break' });
      if (this.begun) this.brokenAt = element;
    }
  }

  private add(leaf: Leaf, text = leaf.sign ?? ''): void {
    this.run.add({ type: 'text', text });
    this.leaves.push(leaf);
  }

  private reach(node: Node): Begun {
    this.brokenAt = undefined;
    this.begun ??= { first: node, last: node, hasText: false };
    this.begun.last = node;
    return this.begun;
  }

  private end(): void {
    if (this.run.isEmpty) return;
    const content = this.run.take(false).flat();
    const { begun, brokenAt, leaves } = this;
    this.begun = undefined;
    this.brokenAt = undefined;
    this.leaves = [];
    if (!begun) return;
    const { first, last, hasText } = begun;
    if (!hasText || !WORDS.test(inlineText(content))) this.hasOthers = true;
    else
      this.runs.push({
        first,
        last,
        leaves,
        content,
        hasObjects: false,
        ...(brokenAt && { next: brokenAt }),
      });
  }
}
