import { type GlossaryEntry, isFor, type Term } from '../../core/glossary';
import type { LanguagePair } from '../../core/language';
import { isWhole } from '../markup/find-words';

/** A term where it stands in a text, in UTF-16 units, end excluded. */
export interface FoundTerm extends Term {
  start: number;
  end: number;
}

/** Finds the terms of a glossary in texts; of several that begin at one place the longest. */
export class TermFinder {
  /** By their first two characters in lower case, the longest first. */
  private readonly byBeginning = new Map<string, GlossaryEntry[]>();
  /** Nearly every place of a text is passed over by this alone. */
  private readonly firstUnits = new Set<string>();

  constructor(entries: readonly GlossaryEntry[], { source, target }: LanguagePair) {
    const used = entries.filter((entry) => isFor(entry.source, source) && isFor(entry.target, target));
    for (const entry of used.toSorted((a, b) => b.term.length - a.term.length)) {
      const beginning = entry.term.toLowerCase().slice(0, 2);
      this.firstUnits.add(beginning.slice(0, 1));
      const known = this.byBeginning.get(beginning);
      if (known) known.push(entry);
      else this.byBeginning.set(beginning, [entry]);
    }
  }

  find(text: string): FoundTerm[] {
    if (this.byBeginning.size === 0) return [];
    const lower = text.toLowerCase();
    // Few letters change their length with their case; places could not be told then.
    const isComparable = lower.length === text.length;
    const found: FoundTerm[] = [];
    for (let start = 0; start < text.length; start += 1) {
      const entry = this.at(text, isComparable ? lower : text, start);
      if (!entry) continue;
      const end = start + entry.term.length;
      const term = text.slice(start, end);
      found.push({ start, end, term, translation: entry.translation ?? term });
      start = end - 1;
    }
    return found;
  }

  private at(text: string, lower: string, start: number): GlossaryEntry | undefined {
    if (!this.firstUnits.has(lower[start] ?? '')) return undefined;
    // A term of one character is found by that.
    const candidates = [2, 1].flatMap(
      (length) => this.byBeginning.get(lower.slice(start, start + length)) ?? [],
    );
    return candidates.find(({ term, isCaseSensitive }) => {
      const stands = isCaseSensitive
        ? text.startsWith(term, start)
        : lower.startsWith(term.toLowerCase(), start);
      return stands && isWhole(text, { start, end: start + term.length });
    });
  }
}
