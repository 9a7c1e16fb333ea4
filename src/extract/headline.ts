import { type Inline, inlineText } from '../core/inline';
import type { DraftBlock } from './blocks/draft-block';
import { likeness } from './source/headline-element';
import { foldText } from './source/plain-text';

/** A title or standfirst as it goes into the article; `element` is of the copy, absent where it is nowhere to be seen. */
export interface Front {
  content: Inline[];
  element?: Element;
}

/** A block of the finished article, still with the element of the copy it came from. */
export type PlacedBlock = Omit<DraftBlock, 'element'> & { element?: Element };

/** How many blocks from the beginning may repeat the title or the standfirst. */
const FRONT_MATTER = 6;

/**
 * Puts the title first and the standfirst second, and takes what repeats them from the beginning of the body. A part
 * that has no element of its own gets the one of the block it replaces.
 */
export function placeFront(
  body: readonly DraftBlock[],
  title: Front | undefined,
  standfirst: Front | undefined,
): PlacedBlock[] {
  const rest = [...body];
  const front: PlacedBlock[] = [];
  if (title) {
    const repeated = takeRepeated(
      rest,
      title,
      (block) => block.kind === 'heading' || block.kind === 'paragraph',
    );
    front.push(
      placed(
        { kind: 'heading', level: 1, role: 'title', content: title.content },
        title.element ?? repeated?.element,
      ),
    );
  }
  if (
    standfirst &&
    (!title || foldText(inlineText(standfirst.content)) !== foldText(inlineText(title.content)))
  ) {
    const repeated = takeRepeated(
      rest,
      standfirst,
      (block) => block.kind !== 'caption' && block.kind !== 'table-cell',
    );
    // The body's copy has its links; a description has not.
    const { content, element } = repeated ?? standfirst;
    front.push(placed({ kind: 'paragraph', role: 'standfirst', content }, element));
  }
  return [...front, ...rest];
}

function placed(block: Omit<PlacedBlock, 'element'>, element: Element | undefined): PlacedBlock {
  return element ? { ...block, element } : block;
}

function takeRepeated(
  blocks: DraftBlock[],
  front: Front,
  may: (block: DraftBlock) => boolean,
): DraftBlock | undefined {
  const wanted = foldText(inlineText(front.content));
  const index = blocks.findIndex(
    (block, place) => place < FRONT_MATTER && may(block) && isSame(block, wanted, front.element),
  );
  return index < 0 ? undefined : blocks.splice(index, 1)[0];
}

function isSame(block: DraftBlock, wanted: string, element: Element | undefined): boolean {
  const text = foldText(inlineText(block.content));
  return (
    text !== '' &&
    (text === wanted ||
      (block.element === element && element !== undefined) ||
      (text.length > 20 && likeness(text, wanted) > 0.93))
  );
}
