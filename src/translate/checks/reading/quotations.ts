import type { TextRange } from '../../../core/finding';

/** Double marks of all languages. Single ones are apostrophes too. */
const MARKS = /["„“”«»「」『』]/g;

/**
 * The double quotation marks of a text. Which of them open and which close differs from language to language and from writer to
 * writer; that there are as many of the ones as of the others does not.
 */
export function readQuotationMarks(text: string): TextRange[] {
  return [...text.matchAll(MARKS)].map(({ index }) => ({ start: index, end: index + 1 }));
}
