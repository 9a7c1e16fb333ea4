import type { Inline } from '../../core/inline';
import type { ElementInline } from './marks';

/** What is round the words of a sentence and is never sent: white space, breaks and images at its ends, a mark round all of it. */
export interface Layer {
  before: Inline[];
  after: Inline[];
  /** The element that holds all that is between; absent in the innermost layer. */
  element?: ElementInline;
}

/** A sentence with its wrapping taken off. Layers go from the outermost to the innermost. */
export interface Framed {
  layers: Layer[];
  core: Inline[];
}

/** Takes the wrapping off. */
export function peel(inlines: readonly Inline[]): Framed {
  const layers: Layer[] = [];
  let core = [...inlines];
  for (;;) {
    const layer: Layer = { before: [], after: [] };
    core = trimEnd(trimStart(core, layer.before), layer.after);
    layers.push(layer);
    const only = core[0];
    if (core.length !== 1 || !only || !('children' in only) || only.type === 'code') return { layers, core };
    layer.element = only;
    core = only.children;
  }
}

/** Puts the wrapping of a sentence round its translation. */
export function wrap(core: Inline[], layers: readonly Layer[]): Inline[] {
  return layers.reduceRight<Inline[]>((inner, { before, after, element }) => {
    const content = element ? [{ ...element, children: inner }] : inner;
    return [...before, ...content, ...after];
  }, core);
}

function trimStart(inlines: Inline[], before: Inline[]): Inline[] {
  const [first, ...rest] = inlines;
  if (!first) return inlines;
  if (isBlank(first)) {
    before.push(first);
    return trimStart(rest, before);
  }
  if (first.type !== 'text') return inlines;
  const text = first.text.trimStart();
  if (text.length === first.text.length) return inlines;
  before.push({ type: 'text', text: first.text.slice(0, first.text.length - text.length) });
  return [{ type: 'text', text }, ...rest];
}

function trimEnd(inlines: Inline[], after: Inline[]): Inline[] {
  const last = inlines.at(-1);
  if (!last) return inlines;
  const rest = inlines.slice(0, -1);
  if (isBlank(last)) {
    after.unshift(last);
    return trimEnd(rest, after);
  }
  if (last.type !== 'text') return inlines;
  const text = last.text.trimEnd();
  if (text.length === last.text.length) return inlines;
  after.unshift({ type: 'text', text: last.text.slice(text.length) });
  return [...rest, { type: 'text', text }];
}

/** Nothing but white space, breaks and images. */
function isBlank(inline: Inline): boolean {
  if (inline.type === 'text') return inline.text.trim() === '';
  return 'children' in inline ? inline.children.every(isBlank) : true;
}
