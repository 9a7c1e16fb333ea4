import type { TextRange } from '../core/finding';
import type { LanguageTag } from '../core/language';
import { wordBounds } from './word-bounds';

interface Word extends TextRange {
  word: string;
}

/** Where a text has words that another has not, or has elsewhere: all that is in no longest row of words common to both. */
export function differingWords(text: string, other: string, language: LanguageTag): TextRange[] {
  const words = wordsOf(text, language);
  const others = wordsOf(other, language);
  const lengths = commonLengths(words, others);
  const differing: TextRange[] = [];
  let [row, column] = [0, 0];
  while (row < words.length) {
    const word = words[row] as Word;
    if (column < others.length && word.word === others[column]?.word) {
      row += 1;
      column += 1;
    } else if (column < others.length && at(lengths, row, column + 1) >= at(lengths, row + 1, column))
      column += 1;
    else {
      differing.push({ start: word.start, end: word.end });
      row += 1;
    }
  }
  return differing;
}

/** The longest common subsequence of every two tails, by dynamic programming. */
function commonLengths(words: readonly Word[], others: readonly Word[]): number[][] {
  const lengths: number[][] = Array.from({ length: words.length + 1 }, () =>
    new Array(others.length + 1).fill(0),
  );
  for (let row = words.length - 1; row >= 0; row -= 1) {
    for (let column = others.length - 1; column >= 0; column -= 1) {
      const isSame = words[row]?.word === others[column]?.word;
      (lengths[row] as number[])[column] = isSame
        ? at(lengths, row + 1, column + 1) + 1
        : Math.max(at(lengths, row + 1, column), at(lengths, row, column + 1));
    }
  }
  return lengths;
}

function at(lengths: readonly number[][], row: number, column: number): number {
  return lengths[row]?.[column] ?? 0;
}

function wordsOf(text: string, language: LanguageTag): Word[] {
  return wordBounds(text, language).map((range) => ({
    ...range,
    word: text.slice(range.start, range.end).toLowerCase(),
  }));
}
