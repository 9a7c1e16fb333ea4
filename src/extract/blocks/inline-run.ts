import { BREAK_CHARACTER, type Emphasis, type Inline, inlineText, sliceInlines } from '../../core/inline';
import { tidyInlines } from './white-space';

/** An inline element that can span blocks. */
export type Wrapper = { type: 'link'; href: string; title?: string } | { type: Emphasis };

type OpenNode = Extract<Inline, { children: Inline[] }>;

/**
 * Collects the inline content between two block borders. An element that is open at a border (a link round two
 * paragraphs) is closed before it and opened again after it.
 */
export class InlineRun {
  private roots: Inline[] = [];
  private readonly wrappers: Wrapper[] = [];
  private nodes: OpenNode[] = [];

  open(wrapper: Wrapper): void {
    this.wrappers.push(wrapper);
    this.push(wrapper);
  }

  close(): void {
    this.wrappers.pop();
    this.nodes.pop();
  }

  /** True where an element of this type is already open. */
  has(type: Wrapper['type']): boolean {
    return this.wrappers.some((wrapper) => wrapper.type === type);
  }

  add(inline: Exclude<Inline, OpenNode>): void {
    (this.nodes.at(-1)?.children ?? this.roots).push(inline);
  }

  /** True where nothing was collected, and no element is open that would go round it. */
  get isEmpty(): boolean {
    return this.roots.length === 0 && this.wrappers.length === 0;
  }

  /** What was collected since the last border, tidied. Two line breaks in a row part it, unless `preserve` is set. */
  take(preserve: boolean): Inline[][] {
    const tidied = tidyInlines(this.roots, preserve);
    this.roots = [];
    this.nodes = [];
    for (const wrapper of this.wrappers) this.push(wrapper);
    return preserve ? [tidied] : splitAtBlankLines(tidied);
  }

  private push(wrapper: Wrapper): void {
    const node: OpenNode = { ...wrapper, children: [] };
    (this.nodes.at(-1)?.children ?? this.roots).push(node);
    this.nodes.push(node);
  }
}

function splitAtBlankLines(inlines: Inline[]): Inline[][] {
  const text = inlineText(inlines);
  const parts: Inline[][] = [];
  let start = 0;
  for (const blank of text.matchAll(
    new RegExp(`${BREAK_CHARACTER}[${BREAK_CHARACTER}\\s]*${BREAK_CHARACTER}`, 'g'),
  )) {
    parts.push(tidyInlines(sliceInlines(inlines, start, blank.index), false));
    start = blank.index + blank[0].length;
  }
  parts.push(start === 0 ? inlines : tidyInlines(sliceInlines(inlines, start, text.length), false));
  return parts;
}
