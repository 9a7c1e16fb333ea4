import showScript from '../content/show-sentence.ts?script&iife';
import { withoutFragment } from '../core/address';
import { fail, ok, type Result } from '../core/result';
import type { SentencePlace } from '../core/text-directive';
import { runInPage } from '../platform/page-scripts';
import { bringToFront } from '../platform/tabs';
import { parseShownAnswer } from '../protocol/sentence-schema';

interface ShowScope {
  diptychShowSentence?: (place: SentencePlace) => unknown;
}

/**
 * Brings a sentence of a tab's page into view, and the tab to the front. Errors: those of `runInPage`; `page-changed` where the page has
 * another address than the one the sentence was read at; `sentence-not-found`.
 */
export async function showInPage(
  tabId: number,
  address: string,
  place: SentencePlace,
): Promise<Result<null>> {
  const call = (wanted: SentencePlace) => (globalThis as ShowScope).diptychShowSentence?.(wanted);
  const answer = await runInPage(tabId, showScript, call, place);
  if (!answer.ok) return answer;
  const parsed = parseShownAnswer(answer.value);
  if (!parsed.ok) return parsed;
  if (withoutFragment(parsed.value.address) !== withoutFragment(address))
    return fail({ kind: 'page-changed' });
  if (!parsed.value.isShown) return fail({ kind: 'sentence-not-found' });
  await bringToFront(tabId);
  return ok(null);
}
