import type { SentencePlace, TextDirective } from '../../core/text-directive';
import { locateSentence } from './locate-sentence';
import { makeDirective } from './make-directive';
import { readPageText } from './read-page-text';
import { PageWords } from './run-words';

/** The page stands still while its text is looked through: rather no link than that for longer. */
const DEADLINE_MS = 1500;

/** A directive that leads browsers to a sentence in this document as it is now; undefined where there is none. */
export function quoteSentence(document: Document, wanted: SentencePlace): TextDirective | undefined {
  const deadline = performance.now() + DEADLINE_MS;
  const isLate = () => performance.now() > deadline;
  const page = readPageText(document, isLate);
  if (!page) return undefined;
  const words = new PageWords(page);
  for (const place of locateSentence(page, wanted)) {
    const directive = makeDirective(page, words, place, isLate);
    if (directive) return directive;
  }
  return undefined;
}
