import type { LanguageTag } from './language';

/** Where on the page a value was stated. */
export type Evidence =
  | 'json-ld'
  | 'open-graph'
  | 'meta'
  | 'microdata'
  | 'rdfa'
  | 'link'
  | 'byline'
  | 'time'
  | 'heading'
  | 'title-element'
  | 'html-lang'
  | 'url';

/** A value with where it came from. What a page does not state has no field. */
export interface Field<T> {
  value: T;
  evidence: Evidence;
}

/**
 * A moment as a source states it. `iso` keeps the stated precision and offset: `2022-02-05`, `2022-02-05T03:50`,
 * `2022-02-05T03:50:00+01:00`. A time zone that is not stated is not added.
 */
export interface StatedDate {
  iso: string;
  precision: 'year' | 'month' | 'day' | 'minute' | 'second';
  /** `Z` or `+01:00`; absent where the source states none. */
  zone?: string;
}

/** Where an article came from. Every field is what the page states, never a guess. */
export interface Source {
  title?: Field<string>;
  standfirst?: Field<string>;
  siteName?: Field<string>;
  authors?: Field<string[]>;
  published?: Field<StatedDate>;
  modified?: Field<StatedDate>;
  /** Canonical address, absolute. */
  url: Field<string>;
  section?: Field<string>;
  language?: Field<LanguageTag>;
  publisher?: Field<string>;
  /** Absolute http(s) address. */
  leadImage?: Field<string>;
  /** Absolute http(s) address. */
  favicon?: Field<string>;
  /** `teaser`: the page shows only the beginning of an article that has to be paid for. */
  access?: Field<'free' | 'paid' | 'teaser'>;
}
