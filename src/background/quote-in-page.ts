import quoteScript from '../content/quote-sentence.ts?script&iife';
import { fail, ok, type Result } from '../core/result';
import type { SentencePlace, TextDirective } from '../core/text-directive';
import { parseSentenceAnswer } from '../protocol/sentence-schema';
import { askForSentence } from './ask-for-sentence';

interface QuoteScope {
  diptychQuoteSentence?: (place: SentencePlace) => unknown;
}

/** Where a sentence is in a tab's page as it is now. Errors: those of `askForSentence`; `sentence-not-found`. */
export async function quoteInPage(
  tabId: number,
  address: string,
  place: SentencePlace,
): Promise<Result<TextDirective>> {
  const found = await askForSentence(tabId, address, place, {
    file: quoteScript,
    call: (wanted) => (globalThis as QuoteScope).diptychQuoteSentence?.(wanted),
    parse: parseSentenceAnswer,
  });
  if (!found.ok) return found;
  return found.value.directive ? ok(found.value.directive) : fail({ kind: 'sentence-not-found' });
}
