import { own } from '../core/own-members';
import { alignmentOf, typeDifference, typeOf } from './layout';
import type { LiveBlock } from './live-block';
import type { BoxRule } from './page-rules';
import { childHolding, modelOf, type Place } from './place';

/** What of a box is reckoned in its own type size: it is kept as it is while the size of the text in it is nothing. */
const KEPT = [
  'margin-top',
  'margin-bottom',
  'margin-left',
  'margin-right',
  'padding-top',
  'padding-bottom',
  'padding-left',
  'padding-right',
  'text-indent',
  'max-width',
  'min-width',
  'max-height',
  'min-height',
];

const SIZES = ['font-size', 'line-height', 'letter-spacing', 'word-spacing'];
const NOTHING = SIZES.map((name) => `${name}: 0 !important;`).join(' ');

/**
 * The place of the original itself: the translation is a line of the same box, and the text there has no size. That is a rule of
 * the box, not of its text: nothing is moved, and what has the focus keeps it. Undefined where more than this text is in the
 * box, or what has no translation.
 */
export function placeInstead(block: LiveBlock): Place | undefined {
  const { box } = block;
  if (!block.isAlone || block.hasObjects || own(box).nodeType !== 1) return undefined;
  const element = box as Element;
  const style = getComputedStyle(element);
  if (!/^(?:block|list-item|flow-root|table-cell|table-caption|inline-block)$/.test(style.display))
    return undefined;
  if (style.webkitLineClamp && style.webkitLineClamp !== 'none') return undefined;
  return {
    parent: element,
    before: own(childHolding(element, block.last)).nextSibling,
    flow: 'instead',
    align: alignmentOf(style),
    type: typeInstead(modelOf(element, block), element),
    room: [],
    rule: ruleFor(element, style),
  };
}

/** The sizes that the box has none of any more, and what the text differs in from it; all else is inherited as it comes and goes. */
function typeInstead(model: Element, box: Element): Place['type'] {
  const isSize = ([name]: Place['type'][number]) => SIZES.includes(name);
  return [...typeOf(model).filter(isSize), ...typeDifference(model, box).filter((one) => !isSize(one))];
}

function ruleFor(element: Element, style: CSSStyleDeclaration): BoxRule {
  const kept = KEPT.map((name) => `${name}: ${style.getPropertyValue(name)} !important;`).join(' ');
  const marker =
    style.display === 'list-item' ? getComputedStyle(element, '::marker').fontSize || style.fontSize : '';
  return {
    box: `${NOTHING} ${kept}`,
    others: `${NOTHING} padding: 0 !important; border-width: 0 !important; margin: 0 !important;`,
    ...(marker && { marker: `font-size: ${marker};` }),
  };
}
