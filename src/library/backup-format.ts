/** What the first line of a backup calls it, and what the last one does: without that, the file is not whole. */
export const BACKUP_FORMAT = 'diptych-library';
export const BACKUP_END = 'diptych-library-end';
/** Of the lines' arrangement; each article has a version of its own. */
export const BACKUP_VERSION = 1;

/** One article in one line: a page's text is a hundredth of it. */
export const MOST_LINE_BYTES = 20_000_000;
/** Some 60,000 articles. */
export const MOST_BACKUP_BYTES = 4_000_000_000;
