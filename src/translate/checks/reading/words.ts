import type { TextRange } from '../../../core/finding';

export interface Word extends TextRange {
  word: string;
}

/** The words of a text: rows of letters. */
export function readWords(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}]+/gu)].map((match) => ({
    word: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Where a pattern (with the flag `g`) matches; nowhere where there is none. */
export function rangesOf(text: string, pattern: RegExp | undefined): TextRange[] {
  if (!pattern) return [];
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

const OPENS = /(?:^|[.!?…:]["'”’»)]*\s+)["'“‘„«»(¿¡—–-]*\s*$/u;
/** Forms of address and initials end in a point that ends no sentence. */
const ABBREVIATED =
  /(?<!\p{L})(?:mrs?|ms|dr|st|sra?|srta|sig|sigra|dott|prof|rev|rep|sen|gov|gen|hon|lt|sgt|mme|hr|fr|dhr|mevr|ks|\p{Lu})\.\s+$/iu;

/** Whether a word begins a sentence, where any word has a capital. */
export function opensSentence({ start }: TextRange, text: string): boolean {
  const before = text.slice(0, start);
  return OPENS.test(before) && !ABBREVIATED.test(before);
}
