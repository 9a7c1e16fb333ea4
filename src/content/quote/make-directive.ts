import type { TextDirective } from '../../core/text-directive';
import { findDirective, findLoosely, type Place } from './find-directive';
import { type PageText, runAt } from './page-text';
import type { PageWords } from './run-words';

/** Longer texts are named by their beginning and their end: a link is to be read by people too. */
const WHOLE_LIMIT = 100;
/** Where a long text has no words to cut at, it is named whole up to here. */
const LONGEST_WHOLE = 300;
/** Letters at each end of a long text, and around a text, tried one after the other until no other place has the same. */
const ENDS = [12, 25, 50, 100];
const CONTEXTS = [10, 25, 50, 100, 200, 400];

type Body = Pick<TextDirective, 'start' | 'end'>;

/**
 * A directive that leads to this place of the page and to no other, the shortest of those tried: first the text alone, then
 * with what is before or after it. Each is looked for in the page as browsers will do it. Undefined where none leads there.
 */
export function makeDirective(
  page: PageText,
  words: PageWords,
  place: Place,
  isLate: () => boolean,
): TextDirective | undefined {
  for (const directive of candidates(page, words, place)) {
    if (isLate()) return undefined;
    if (leadsTo(page, words, directive, place)) return directive;
  }
  return undefined;
}

function leadsTo(page: PageText, words: PageWords, directive: TextDirective, place: Place): boolean {
  const found = [findLoosely(page, directive), findDirective(page, words, directive)];
  return found.every((one) => one?.start === place.start && one.end === place.end);
}

function* candidates(page: PageText, words: PageWords, place: Place): Generator<TextDirective> {
  const bodies = [...bodiesOf(page, words, place)];
  yield* bodies;
  for (const length of CONTEXTS) {
    const prefix = textBefore(words, place.start, length);
    const suffix = textAfter(page, words, place.end, length);
    for (const body of bodies) {
      if (prefix) yield { prefix, ...body };
      if (suffix) yield { ...body, suffix };
      if (prefix && suffix) yield { prefix, ...body, suffix };
    }
  }
}

function* bodiesOf(page: PageText, words: PageWords, { start, end }: Place): Generator<Body> {
  const first = words.at(start);
  const last = words.at(end - 1);
  const whole = runAt(page, start) === runAt(page, end - 1) ? first.slice(start, end) : undefined;
  if (whole !== undefined && whole.length <= WHOLE_LIMIT) yield { start: whole };
  for (const length of ENDS) {
    const startEnd = Math.min(first.cutFrom(start + length), end);
    const endStart = Math.max(last.cutTo(end - length), startEnd);
    if (startEnd <= start || endStart >= end) break;
    yield { start: first.slice(start, startEnd), end: last.slice(endStart, end) };
  }
  if (whole !== undefined && whole.length > WHOLE_LIMIT && whole.length <= LONGEST_WHOLE)
    yield { start: whole };
}

function textBefore(words: PageWords, place: number, length: number): string | undefined {
  if (place === 0) return undefined;
  const before = words.at(place - 1);
  return before.slice(before.cutTo(place - length), place);
}

function textAfter(page: PageText, words: PageWords, place: number, length: number): string | undefined {
  if (place >= page.folded.length) return undefined;
  const after = words.at(place);
  return after.slice(place, after.cutFrom(place + length));
}
