/**
 * What is known about full stops in one language. Lists are words separated by spaces, without their last full stop;
 * abbreviations of several words are written without spaces (`z.b`). An entry in lower case matches any case; an entry with
 * capitals matches only as written.
 */
export interface SentenceRules {
  /** Abbreviations that need something after them, and so never end a sentence: titles, units before a noun. */
  before: string;
  /** Abbreviations only where a number follows: `No. 5`. Elsewhere they are words. */
  beforeNumber: string;
  /** Abbreviations that may end a sentence; the next word decides. */
  within: string;
  /** Words that open sentences and hardly ever follow an abbreviation with a capital. Lower case. */
  openers: string;
  /** Whether `30.` is how the language writes the thirtieth. */
  ordinals: boolean;
}

/** Titles and Latin abbreviations that occur in news of every language. */
export const COMMON: SentenceRules = {
  before: 'Dr Mr Mrs Ms Prof St Rev Sen Gen Gov Col Lt Sgt Capt vs cf',
  beforeNumber: 'no nr vol cap art fig pp p',
  within: 'etc Jr Sr Inc Ltd Corp Co Bros a.m p.m ca',
  openers: '',
  ordinals: false,
};
