import { useEffect } from 'preact/hooks';
import type { ViewModel } from '../view-model';
import { BINDINGS } from './bindings';

/** Where letters are written, or have a meaning of their own. */
const OWN_KEYS = 'input, select, textarea, summary, [role=dialog], dialog';

/** The view's keys, from anywhere but fields, menus and dialogs. The reader can switch off those that are a single character. */
export function useKeys(model: ViewModel): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
      // Else the browser closes the whole popup.
      if (event.key === 'Escape' && closesFind(model)) {
        event.preventDefault();
        return;
      }
      const key = keyOf(event);
      const binding = BINDINGS.find(({ keys }) => keys.includes(key));
      if (!binding || (binding.isOnce && event.repeat)) return;
      const target = event.target instanceof Element ? event.target : undefined;
      if (target?.closest(OWN_KEYS)) return;
      if (binding.inRow?.includes(key)) {
        // Shift and an arrow select; links and buttons in a row have an Enter of their own.
        const isThere = key === 'enter' ? target?.matches('[data-pair]') : target?.closest('[data-pair]');
        if (event.shiftKey || !isThere || target?.closest('[role=toolbar]')) return;
      } else if (!model.reading.peek().hasKeys) return;
      event.preventDefault();
      const id = target?.closest<HTMLElement>('[data-pair]')?.dataset.pair;
      binding.run(model, id === undefined ? undefined : model.store.pairs.find(id));
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [model]);
}

/** From wherever the focus is, unless something lies over the view that has an Escape of its own. */
function closesFind(model: ViewModel): boolean {
  if (!model.finder.isOpen.peek() || model.menu.peek() || model.isHelpOpen.peek()) return false;
  model.closeFind();
  return true;
}

/** Of a keyboard with other letters, the key in the same place. */
function keyOf({ key, code }: KeyboardEvent): string {
  const isOtherLetter = /^\p{L}$/u.test(key) && !/^[a-z]$/i.test(key);
  return (isOtherLetter && code.startsWith('Key') ? code.slice('Key'.length) : key).toLowerCase();
}
