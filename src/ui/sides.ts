import type { LanguageTag } from '../core/language';

export type SideName = 'original' | 'translation';

/** How one side of the text is written. */
export interface Side {
  lang: LanguageTag;
  dir: 'ltr' | 'rtl' | 'auto';
}

export type Sides = Record<SideName, Side>;
