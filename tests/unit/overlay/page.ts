import { vi } from 'vitest';
import { inlineText } from '../../../src/core/inline';
import { readBox } from '../../../src/extract/live/read-box';
import type { BlockTranslation } from '../../../src/overlay/block-translation';
import { HOST_ATTRIBUTE } from '../../../src/overlay/host-tag';
import type { LiveBlock } from '../../../src/overlay/live-block';

/** The shadow trees are closed; this remembers them. */
export function openShadows(
  view: Window & typeof globalThis = window,
): (host: Element | null | undefined) => ShadowRoot {
  const roots = new WeakMap<Element, ShadowRoot>();
  const attach = view.Element.prototype.attachShadow;
  vi.spyOn(view.Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = attach.call(this, init);
    roots.set(this, root);
    return root;
  });
  return (host) => {
    const root = host && roots.get(host);
    if (!root) throw new Error('no host of ours');
    return root;
  };
}

export function setPage(html: string): void {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  document.documentElement.replaceWith(document.adoptNode(parsed.documentElement));
}

/** Adds the elements of some markup at the end of an element. */
export function addTo(parent: ParentNode, html: string): void {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  parent.append(...parsed.body.childNodes);
}

export function find(selector: string): Element {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`nothing matches ${selector}`);
  return element;
}

/** The blocks of a box and of the boxes inside it, as they stand there. */
export function blocksIn(box: Element | ShadowRoot = document.body): LiveBlock[] {
  const { runs, inner } = readBox(box, location.href, () => false);
  const isAlone = runs.length === 1 && inner.length === 0;
  const isHeading = /^h\d$/.test((box as Partial<Element>).localName ?? '');
  const own = runs.map((run): LiveBlock => ({ ...run, id: nextId(), isHeading, isAlone, box }));
  return [...own, ...inner.flatMap((other) => blocksIn(other))];
}

let count = 0;
function nextId(): string {
  count += 1;
  return `p${count}`;
}

/** The block with this text, or the one of the page. */
export function blockOf(text?: string, box: Element | ShadowRoot = document.body): LiveBlock {
  const found = blocksIn(box).find(({ content }) => text === undefined || inlineText(content) === text);
  if (!found) throw new Error(`no block ${text}`);
  return found;
}

/** A translation in one sentence, or in some with these lengths of their originals. */
export function translated(text: string, language = 'en'): BlockTranslation {
  return {
    language,
    parts: [{ sentence: 0, content: [{ type: 'text', text }] }],
    lengths: [text.length],
  };
}

export function frame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()));
}

/** Everything in a tree that carries our attribute. */
export function marked(tree: ParentNode = document): Element[] {
  return [...tree.querySelectorAll(`[${HOST_ATTRIBUTE}]`)];
}

/** The translations in a tree; panels and notices are none. */
export function hosts(tree: ParentNode = document): Element[] {
  return marked(tree).filter((host) => /^\S+ overlay p\d+$/.test(host.getAttribute(HOST_ATTRIBUTE) ?? ''));
}

/** Every node of the document, in order. */
export function allNodes(): Node[] {
  const nodes: Node[] = [];
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
  for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) nodes.push(node);
  return nodes;
}
