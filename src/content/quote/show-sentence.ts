import type { SentencePlace } from '../../core/text-directive';
import { locateSentence } from './locate-sentence';
import { startLookTime } from './look-time';
import { rangeOfPlace } from './place-range';
import { readPageText } from './read-page-text';

/**
 * Brings a sentence into view and selects it: what is selected is seen, and nothing of the page is changed for it. False where it is
 * not in the page, or is not shown: a translation may stand in its place.
 */
export function showSentence(document: Document, wanted: SentencePlace): boolean {
  const view = document.defaultView;
  if (!view) return false;
  const page = readPageText(document, startLookTime());
  const [place] = page ? locateSentence(page, wanted) : [];
  const range = page && place && rangeOfPlace(document, page, place);
  if (!range || range.getBoundingClientRect().height === 0) return false;
  // A sentence can be far from the middle of the box that it is in; scrollers within the page are the box's business.
  range.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
  const { top, height } = range.getBoundingClientRect();
  view.scrollBy({ top: top + height / 2 - view.innerHeight / 2, behavior: 'instant' });
  const selection = document.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  return true;
}
