import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/** The button of a line that takes it away or gives it back. */
const BUTTON = 'li > button.link';

/**
 * Keeps the focus where lines of a list are taken away, by whatever: from a line that is gone it goes to the button of the one that is in
 * its place, else of the one before, else to what `fallback`, a selector within the same element, finds. The component that draws the
 * lines calls it, and puts the reference on an element that stays.
 */
export function useKeptFocus<T extends HTMLElement>(fallback: string): RefObject<T | null> {
  const root = useRef<T>(null);
  /** The line that had the focus last, and its place among those with buttons. */
  const last = useRef<{ line: Element; at: number } | undefined>(undefined);

  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const note = ({ target }: FocusEvent) => {
      const line = target instanceof Element ? target.closest('li') : null;
      last.current = line ? { line, at: placeOf(element, line) } : undefined;
    };
    element.addEventListener('focusin', note);
    return () => element.removeEventListener('focusin', note);
  }, []);

  useLayoutEffect(() => {
    const element = root.current;
    if (!element || !last.current) return;
    const { line, at } = last.current;
    if (line.isConnected) {
      last.current = { line, at: placeOf(element, line) };
      return;
    }
    last.current = undefined;
    // Whoever has gone on elsewhere meanwhile stays there.
    if (document.activeElement !== document.body) return;
    const buttons = buttonsIn(element);
    (buttons[at] ?? buttons.at(-1) ?? element.querySelector<HTMLElement>(fallback))?.focus();
  });
  return root;
}

function buttonsIn(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(BUTTON)].filter((button) => !button.closest('[hidden]'));
}

function placeOf(root: HTMLElement, line: Element): number {
  return buttonsIn(root).findIndex((button) => button.parentElement === line);
}
