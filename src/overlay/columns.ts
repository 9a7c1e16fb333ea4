import { own } from '../core/own-members';
import { alignmentOf, arrangementOf, pixels } from './layout';
import type { LiveBlock } from './live-block';
import type { Place } from './place';

/** A column narrower than this is no pleasure to read, in characters of its text's size; headlines may be set narrower. */
const LEAST_EM = 13;
const LARGEST_PX = 18;
const GAP_PX = 28;
/** Between a column and what stands beside the article. */
const MARGIN_PX = 20;

/** Two columns in the space of a box and of what is free beside it; in pixels of the viewport's width. */
interface Columns {
  side: 'left' | 'right';
  /** The edge of the box on that side, where its content ends. */
  edge: number;
  /** What each box gives up for the translation. */
  given: number;
  width: number;
}

/** The places beside blocks. Reads the layout; what it finds out about a box is kept until `forget`. */
export class ColumnFinder {
  private readonly known = new Map<Element, Columns | undefined>();

  /** To be called when the page has another width. */
  forget(): void {
    this.known.clear();
  }

  /**
   * The place beside a block, in a column that all blocks of its box share: each block is a row as high as the longer of its
   * two sides. Undefined where there is no room for two columns, or the block is no row of its own.
   */
  placeBeside(block: LiveBlock): Place | undefined {
    const { box } = block;
    if (!block.isAlone || own(box).nodeType !== 1) return undefined;
    const element = box as Element;
    const style = getComputedStyle(element);
    const parent = own(element).parentElement;
    if (!/^(?:block|list-item|flow-root)$/.test(style.display) || !style.writingMode.startsWith('horizontal'))
      return undefined;
    if (!parent || style.float !== 'none' || arrangementOf(element) !== 'flow' || !isPlain(parent))
      return undefined;
    const columns = this.columnsOf(containerOf(element));
    if (!columns) return undefined;
    return placeIn(element, style, columns);
  }

  private columnsOf(container: Element): Columns | undefined {
    if (this.known.has(container)) return this.known.get(container);
    const columns = findColumns(container);
    this.known.set(container, columns);
    return columns;
  }
}

function placeIn(element: Element, style: CSSStyleDeclaration, columns: Columns): Place | undefined {
  const { side, edge, given, width } = columns;
  const sign = side === 'right' ? 1 : -1;
  const rect = own(element).getBoundingClientRect();
  const padding = pixels(side === 'right' ? style.paddingRight : style.paddingLeft);
  const border = pixels(side === 'right' ? style.borderRightWidth : style.borderLeftWidth);
  const end = (side === 'right' ? rect.right : rect.left) - sign * (padding + border);
  const over = sign * (edge - end);
  const taken = Math.max(0, given - over);
  const start = edge - sign * (given - GAP_PX);
  const shift = sign * (start - (end - sign * taken)) + width;
  const left = rect.width - taken - padding - border;
  if (left < leastWidth(style) || over < -1) return undefined;
  const roomy = style.display === 'list-item' ? 'contain: layout' : 'display: flow-root';
  return {
    parent: element,
    before: own(element).firstChild,
    flow: 'beside',
    align: alignmentOf(style) === 'justify' ? 'justify' : 'start',
    type: [],
    room: [
      ['--diptych-side', side],
      ['--diptych-width', `${Math.floor(width)}px`],
      [`--diptych-${side}`, `${-Math.floor(shift)}px`],
    ],
    rule: { box: `padding-${side}: ${round(padding + taken)}px !important; ${roomy} !important;` },
  };
}

function leastWidth({ fontSize }: CSSStyleDeclaration): number {
  return Math.min(pixels(fontSize), LARGEST_PX) * LEAST_EM;
}

function round(length: number): number {
  return Math.round(length * 100) / 100;
}

/** Parents that lay their children out one under the other. */
function isPlain(parent: Element): boolean {
  const around = arrangementOf(parent);
  return around === 'flow' || around === 'column' || (around === 'grid' && isOneColumn(parent));
}

function isOneColumn(grid: Element): boolean {
  return getComputedStyle(grid).gridTemplateColumns.split(' ').length === 1;
}

/** The box whose children are the rows: lists and quotations are set in, and their rows are rows of what is around them. */
function containerOf(element: Element): Element {
  let container = own(element).parentElement ?? element;
  for (;;) {
    const outer = own(container).parentElement;
    const isSetIn = /^(?:li|ul|ol|dl|dd|menu|blockquote|figure|header|hgroup)$/.test(
      own(container).localName,
    );
    if (!outer || !isSetIn) return container;
    container = outer;
  }
}

function findColumns(container: Element): Columns | undefined {
  const style = getComputedStyle(container);
  if (style.columnCount !== 'auto' || style.columnWidth !== 'auto') return undefined;
  const side = style.direction === 'rtl' ? 'left' : 'right';
  const rect = own(container).getBoundingClientRect();
  const inner = {
    left: rect.left + pixels(style.paddingLeft) + pixels(style.borderLeftWidth),
    right: rect.right - pixels(style.paddingRight) - pixels(style.borderRightWidth),
  };
  const room = inner.right - inner.left;
  const free = Math.max(
    0,
    freeBeside(container, side, side === 'right' ? inner.right : -inner.left) - MARGIN_PX,
  );
  const width = Math.min(room, (room + free - GAP_PX) / 2);
  if (width < leastWidth(style)) return undefined;
  return { side, edge: inner[side], given: room - width, width };
}

/**
 * How much of the page's width is empty beside a box, from its inner edge on: up to the next thing at its height, to the edge
 * of what cuts it off, or to that of the window. Positions to the left are counted with the sign turned.
 */
function freeBeside(container: Element, side: 'left' | 'right', from: number): number {
  const view = own(own(container).ownerDocument).documentElement.clientWidth;
  const far = (rect: DOMRect) => (side === 'right' ? rect.right : -rect.left);
  const near = (rect: DOMRect) => (side === 'right' ? rect.left : -rect.right);
  const { top, bottom } = own(container).getBoundingClientRect();
  let limit = side === 'right' ? view : 0;
  let inner = container;
  for (let outer = own(inner).parentElement; outer; outer = own(outer).parentElement) {
    const style = getComputedStyle(outer);
    if (own(outer).localName !== 'body' && own(outer).localName !== 'html' && style.overflowX !== 'visible')
      limit = Math.min(limit, far(own(outer).getBoundingClientRect()));
    for (const other of own(outer).children) {
      if (other === inner) continue;
      const rect = own(other).getBoundingClientRect();
      if (rect.width === 0 || rect.height === 0 || rect.bottom <= top || rect.top >= bottom) continue;
      // What covers the box, a banner or a background, is not beside it.
      if (near(rect) >= from - 1) limit = Math.min(limit, near(rect));
    }
    inner = outer;
  }
  return limit - from;
}
