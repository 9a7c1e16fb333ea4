import type { Evidence } from '../../core/source';

/** A person or an organisation that is stated as author. */
export interface StatedAuthor {
  name: string;
  /** True where the page says that it is a person, false where it says that it is not. */
  person?: boolean;
}

/** What one place of a page states about the article, as it stands there: nothing is cleaned or believed yet. */
export interface Statement {
  evidence: Evidence;
  title?: string;
  standfirst?: string;
  siteName?: string;
  authors?: StatedAuthor[];
  published?: string;
  modified?: string;
  section?: string;
  language?: string;
  publisher?: string;
  leadImage?: string;
}
