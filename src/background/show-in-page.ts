import showScript from '../content/show-sentence.ts?script&iife';
import { fail, ok, type Result } from '../core/result';
import type { SentencePlace } from '../core/text-directive';
import { bringToFront } from '../platform/tabs';
import { parseShownAnswer } from '../protocol/sentence-schema';
import { askForSentence } from './ask-for-sentence';

interface ShowScope {
  diptychShowSentence?: (place: SentencePlace) => unknown;
}

/** Brings a sentence of a tab's page into view, and the tab to the front. Errors: those of `askForSentence`; `sentence-not-found`. */
export async function showInPage(
  tabId: number,
  address: string,
  place: SentencePlace,
): Promise<Result<null>> {
  const shown = await askForSentence(tabId, address, place, {
    file: showScript,
    call: (wanted) => (globalThis as ShowScope).diptychShowSentence?.(wanted),
    parse: parseShownAnswer,
  });
  if (!shown.ok) return shown;
  if (!shown.value.isShown) return fail({ kind: 'sentence-not-found' });
  await bringToFront(tabId);
  return ok(null);
}
