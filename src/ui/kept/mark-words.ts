import { inlineText } from '../../core/inline';
import type { Highlight } from '../../core/kept-article';
import { t } from '../../platform/i18n';
import type { PairEntry } from '../pair-list';
import type { ViewModel } from '../view-model';
import { selectedRange } from '../words/selected-range';
import { canKeep } from './keep-article';
import { isSameHighlight } from './kept-article';

/** Marks the selected words, or the sentence, or takes the mark away. `of`: the sentence, where it is told. */
export async function markWords(model: ViewModel, of?: PairEntry): Promise<void> {
  const highlight = highlightFor(model, of);
  if (!highlight) {
    model.announcement.value = t('highlightHint');
    return;
  }
  if (hasNote(model, highlight)) {
    model.announcement.value = t('highlightHasNote');
    model.menu.value = 'kept';
    return;
  }
  const outcome = await model.kept.toggleHighlight(highlight);
  if (outcome) model.announcement.value = t(outcome === 'marked' ? 'highlighted' : 'highlightRemoved');
}

/** What the reader wrote about it would be gone with it: that is for the list of highlights. */
function hasNote({ kept }: ViewModel, highlight: Highlight): boolean {
  const known = kept.kept.peek()?.highlights.find((one) => isSameHighlight(one, highlight));
  return known !== undefined && known.note !== '';
}

function highlightFor(model: ViewModel, of: PairEntry | undefined): Highlight | undefined {
  const { store, marked } = model;
  const selected = selectedRange(store.pairs);
  // A selection that is of several sentences means none of them by itself.
  const isElsewhere = !selected && !of && isTextSelected();
  if (isElsewhere || !canKeep(model)) return undefined;
  if (selected && (!of || selected.entry === of)) {
    const { entry, side, range } = selected;
    const text = textOf(entry, side);
    return { pair: entry.id, side, range, words: text.slice(range.start, range.end), note: '' };
  }
  const entry = of ?? marked.peek();
  return entry && wholeSentence(entry);
}

/** Of a sentence the translation is marked, where there is one. */
function wholeSentence(entry: PairEntry): Highlight | undefined {
  const side = entry.pair.peek().translation ? 'translation' : 'original';
  const text = textOf(entry, side);
  const words = text.trim();
  const start = text.length - text.trimStart().length;
  return words
    ? { pair: entry.id, side, range: { start, end: start + words.length }, words, note: '' }
    : undefined;
}

function textOf(entry: PairEntry, side: Highlight['side']): string {
  const { original, translation = [] } = entry.pair.peek();
  return inlineText(side === 'original' ? original : translation);
}

function isTextSelected(): boolean {
  const selection = document.getSelection();
  const node = selection?.anchorNode;
  const element = node instanceof Element ? node : node?.parentElement;
  return selection?.isCollapsed === false && element?.closest('[data-side]') != null;
}
