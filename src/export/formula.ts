/**
 * What a spreadsheet would take for a formula when a cell begins with it; the wide forms are the same to those that are set up for
 * Chinese or Japanese. A number with its sign is none: it stays what it is, also for programs.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
export const FORMULA = /^(?![+-]?\d[\d.,’' \u00A0\u202F]*%?$)[=+\-@\t\r\n＝＋－＠]/;

/** The apostrophe before what could be one, as our own tables and those of others have it. */
export const GUARDED = /^'(?=[=+\-@\t\r\n＝＋－＠])/;
