import type { GlossaryEntry } from '../../../core/glossary';

/** What a file brought. */
export interface Imported {
  entries: GlossaryEntry[];
  /** Lines or concepts, counted from 1, that hold no term that can be used. */
  unusable: number[];
}
