import type { SentencePlace } from '../core/text-directive';
import { showSentence } from './quote/show-sentence';

declare global {
  /** Left by this file in the extension's own world of the page, where the page's scripts cannot see it. */
  var diptychShowSentence: ((place: SentencePlace) => { address: string; isShown: boolean }) | undefined;
}

globalThis.diptychShowSentence = (place) => ({
  address: location.href,
  isShown: showSentence(document, place),
});
