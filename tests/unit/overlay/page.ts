import { vi } from 'vitest';
import type { BlockTranslation } from '../../../src/overlay/block-translation';
import type { LocatedBlock } from '../../../src/overlay/overlay';

/** jsdom has no layout: every text is at the top, and nothing moves. */
export function stubLayout(): void {
  Range.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 100, 20);
  globalThis.DOMRect ??= class {
    constructor(
      readonly x: number,
      readonly y: number,
      readonly width: number,
      readonly height: number,
    ) {}
    readonly top = 0;
    readonly bottom = 20;
  } as unknown as typeof DOMRect;
}

/** The shadow trees are closed; this remembers them. */
export function openShadows(): (host: Element | null | undefined) => ShadowRoot {
  const roots = new WeakMap<Element, ShadowRoot>();
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
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
export function addTo(parent: Element, html: string): void {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  parent.append(...parsed.body.childNodes);
}

export function find(selector: string): Element {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`nothing matches ${selector}`);
  return element;
}

export function located(id: string, selector: string, text?: string): LocatedBlock {
  const element = find(selector);
  return { id, kind: 'paragraph', text: text ?? element.textContent ?? '', element };
}

export function translated(text: string, language = 'en'): BlockTranslation {
  return { language, parts: [{ content: [{ type: 'text', text }] }] };
}

export function frame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()));
}

export function hosts(): Element[] {
  return [...document.querySelectorAll('diptych-translation')];
}
