import type { TextRange } from '../../core/finding';
import type { Inline } from '../../core/inline';
import type { LanguageTag } from '../../core/language';
import { type SentenceRange, splitSentences } from '../../core/sentences/split-sentences';
import { type Calendar, calendarOf } from './lexicon/calendar';
import { type Lexicon, lexiconOf } from './lexicon/lookup';
import { NO_NUMBER_WORDS } from './lexicon/number-words';
import type { Unit } from './lexicon/units';
import { type CalendarWord, readCalendarWords } from './reading/calendar-words';
import { readNegations } from './reading/negations';
import { withoutNotes } from './reading/notes';
import type { NumberFound } from './reading/number-found';
import { readNumbers } from './reading/numbers';
import { once } from './reading/once';
import { spellingOf } from './reading/spelling';
import { unitsOf } from './reading/units';
import { rangesOf, readWords } from './reading/words';

/** No sentence has more characters, and none that is read by people more numbers: what has is not compared word by word. */
const MOST_CHARS = 20_000;
/** So many pairs of words are compared within half a second. */
const MOST_WORD_PAIRS = 50_000;
const MOST_NUMBERS = 200;

/** One side of a pair, with what several checks read in it: each once, when it is first asked for. */
export class CheckedText {
  readonly text: string;
  readonly lexicon: Lexicon | undefined;
  private readonly calendar: Calendar;
  private readonly units = new Map<NumberFound, Unit[]>();

  constructor(
    readonly inlines: readonly Inline[],
    readonly language: LanguageTag,
  ) {
    this.text = withoutNotes(inlines);
    this.lexicon = lexiconOf(language);
    this.calendar = calendarOf(language);
  }

  readonly words = once(() => readWords(this.text));

  /** The words as they are compared with those of the other side. */
  readonly spellings = once(() => this.words().map(spellingOf));

  readonly romans = once(() => new Set(this.spellings().map(({ roman }) => roman)));

  readonly sentences = once((): SentenceRange[] => splitSentences(this.text.trim(), this.language));

  readonly months = once((): CalendarWord[] => readCalendarWords(this.text, this.calendar.months));

  readonly weekdays = once((): CalendarWord[] => readCalendarWords(this.text, this.calendar.weekdays));

  /** Months count as the numbers that some languages write them with. The first of too many. */
  readonly numbers = once((): NumberFound[] => [
    ...readNumbers(this.text, this.lexicon?.numbers ?? NO_NUMBER_WORDS).slice(0, MOST_NUMBERS),
    ...readCalendarWords(this.text, this.calendar.months, 'short names too')
      .slice(0, MOST_NUMBERS)
      .map(({ start, end, value }) => ({ start, end, values: [value], kind: 'words' as const })),
  ]);

  readonly negations = once((): TextRange[] => readNegations(this.text, this.lexicon));

  /** Words that may deny what others deny with a word for it, wherever they stand. */
  readonly nearNegations = once((): TextRange[] => rangesOf(this.text, this.lexicon?.nearNegators));

  /** Words that may do so at the same place of the sentence. */
  readonly looseNegations = once((): TextRange[] => rangesOf(this.text, this.lexicon?.looseNegators));

  unitsOf(number: NumberFound): Unit[] {
    const known = this.units.get(number);
    if (known) return known;
    const isScale = (word: string) => this.lexicon?.numbers.scaleOf(word) !== undefined;
    const units = unitsOf(number, this.text, isScale);
    this.units.set(number, units);
    return units;
  }

  /** Whether two texts are too long for sentences, as of an engine that cannot stop: only their length is worth telling. */
  isTooLongBeside(other: CheckedText): boolean {
    if (Math.max(this.text.length, other.text.length) > MOST_CHARS) return true;
    return this.words().length * other.words().length > MOST_WORD_PAIRS;
  }

  textOf({ start, end }: TextRange): string {
    return this.text.slice(start, end);
  }

  /** The text without white space at its ends, as a range. */
  get whole(): TextRange {
    const start = this.text.length - this.text.trimStart().length;
    return { start, end: Math.max(start, this.text.trimEnd().length) };
  }
}

/** What a check looks at. */
export interface CheckedPair {
  original: CheckedText;
  translation: CheckedText;
}
