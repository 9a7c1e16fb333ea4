import { inlineText } from '../../core/inline';
import type { Highlight } from '../../core/kept-article';
import { t } from '../../platform/i18n';
import type { PairEntry } from '../pair-list';
import type { ViewModel } from '../view-model';
import { selectedRange } from '../words/selected-range';

/** Marks the selected words, or the sentence, or takes the mark away. `of`: the sentence, where it is told. */
export async function markWords(model: ViewModel, of?: PairEntry): Promise<void> {
  const highlight = highlightFor(model, of);
  if (!highlight) {
    model.announcement.value = t('highlightHint');
    return;
  }
  const outcome = await model.kept.toggleHighlight(highlight);
  if (outcome) model.announcement.value = t(outcome === 'marked' ? 'highlighted' : 'highlightRemoved');
}

function highlightFor({ store, marked }: ViewModel, of: PairEntry | undefined): Highlight | undefined {
  const selected = selectedRange(store.pairs);
  // Before anything is translated there is nothing to keep.
  if (store.pairs.engines.peek().length === 0) return undefined;
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
