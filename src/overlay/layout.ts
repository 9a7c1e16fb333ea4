import { own } from '../core/own-members';

/** How an element arranges what is put into it, as far as that decides where a translation can stand. */
export type Arrangement = 'flow' | 'column' | 'row' | 'grid' | 'clamped';

/** The arrangement that an element's children take part in: its own, or that of what stands in for it. */
export function arrangementOf(element: Element): Arrangement {
  const style = getComputedStyle(element);
  if (style.webkitLineClamp && style.webkitLineClamp !== 'none') return 'clamped';
  const parent = own(element).parentElement;
  if (style.display === 'contents' && parent) return arrangementOf(parent);
  if (style.display.endsWith('flex')) return style.flexDirection.startsWith('column') ? 'column' : 'row';
  if (style.display === '-webkit-box') return style.webkitBoxOrient === 'vertical' ? 'column' : 'row';
  if (style.display.endsWith('grid')) return 'grid';
  return 'flow';
}

/** Inline boxes and `contents` have no box of their own that could hold or clip a block. */
export function isBoxless(style: CSSStyleDeclaration): boolean {
  return style.display === 'inline' || style.display === 'contents';
}

const TYPE_PROPERTIES = [
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'font-variant-caps',
  'line-height',
  'letter-spacing',
  'word-spacing',
  'text-transform',
  'color',
] as const;

/** What has to be set for text that stands in `place` to look like text in `model`. */
export function typeDifference(model: Element, place: Element): [property: string, value: string][] {
  if (model === place) return [];
  const given = getComputedStyle(place);
  return typeOf(model).filter(([name, value]) => value !== given.getPropertyValue(name));
}

/** How the text of an element looks, whatever is around it. */
export function typeOf(model: Element): [property: string, value: string][] {
  const style = getComputedStyle(model);
  return TYPE_PROPERTIES.map((name): [string, string] => [name, style.getPropertyValue(name)]).filter(
    ([, value]) => value !== '',
  );
}

export type Alignment = 'start' | 'center' | 'end' | 'justify';

/** The alignment of an element's text in the terms of its own direction, so that it means the same in another. */
export function alignmentOf(style: CSSStyleDeclaration): Alignment {
  const rtl = style.direction === 'rtl';
  const align = style.textAlign;
  if (align.includes('center')) return 'center';
  if (align === 'justify') return 'justify';
  if (align === 'end' || align.endsWith(rtl ? 'left' : 'right')) return 'end';
  return 'start';
}

/** A length as computed styles give it, in pixels; 0 for what is none. */
export function pixels(length: string): number {
  return Number.parseFloat(length) || 0;
}
