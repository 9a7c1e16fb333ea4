import type { SentencePlace, TextDirective } from '../../core/text-directive';
import { locateSentence } from './locate-sentence';
import { startLookTime } from './look-time';
import { makeDirective } from './make-directive';
import { readPageText } from './read-page-text';
import { PageWords } from './run-words';

/** A directive that leads browsers to a sentence in this document as it is now; undefined where there is none. */
export function quoteSentence(document: Document, wanted: SentencePlace): TextDirective | undefined {
  const isLate = startLookTime();
  const page = readPageText(document, isLate);
  if (!page) return undefined;
  const words = new PageWords(page);
  for (const place of locateSentence(page, wanted)) {
    const directive = makeDirective(page, words, place, isLate);
    if (directive) return directive;
  }
  return undefined;
}
