import type { TextRange } from '../../../core/finding';

/** Double marks of all languages but the straight one, which is the sign of inches too. Single ones are apostrophes. */
const MARKS = /[„“”«»「」『』]/g;

/**
 * The double quotation marks of a text. Which of them open and which close differs from language to language and from writer to
 * writer; that there are as many of the ones as of the others does not.
 */
export function readQuotationMarks(text: string): TextRange[] {
  return [...text.matchAll(MARKS)].map(({ index }) => ({ start: index, end: index + 1 }));
}

/** How many straight marks a text has: they say less, since inches have them too. */
export function straightMarks(text: string): number {
  return text.split('"').length - 1;
}
