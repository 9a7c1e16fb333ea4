import { useEffect } from 'preact/hooks';
import { inlineText } from '../../core/inline';
import { t } from '../../platform/i18n';
import type { PairEntry } from '../pair-list';
import type { ViewModel } from '../view-model';
import { wordBounds } from '../word-bounds';
import { lookUpWords } from './look-up-words';
import { matchText } from './matches';
import type { WordsOfRow } from './word-at-point';

/**
 * In the row that has the focus, left and right walk over the words of the original, in the direction that it is read;
 * Enter looks the word up where nobody says what became of it; Escape leaves.
 */
export function useWordKeys(model: ViewModel): void {
  useEffect(() => {
    const { words, store } = model;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
      if (event.key === 'Escape' ? leave(model) : act(event, model)) event.preventDefault();
    };
    const onFocusOut = ({ target, relatedTarget }: FocusEvent) => {
      const row = target instanceof Element ? target.closest<HTMLElement>('[data-pair]') : null;
      const walked = words.walked.peek();
      const isLeft = !(relatedTarget instanceof Node && row?.contains(relatedTarget));
      if (walked && isLeft && store.pairs.find(row?.dataset.pair ?? '') === walked.entry) words.leave();
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('focusout', onFocusOut);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('focusout', onFocusOut);
    };
  }, [model]);
}

/** Closes what was looked up, else gives up the word; an open menu comes before both. */
function leave({ words, menu, isHelpOpen }: ViewModel): boolean {
  if (menu.peek() || isHelpOpen.peek()) return false;
  if (words.lookedUp.peek()) words.lookedUp.value = undefined;
  else if (words.walked.peek()) words.leave();
  else return false;
  return true;
}

function act({ key, target }: KeyboardEvent, model: ViewModel): boolean {
  if (!(target instanceof HTMLElement) || !model.sides.peek().includes('original')) return false;
  const entry = model.store.pairs.find(target.dataset.pair ?? '');
  const original = target.querySelector<HTMLElement>('[data-side="original"]');
  if (!entry || !original) return false;
  const walked = model.words.walked.peek();
  if (key === 'Enter') {
    if (walked?.entry !== entry) return false;
    void lookUpWords(model, walked);
    return true;
  }
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return false;
  const isRightToLeft = getComputedStyle(original).direction === 'rtl';
  const step = (key === 'ArrowLeft') === isRightToLeft ? 1 : -1;
  walk(model, entry, original.lang, step);
  return true;
}

/** To the next word or the one before; from nowhere to the first or the last. */
function walk(model: ViewModel, entry: PairEntry, language: string, step: 1 | -1): void {
  const { words, announcement } = model;
  const text = inlineText(entry.pair.peek().original);
  const bounds = wordBounds(text, language);
  const walked = words.walked.peek();
  const at = walked?.entry === entry ? bounds.findIndex(({ start }) => start === walked.range.start) : -1;
  const range = at < 0 ? bounds.at(step > 0 ? 0 : -1) : (bounds[at + step] ?? bounds[at]);
  if (!range) return;
  const place: WordsOfRow = { entry, side: 'original', range };
  words.leave();
  words.pointed.value = undefined;
  words.selected.value = undefined;
  words.walked.value = place;
  announcement.value = wordText(place, text.slice(range.start, range.end));
}

function wordText(place: WordsOfRow, word: string): string {
  const pair = place.entry.pair.peek();
  if (!pair.alignment) return pair.engine ? t('wordToLookUp', word) : word;
  const matches = matchText(pair, place);
  return matches ? t('wordMatched', word, matches) : t('wordUnmatched', word);
}
