import { type LanguageTag, normaliseLanguage } from '../../core/language';
import { own } from '../../core/own-members';
import { readBox } from '../../extract/live/read-box';
import { boxElement, type LiveBlock } from '../../overlay/live-block';

export type Box = Element | ShadowRoot;

/** Blocks of the document so far, whoever found them: an answer about one must never be taken for that about another. */
let count = 0;

/** The blocks that stand directly in a box, and what is inside it to be read by itself. */
export function readBlocks(
  box: Box,
  base: string,
  isPassedOver: (element: Element) => boolean,
): { blocks: LiveBlock[]; inner: Box[] } {
  const { runs, inner } = readBox(box, base, isPassedOver);
  const element = boxElement({ box });
  const isHeading = own(element).closest('h1, h2, h3, h4, h5, h6') !== null;
  const language = runs.length > 0 ? declaredLanguage(element) : undefined;
  const isAlone = runs.length === 1 && inner.length === 0;
  const blocks = runs.map((run): LiveBlock => {
    count += 1;
    return { ...run, id: `p${count}`, isHeading, isAlone, box, ...(language && { language }) };
  });
  return { blocks, inner };
}

/** The same text in the same surroundings: what more has come into its box may need another place for the translation. */
export function isSameBlock(a: LiveBlock, b: LiveBlock): boolean {
  const [one, other] = [a, b].map(({ content, isAlone, hasObjects }) => [content, isAlone, hasObjects]);
  return a.next === b.next && JSON.stringify(one) === JSON.stringify(other);
}

/** What a block declares itself, through the elements around it up to the page's root. */
function declaredLanguage(element: Element): LanguageTag | undefined {
  const declaring = own(element).closest('[lang]');
  if (!declaring || own(declaring).localName === 'html') return undefined;
  const language = normaliseLanguage(own(declaring).getAttribute('lang'));
  const { documentElement } = own(own(element).ownerDocument);
  return language === normaliseLanguage(documentElement.getAttribute('lang')) ? undefined : language;
}
