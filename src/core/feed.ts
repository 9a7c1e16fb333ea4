import type { LanguageTag } from './language';
import type { StatedDate } from './source';

/** One item of a feed as it was read: plain texts only, nothing of the feed's markup. */
export interface FeedEntry {
  /** What the feed calls it (guid, id), else its address, else its title or summary: the same at every reading. */
  id: string;
  /** One line of plain text; empty where the feed gives none. */
  title: string;
  /** Plain text of a few sentences at most; empty where the feed gives none. */
  summary: string;
  /** Absolute http(s) address; absent where the feed gives none that can be opened. */
  url?: string;
  published?: StatedDate;
  authors: string[];
  /** What the item itself states, else what its feed states. */
  language?: LanguageTag;
}

/** A feed (RSS, Atom or JSON Feed) as it was read. What it does not state has no field. */
export interface Feed {
  title?: string;
  /** The site that it is of: absolute http(s) address. */
  site?: string;
  language?: LanguageTag;
  /** How long the feed asks to be left alone (`ttl`, `sy:updatePeriod`). */
  intervalMinutes?: number;
  /** In the feed's order, none twice. */
  entries: FeedEntry[];
}
