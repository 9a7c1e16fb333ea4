import { own } from '../../core/own-members';
import { isSyndicationLine } from '../../core/syndication-line';
import { isLinkedBeyond, shortTextOf } from './measure';
import type { RemovalStep } from './removal';

const LONGEST = 600;

/** The line that a syndicated copy ends with: "The post X appeared first on Y". */
export const syndicationLine: RemovalStep = {
  name: 'syndication-line',
  find(root) {
    return [...own(root).querySelectorAll('p, div, small, em, footer')].flatMap((element) => {
      const text = shortTextOf(element, LONGEST);
      if (!text || element.querySelector('p, div') || !isSyndicationLine(text)) return [];
      // A sentence that happens to begin so has no links to the post and its site, or goes on.
      const isLine = isLinkedBeyond(element, 0.2) || text.length < 300;
      return isLine ? [{ element, reason: 'says where a post appeared first' }] : [];
    });
  },
};
