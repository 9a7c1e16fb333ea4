import { useEffect } from 'preact/hooks';
import type { PairList } from '../pair-list';
import type { ViewModel } from '../view-model';
import { lookUpWords } from './look-up-words';
import { selectedRange } from './selected-range';
import type { WordsOfRow } from './word-at-point';

/** A selection that rests for so long is one that the reader wants to know about. */
const REST_MS = 300;

/** Marks what selected words of an original became; where nobody says, the engine is asked for them once the selection rests. */
export function useSelectedOriginal(model: ViewModel): void {
  useEffect(() => {
    const { words, store } = model;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isPressed = false;
    let atPress: WordsOfRow | undefined;
    const rest = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const selected = words.selected.peek();
        if (selected && !isPressed) void lookUpWords(model, selected);
      }, REST_MS);
    };
    const onChange = () => {
      // What was looked up can be selected too, to be copied.
      if (isInPanel(document.getSelection()?.anchorNode)) return;
      const before = words.selected.peek();
      const now = selectedOriginal(store.pairs);
      if (isSame(before, now)) return;
      words.selected.value = now;
      if (before) words.lookedUp.value = undefined;
      clearTimeout(timer);
      if (now) rest();
    };
    const onPress = () => {
      isPressed = true;
      atPress = words.selected.peek();
    };
    const onRelease = () => {
      isPressed = false;
      // A click elsewhere is no wish to see again what was closed.
      const now = words.selected.peek();
      if (now && now !== atPress) rest();
    };
    document.addEventListener('selectionchange', onChange);
    document.addEventListener('pointerdown', onPress);
    document.addEventListener('pointerup', onRelease);
    document.addEventListener('pointercancel', onRelease);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', onChange);
      document.removeEventListener('pointerdown', onPress);
      document.removeEventListener('pointerup', onRelease);
      document.removeEventListener('pointercancel', onRelease);
    };
  }, [model]);
}

function isInPanel(node: Node | null | undefined): boolean {
  return node?.parentElement?.closest('.look-up') != null;
}

function isSame(a: WordsOfRow | undefined, b: WordsOfRow | undefined): boolean {
  return a?.entry === b?.entry && a?.range.start === b?.range.start && a?.range.end === b?.range.end;
}

function selectedOriginal(pairs: PairList): WordsOfRow | undefined {
  const selected = selectedRange(pairs);
  return selected?.side === 'original' ? selected : undefined;
}
