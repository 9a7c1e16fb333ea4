import { own } from '../../core/own-members';
import type { RemovalStep } from './removal';

/** Classes of what is there for screen readers alone. */
export const READER_ONLY =
  /(?:^|\s)(?:sr-only|screen-reader-text|visually-?hidden|visuallyhidden|u-hidden-visually|a11y-hidden|element-invisible)(?=\s|$)/i;

/** Text that is there for screen readers or not shown at all. */
export const hiddenText: RemovalStep = {
  name: 'hidden-text',
  find(root) {
    return [...own(root).querySelectorAll('[class], [hidden], [aria-hidden="true"]')].flatMap((element) => {
      if (element.hasAttribute('hidden')) return [{ element, reason: 'hidden' }];
      if (
        READER_ONLY.test(own(element).getAttribute('class') ?? '') &&
        !own(element).querySelector('p, img')
      ) {
        return [{ element, reason: 'for screen readers only' }];
      }
      return [];
    });
  },
};
