import { fold } from '../../core/fold';
import type { TextDirective } from '../../core/text-directive';
import { type PageText, runAt } from './page-text';
import type { PageWords } from './run-words';

/** A part of the folded text of a page, end excluded. */
export interface Place {
  start: number;
  end: number;
}

interface Term {
  folded: string;
  spaced: string;
}

type Terms = { [K in keyof TextDirective]: Term };

/**
 * The first place that a directive names: "find a range from a text directive" of
 * https://wicg.github.io/scroll-to-text-fragment/. No term reaches beyond a run, terms that follow each other have nothing
 * but white space and the bounds of runs between them, and where the specification wants a word to begin or to end, one does.
 */
export function findDirective(page: PageText, words: PageWords, directive: TextDirective): Place | undefined {
  const terms = termsOf(directive);
  return terms && search(page, terms, new StrictRules(page, words));
}

/**
 * The same for a search that knows nothing of words, bounds and white space. Whatever browsers find, whichever way they see
 * these, is not before this place: what both searches find is found by all of them.
 */
export function findLoosely(page: PageText, directive: TextDirective): Place | undefined {
  const terms = termsOf(directive);
  return terms && search(page, terms, LOOSE);
}

function termsOf({ prefix, start, end, suffix }: TextDirective): (Terms & { start: Term }) | undefined {
  const terms = {
    start: termOf(start),
    ...(prefix !== undefined && { prefix: termOf(prefix) }),
    ...(end !== undefined && { end: termOf(end) }),
    ...(suffix !== undefined && { suffix: termOf(suffix) }),
  };
  return Object.values(terms).every(({ folded }) => folded) ? terms : undefined;
}

function termOf(text: string): Term {
  return { folded: fold(text), spaced: spacedFold(text) };
}

/** Where words have to begin and to end, and what else has to be true of a term at a place. */
interface Bounds {
  start: boolean;
  end: boolean;
}

interface Rules {
  /** Whether a term, whose folded text is there, is really there. */
  holds(term: Term, place: Place, bounds: Bounds): boolean;
  /** Whether what ends before a place and what begins there follow each other. */
  joins(place: number): boolean;
}

const LOOSE: Rules = { holds: () => true, joins: () => true };

class StrictRules implements Rules {
  constructor(
    private readonly page: PageText,
    private readonly words: PageWords,
  ) {}

  holds({ spaced }: Term, { start, end }: Place, bounds: Bounds): boolean {
    const run = this.page.runs[runAt(this.page, start)];
    if (!run || end > run.end) return false;
    const words = this.words.at(start);
    if (bounds.start && !words.isEdge(start)) return false;
    if (bounds.end && !words.isEdge(end)) return false;
    return spacedFold(words.slice(start, end)) === spaced;
  }

  joins(place: number): boolean {
    const run = this.page.runs[runAt(this.page, place)];
    if (!run || !this.words.at(place).isNextTo(place)) return false;
    if (place > run.start) return true;
    return !run.isBarred && (place === 0 || this.words.at(place - 1).isNextTo(place));
  }
}

function spacedFold(text: string): string {
  return text.trim().split(/\s+/).map(fold).join(' ');
}

function search(page: PageText, terms: Terms & { start: Term }, rules: Rules): Place | undefined {
  const { prefix, start, end, suffix } = terms;
  const startBounds = { start: !prefix, end: end !== undefined || !suffix };
  for (let from = 0; ; ) {
    const first = prefix ?? start;
    const found = next(page, first, from, rules, prefix ? { start: true, end: false } : startBounds);
    if (!found) return undefined;
    from = found.start + 1;
    const begun = prefix ? follows(page, start, found.end, rules, startBounds) : found;
    if (!begun) continue;
    if (end) {
      const ended = findEnd(page, end, suffix, begun.end, rules);
      return ended && { start: begun.start, end: ended.end };
    }
    if (!suffix || follows(page, suffix, begun.end, rules, { start: false, end: true })) return begun;
  }
}

function findEnd(
  page: PageText,
  end: Term,
  suffix: Term | undefined,
  after: number,
  rules: Rules,
): Place | undefined {
  for (let from = after; ; ) {
    const found = next(page, end, from, rules, { start: true, end: !suffix });
    if (!found) return undefined;
    if (!suffix || follows(page, suffix, found.end, rules, { start: false, end: true })) return found;
    from = found.start + 1;
  }
}

function next(page: PageText, term: Term, from: number, rules: Rules, bounds: Bounds): Place | undefined {
  for (let at = from; ; at++) {
    at = page.folded.indexOf(term.folded, at);
    if (at < 0) return undefined;
    const place = { start: at, end: at + term.folded.length };
    if (rules.holds(term, place, bounds)) return place;
  }
}

function follows(page: PageText, term: Term, at: number, rules: Rules, bounds: Bounds): Place | undefined {
  if (!page.folded.startsWith(term.folded, at)) return undefined;
  const place = { start: at, end: at + term.folded.length };
  return rules.joins(at) && rules.holds(term, place, bounds) ? place : undefined;
}
