import type { Block } from '../../core/article';

/** A block before it has its place, and the element of the copy that it came from. */
export interface DraftBlock extends Omit<Block, 'id' | 'language'> {
  element: Element;
}
