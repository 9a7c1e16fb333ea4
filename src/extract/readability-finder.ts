import { Readability } from '@mozilla/readability';
import type { ArticleFinder } from './article-finder';

/** Mozilla's Readability, the algorithm of Firefox's reader view. */
export const readabilityFinder: ArticleFinder = {
  find(document) {
    const reader = new Readability<Element | null>(document, {
      // The steps that come after look at classes; the sanitiser and the block builder drop them.
      keepClasses: true,
      serializer: (node) => (node.nodeType === 1 ? (node as Element) : null),
    });
    return reader.parse()?.content ?? null;
  },
};
