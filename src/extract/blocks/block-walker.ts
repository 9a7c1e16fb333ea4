import type { BlockKind } from '../../core/article';
import { type Inline, inlineText } from '../../core/inline';
import { withLoaded } from '../loaded-images';
import type { DraftBlock } from './draft-block';
import { BLOCK_ELEMENTS, SKIPPED_ELEMENTS } from './element-kinds';
import { imageInline, wrapperOf } from './inline-element';
import { InlineRun } from './inline-run';
import { listNumbers } from './lists';
import { type CellPlace, dataCells } from './tables';

/** What a run of inline content becomes when it ends. */
interface Context {
  kind: BlockKind;
  /** The element that holds the run. */
  element: Element;
  level?: number;
  depth?: number;
  ordinal?: number;
  cell?: { table: number; row: number; column: number; header: boolean };
  /** Set where everything inside is one block: what a block border becomes, a space or a line break. */
  single?: ' ' | '\n';
  /** Shared by the blocks of one list item: only the first of them carries its mark. */
  item?: { begun: boolean };
}

/** Walks an element once and writes its blocks in reading order. */
export class BlockWalker {
  readonly blocks: DraftBlock[] = [];
  private readonly run = new InlineRun();
  private tables = 0;

  constructor(private readonly base: string) {}

  walk(element: Element, context: Context): void {
    this.children(element, context);
    this.end(context);
  }

  private children(element: Element, context: Context): void {
    for (const child of element.childNodes) this.node(child, context);
  }

  private node(node: Node, context: Context): void {
    if (node.nodeType === 3) this.run.add({ type: 'text', text: node.nodeValue ?? '' });
    else if (node.nodeType === 1) this.element(node as Element, context);
  }

  private element(element: Element, context: Context): void {
    const name = element.localName;
    if (SKIPPED_ELEMENTS.has(name)) return;
    if (name === 'br') this.lineBreak(context);
    else if (name === 'img') this.image(element);
    else if (!BLOCK_ELEMENTS.has(name)) this.inline(element, context);
    else if (context.single) {
      this.border(context);
      this.children(element, context);
      this.border(context);
    } else {
      this.end(context);
      this.block(element, context);
    }
  }

  private block(element: Element, context: Context): void {
    const name = element.localName;
    const cells = name === 'table' ? dataCells(element) : undefined;
    if (cells) this.table(element, cells);
    else if (name === 'ol' || name === 'ul' || name === 'menu') this.list(element, context);
    else this.walk(element, this.contextOf(element, context));
  }

  private contextOf(element: Element, context: Context): Context {
    const name = element.localName;
    const heading = /^h([1-6])$/.exec(name);
    if (heading) return { kind: 'heading', level: Number(heading[1]), element, single: ' ' };
    if (name === 'pre') return { kind: 'preformatted', element, single: '\n' };
    if (name === 'blockquote') {
      const depth = context.kind === 'quotation' ? (context.depth ?? 1) + 1 : 1;
      return { kind: 'quotation', depth, element };
    }
    if (name === 'figcaption' || name === 'caption' || isCaption(element))
      return { kind: 'caption', element };
    return { ...context, element };
  }

  private list(list: Element, context: Context): void {
    const depth = context.kind === 'list-item' ? (context.depth ?? 1) + 1 : 1;
    const numbers = listNumbers(list);
    // Text and other elements directly in a list are wrong but common; a browser shows them all the same.
    const stray: Context = { kind: 'list-item', depth, element: list };
    for (const child of list.childNodes) {
      if (child.nodeType === 1 && (child as Element).localName === 'li') {
        this.end(stray);
        const element = child as Element;
        const ordinal = numbers?.get(element);
        const item: Context = { kind: 'list-item', depth, element, item: { begun: false } };
        this.walk(element, ordinal === undefined ? item : { ...item, ordinal });
      } else {
        this.node(child, stray);
      }
    }
    this.end(stray);
  }

  private table(table: Element, cells: CellPlace[]): void {
    const caption = table.querySelector('caption');
    if (caption) this.walk(caption, { kind: 'caption', element: caption });
    const index = this.tables++;
    for (const { element, row, column, header } of cells) {
      const cell = { table: index, row, column, header };
      this.walk(element, { kind: 'table-cell', element, cell, single: '\n' });
    }
  }

  private inline(element: Element, context: Context): void {
    const wrapper = wrapperOf(element, this.base, this.run);
    const isKept = wrapper && (wrapper.type === 'link' || context.kind !== 'preformatted');
    if (isKept) this.run.open(wrapper);
    // A browser draws the marks of <q>; they are not in its text.
    const isQuoted = element.localName === 'q';
    if (isQuoted) this.run.add({ type: 'text', text: '“' });
    this.children(element, context);
    if (isQuoted) this.run.add({ type: 'text', text: '”' });
    if (isKept) this.run.close();
  }

  private lineBreak(context: Context): void {
    if (context.kind === 'preformatted') this.run.add({ type: 'text', text: '\n' });
    else if (context.single === ' ') this.run.add({ type: 'text', text: ' ' });
    else this.run.add({ type: 'break' });
  }

  private image(element: Element): void {
    const image = withLoaded(imageInline(element, this.base), element);
    if (image) this.run.add(image);
  }

  private border(context: Context): void {
    if (context.kind === 'preformatted') this.run.add({ type: 'text', text: '\n' });
    else this.run.add(context.single === '\n' ? { type: 'break' } : { type: 'text', text: ' ' });
  }

  private end(context: Context): void {
    const parts = this.run.take(context.kind === 'preformatted');
    const contents = context.single ? [joinParts(parts)] : parts;
    for (const content of contents) {
      if (hasContent(content)) this.blocks.push(draft(content, context));
    }
  }
}

function draft(content: Inline[], { single: _, item, ...context }: Context): DraftBlock {
  const { ordinal: _ordinal, depth: _depth, ...plain } = context;
  const continued = item?.begun === true;
  if (item) item.begun = true;
  return continued ? { ...plain, kind: 'paragraph', content } : { ...context, content };
}

// Where a block cannot be parted, a blank line in it is one line break.
function joinParts(parts: Inline[][]): Inline[] {
  return parts
    .filter(hasContent)
    .flatMap((part, index): Inline[] => (index === 0 ? part : [{ type: 'break' }, ...part]));
}

function hasContent(content: readonly Inline[]): boolean {
  return inlineText(content).trim() !== '';
}

function isCaption(element: Element): boolean {
  return (
    /(^|[\s_-])(wp-caption-(text|dd)|caption|legend|didascalia|bildunterschrift)/i.test(
      element.getAttribute('class') ?? '',
    ) &&
    !element.querySelector('img, figure, h1, h2, p + p') &&
    element.closest(
      'figure, .wp-caption, [class*="image"], [class*="photo"], [class*="figure"], [class*="media"]',
    ) !== null
  );
}
