import type { SentencePlace, TextDirective } from '../core/text-directive';
import { quoteSentence } from './quote/quote-sentence';

declare global {
  /** Left by this file in the extension's own world of the page, where the page's scripts cannot see it. */
  var diptychQuoteSentence:
    | ((place: SentencePlace) => { address: string; directive: TextDirective | null })
    | undefined;
}

globalThis.diptychQuoteSentence = (place) => ({
  address: location.href,
  directive: quoteSentence(document, place) ?? null,
});
