import quoteScript from '../content/quote-sentence.ts?script&iife';
import { withoutFragment } from '../core/address';
import { fail, ok, type Result } from '../core/result';
import type { SentencePlace, TextDirective } from '../core/text-directive';
import { runInPage } from '../platform/page-scripts';
import { parseSentenceAnswer } from '../protocol/sentence-schema';

interface QuoteScope {
  diptychQuoteSentence?: (place: SentencePlace) => unknown;
}

/**
 * Where a sentence is in a tab's page as it is now. Errors: those of `runInPage`; `page-changed` where the page has another
 * address than the one the sentence was read at; `sentence-not-found`.
 */
export async function quoteInPage(
  tabId: number,
  address: string,
  place: SentencePlace,
): Promise<Result<TextDirective>> {
  const call = (wanted: SentencePlace) => (globalThis as QuoteScope).diptychQuoteSentence?.(wanted);
  const answer = await runInPage(tabId, quoteScript, call, place);
  if (!answer.ok) return answer;
  const parsed = parseSentenceAnswer(answer.value);
  if (!parsed.ok) return parsed;
  if (withoutFragment(parsed.value.address) !== withoutFragment(address))
    return fail({ kind: 'page-changed' });
  return parsed.value.directive ? ok(parsed.value.directive) : fail({ kind: 'sentence-not-found' });
}
