import selectionScript from '../content/selection.ts?script&iife';
import { ok, type Result } from '../core/result';
import type { SelectionNews } from '../core/selection';
import { askFrames, runInPage } from '../platform/page-scripts';
import { parseSelectionAnswer, type Selected } from '../protocol/selection-schema';

/** A document of a tab. */
export interface Frame {
  tabId: number;
  frameId: number;
}

interface SelectionScope {
  diptychSelection?: {
    begin(token: string, given: string): unknown;
    show(token: string, news: SelectionNews): boolean;
  };
}

/**
 * Opens the panel of a selection in its document, and gives the text. Errors: those of `runInPage` and of `parseSelectionAnswer`,
 * with nothing shown.
 */
export async function beginSelection(frame: Frame, token: string, given: string): Promise<Result<Selected>> {
  const call = (name: string, text: string) =>
    (globalThis as SelectionScope).diptychSelection?.begin(name, text);
  const answer = await runInPage(frame, selectionScript, call, token, given);
  return answer.ok ? parseSelectionAnswer(answer.value) : answer;
}

/** False where the panel is not open any more. Errors: those of `runInPage`. */
export async function showSelection(
  frame: Frame,
  token: string,
  news: SelectionNews,
): Promise<Result<boolean>> {
  const call = (name: string, told: SelectionNews) =>
    (globalThis as SelectionScope).diptychSelection?.show(name, told) ?? false;
  const shown = await runInPage(frame, selectionScript, call, token, news);
  return shown.ok ? ok(shown.value === true) : shown;
}

/** The frame whose selection is the reader's: the one with the focus, else the first with any; the top one where none has. */
export async function findSelection(tabId: number): Promise<Frame> {
  const frames = await askFrames(tabId, () => {
    const focused = document.activeElement;
    const { selectionStart, selectionEnd } = (focused ?? {}) as Partial<HTMLInputElement>;
    const isInField = typeof selectionStart === 'number' && selectionStart !== selectionEnd;
    return {
      isSelected: isInField || (getSelection()?.toString() ?? '').trim() !== '',
      hasFocus: document.hasFocus() && !/^i?frame$/.test(focused?.localName ?? ''),
    };
  });
  const selected = frames.filter(({ value }) => value?.isSelected === true);
  const found = selected.find(({ value }) => value.hasFocus) ?? selected[0];
  return { tabId, frameId: found?.frameId ?? 0 };
}
