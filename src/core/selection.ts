import type { LanguageTag } from './language';

/** Characters of a selection that are translated at most: a long article's opening, and a bill that nobody is surprised by. */
export const MOST_SELECTED_CHARS = 5000;

/** What stands in the panel beside a selection once there is something to say. Its words are in the reader's language. */
export type SelectionNews =
  | {
      state: 'done';
      /** The translation, paragraph by paragraph, and the language it is in. */
      paragraphs: string[];
      language: LanguageTag;
      /** From what, into what, by whom. */
      about: string;
      /** What the reader should know: that it is not all, and why. */
      notes: string[];
      /** For the clipboard: with where it came from. */
      copy: string;
      canRetry: boolean;
    }
  | { state: 'failed'; notes: string[]; canRetry: boolean };
