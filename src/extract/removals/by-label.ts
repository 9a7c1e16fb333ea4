import { own } from '../../core/own-members';
import { labelOf } from '../label';
import { proseLength, unlinkedLength } from './measure';
import type { Finding, RemovalStep } from './removal';

/** How much text an element may hold and still go by its name alone, in characters. */
export interface Limits {
  /** In long paragraphs. */
  prose: number;
  /** In all, without links. */
  unlinked: number;
}

/** A box of a few lines. */
export const BOX: Limits = { prose: 400, unlinked: 2000 };
/** A bar of buttons or links. */
export const BAR: Limits = { prose: 0, unlinked: 300 };

/**
 * A step that goes by what elements are called. `pattern` is looked for in class and id; an element with more text than
 * `limits` allow is left, whatever it is called: articles live in strangely named boxes.
 */
export function byLabel(name: string, pattern: RegExp, limits: Limits): RemovalStep {
  return {
    name,
    find(root) {
      const found: Finding[] = [];
      for (const element of own(root).querySelectorAll('[class], [id]')) {
        if (/^(html|body|main|article|h1)$/.test(own(element).localName)) continue;
        const match = pattern.exec(labelOf(element));
        if (!match || proseLength(element) > limits.prose || unlinkedLength(element) > limits.unlinked)
          continue;
        found.push({ element, reason: `called "${match[0].trim()}"` });
      }
      return found;
    },
  };
}
