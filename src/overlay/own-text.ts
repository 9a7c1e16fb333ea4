import { HOST_TAG } from './host-tag';

/** Where a block's own text stands inside its element: its first and last leaf, and the leaf after it in the same run. */
export interface OwnText {
  first: Node;
  last: Node;
  /** A `<br>` that ends the text and is followed by other text, as in articles set without paragraphs. */
  next?: Node;
  /** False where the text was not found word by word and the place is the likeliest one. */
  exact: boolean;
}

interface Segment extends Omit<OwnText, 'exact'> {
  text: string;
}

type Leaf = { kind: 'content' | 'break'; node: Node; text: string } | { kind: 'edge' };

const BLOCK_TAGS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary table tbody td tfoot th ' +
    'thead tr ul'
  ).split(' '),
);
/** Never text of the article: what is not shown, and readings above the words. */
const SKIPPED_TAGS = new Set(['script', 'style', 'noscript', 'template', 'rt', 'rp', HOST_TAG]);
/** Shown as one thing, whatever is inside. */
const OBJECT_TAGS = new Set(
  'audio button canvas iframe input math object picture select svg textarea video'.split(' '),
);

export function isBlockTag(element: Element): boolean {
  return BLOCK_TAGS.has(element.localName);
}

/** Text without what extraction may change about it: white space, soft hyphens, zero-width marks, image characters. */
export function squeeze(text: string): string {
  return text.replace(/[\s\u00AD\u200B-\u200F\u2060\uFEFF\uFFFC]+/g, '');
}

/**
 * Finds a block's text in its element. An element may hold the text of several blocks (mixed content, paragraphs made of
 * line breaks, an item with a list inside), so the text is looked for between line breaks and the edges of inner blocks.
 * Places that are `taken` by another block are passed over, so that repeated text is served in order.
 */
export function findOwnText(
  element: Element,
  text: string,
  taken: (last: Node) => boolean,
): OwnText | undefined {
  const segments = segmentsOf(element);
  const wanted = squeeze(text);
  if (!wanted) return undefined;
  const start = segments.findIndex((_, index) => exactEnd(segments, index, wanted, taken) !== undefined);
  const first = segments[start];
  const last = first && exactEnd(segments, start, wanted, taken);
  if (first && last) return { ...last, first: first.first, exact: true };
  const likely =
    segments.findLast(({ text, last }) => !taken(last) && (wanted.includes(text) || text.includes(wanted))) ??
    (segments.length === 1 ? segments[0] : undefined);
  return likely && !taken(likely.last) ? { ...likely, exact: false } : undefined;
}

/** The segment that completes `wanted` when reading from `start` on. */
function exactEnd(
  segments: readonly Segment[],
  start: number,
  wanted: string,
  taken: (last: Node) => boolean,
): Segment | undefined {
  let rest = wanted;
  for (const segment of segments.slice(start)) {
    if (!rest.startsWith(segment.text)) return undefined;
    rest = rest.slice(segment.text.length);
    if (!rest) return taken(segment.last) ? undefined : segment;
  }
  return undefined;
}

/** The stretches of text between line breaks and inner blocks; those without text are left out. */
function segmentsOf(element: Element): Segment[] {
  const segments: Segment[] = [];
  let current: Segment | undefined;
  for (const leaf of leavesOf(element)) {
    if (leaf.kind !== 'content') {
      if (current?.text && leaf.kind === 'break') current.next = leaf.node;
      current = undefined;
      continue;
    }
    if (leaf.node.nodeType === 3 && !leaf.text) continue;
    if (!current && !leaf.text) continue;
    if (!current) {
      current = { text: '', first: leaf.node, last: leaf.node };
      segments.push(current);
    }
    current.text += leaf.text;
    current.last = leaf.node;
  }
  return segments;
}

function* leavesOf(element: Element): Generator<Leaf> {
  for (const child of element.childNodes) {
    if (child.nodeType === 3) {
      yield { kind: 'content', node: child, text: squeeze(child.textContent ?? '') };
      continue;
    }
    if (child.nodeType !== 1) continue;
    const inner = child as Element;
    if (SKIPPED_TAGS.has(inner.localName)) continue;
    if (inner.localName === 'br') yield { kind: 'break', node: inner, text: '' };
    else if (inner.localName === 'form') yield { kind: 'edge' };
    else if (isBlockTag(inner)) {
      yield { kind: 'edge' };
      yield* leavesOf(inner);
      yield { kind: 'edge' };
    } else if (OBJECT_TAGS.has(inner.localName) || !inner.firstChild) {
      const text = inner.localName === 'math' ? squeeze(inner.textContent ?? '') : '';
      yield { kind: 'content', node: inner, text };
    } else yield* leavesOf(inner);
  }
}
