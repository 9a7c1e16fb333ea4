import type { Finding } from './finding';
import type { Inline } from './inline';

/** What another engine makes of a sentence, or what the same makes of its translation in the language of the original. */
export interface Opinion {
  text: Inline[];
  /** About a translation; of what was translated back there is none. */
  findings: Finding[];
}

/** `other`: the original once more. `back`: the translation that the view shows, into the original's language. */
export const OPINION_KINDS = ['other', 'back'] as const;

export type OpinionKind = (typeof OPINION_KINDS)[number];
