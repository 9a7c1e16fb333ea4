import { own } from '../core/own-members';
import { isByReader } from './by-reader';
import { isStanding } from './live-block';

/** What the reader points at, or has the focus in. */
export interface Pointing {
  /** The innermost node, in an open shadow tree too. */
  node: Node;
  /** The place in the text under the pointer, where the browser can say it; absent for the focus. */
  caret?: { node: Node; offset: number };
}

interface CaretDocument {
  caretPositionFromPoint?(
    x: number,
    y: number,
    options?: { shadowRoots: ShadowRoot[] },
  ): { offsetNode: Node; offset: number } | null;
  caretRangeFromPoint?(x: number, y: number): Range | null;
}

/** Follows the pointer and the focus in documents; at most once a frame, and without keeping any event from the page. */
export class Pointer {
  private readonly documents = new Set<Document>();
  private frame: number | undefined;
  private latest: { event: PointerEvent; node: Node } | undefined;

  /** `pointed` is told of every other place; undefined where the pointer has left the page. */
  constructor(private readonly pointed: (at: Pointing | undefined) => void) {}

  watch(document: Document): void {
    if (this.documents.has(document)) return;
    for (const known of this.documents) if (!isStanding(known)) this.documents.delete(known);
    this.documents.add(document);
    own(document).addEventListener('pointermove', this.onMove, PASSIVE);
    own(document).documentElement.addEventListener('pointerleave', this.onLeave, PASSIVE);
    own(document).addEventListener('focusin', this.onFocus, PASSIVE);
  }

  stop(): void {
    for (const document of this.documents) {
      own(document).removeEventListener('pointermove', this.onMove, PASSIVE);
      own(document).documentElement.removeEventListener('pointerleave', this.onLeave, PASSIVE);
      own(document).removeEventListener('focusin', this.onFocus, PASSIVE);
    }
    this.documents.clear();
    if (this.frame !== undefined) cancelAnimationFrame(this.frame);
    this.frame = undefined;
  }

  private readonly onMove = (event: PointerEvent): void => {
    if (!isByReader(event)) return;
    // What the event is about is known while it is under way alone.
    this.latest = { event, node: innermost(event) };
    this.frame ??= requestAnimationFrame(() => this.tell());
  };

  private readonly onLeave = (): void => {
    this.latest = undefined;
    this.pointed(undefined);
  };

  private readonly onFocus = (event: FocusEvent): void => {
    if (isByReader(event)) this.pointed({ node: innermost(event) });
  };

  private tell(): void {
    this.frame = undefined;
    if (!this.latest) return;
    const { event, node } = this.latest;
    const caret = caretAt(node, event.clientX, event.clientY);
    this.pointed(caret ? { node, caret } : { node });
  }
}

const PASSIVE = { capture: true, passive: true } as const;

function innermost(event: Event): Node {
  return (event.composedPath()[0] ?? event.target) as Node;
}

function caretAt(node: Node, x: number, y: number): Pointing['caret'] | undefined {
  const document = own(node).ownerDocument as (Document & CaretDocument) | null;
  const tree = own(node).getRootNode();
  const inShadow = tree.nodeType === 11 ? { shadowRoots: [tree as ShadowRoot] } : undefined;
  const position = document && own(document).caretPositionFromPoint?.(x, y, inShadow);
  if (position) return { node: position.offsetNode, offset: position.offset };
  const range = document && own(document).caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : undefined;
}
