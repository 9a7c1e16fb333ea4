/**
 * What an element is to the search for a text directive: what Chromium's does with it, which follows
 * https://wicg.github.io/scroll-to-text-fragment/#find-a-range-from-a-text-directive but looks at the layout: a text goes on
 * through inline elements and ends at everything that has lines of its own, a float or an inline block included.
 */
export type Part =
  /** Not there: neither it nor what is in it. */
  | 'nothing'
  /** Its text goes on with the text around it. */
  | 'inline'
  /** Has lines of its own, before, in and after which text is apart. */
  | 'block'
  /** Has lines of its own in the middle of a line: an inline block, a float, what is placed freely. */
  | 'box'
  /** A line ends. */
  | 'break'
  /** Something that is shown and has no text that is searched. */
  | 'object'
  /** A reading above the words. */
  | 'reading';

const NOTHING = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'wbr',
  'head',
  'datalist',
  'rp',
  'option',
]);
const OBJECTS = new Set(
  'audio canvas embed iframe img input meter object progress select textarea video'.split(' '),
);
const INLINE = new Set(['inline', 'contents', 'ruby', 'ruby-base', '']);
const BOXES = /^(inline-|ruby-text)/;

export function partOf(element: Element, style: CSSStyleDeclaration): Part {
  const { localName } = element;
  const { display } = style;
  if (NOTHING.has(localName) || display === 'none' || isShut(element, style)) return 'nothing';
  if (localName === 'br') return 'break';
  if (OBJECTS.has(localName)) return 'object';
  if (localName === 'rt') return 'reading';
  if (INLINE.has(display)) return 'inline';
  return BOXES.test(display) || isFree(style) ? 'box' : 'block';
}

/** Floats and what is placed freely count as blocks in style, but may stand in the middle of a text. */
function isFree({ cssFloat, position }: CSSStyleDeclaration): boolean {
  return /^(left|right|inline-)/.test(cssFloat) || position === 'absolute' || position === 'fixed';
}

/** Browsers open what is only folded away when a text in it is looked for, but nothing else that is not rendered. */
function isShut(element: Element, style: CSSStyleDeclaration): boolean {
  if (element.hasAttribute('inert')) return true;
  const isHidden = style.contentVisibility === 'hidden';
  return isHidden && element.getAttribute('hidden') !== 'until-found';
}
