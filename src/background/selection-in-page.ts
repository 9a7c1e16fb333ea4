import selectionScript from '../content/selection.ts?script&iife';
import { fail, ok, type Result } from '../core/result';
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
    begin(token: string, given: string, isElsewhere: boolean): unknown;
    show(token: string, news: SelectionNews): boolean;
  };
}

/**
 * Opens the panel of a selection in its document, and gives the text. Where the selection `isElsewhere`, in a frame of the document,
 * the text is what is `given`. Errors: those of `runInPage` and of `parseSelectionAnswer`, with nothing shown.
 */
export async function beginSelection(
  frame: Frame,
  token: string,
  given: string,
  isElsewhere: boolean,
): Promise<Result<Selected>> {
  const call = (name: string, text: string, isOfFrame: boolean) =>
    (globalThis as SelectionScope).diptychSelection?.begin(name, text, isOfFrame);
  const answer = await runInPage(frame, selectionScript, call, token, given, isElsewhere);
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

/**
 * The frame whose selection is the reader's: the one with the focus, else the first with any; the top one where none has. Errors:
 * `page-not-allowed` where the focus is in a frame that nobody may look into: what is selected elsewhere is old.
 */
export async function findSelection(tabId: number): Promise<Result<Frame>> {
  const frames = await askFrames(tabId, () => {
    let focused = document.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    const { selectionStart, selectionEnd } = (focused ?? {}) as Partial<HTMLInputElement>;
    const isInField = typeof selectionStart === 'number' && selectionStart !== selectionEnd;
    const isFrame = /^i?frame$/.test(focused?.localName ?? '');
    return {
      isSelected: isInField || (getSelection()?.toString() ?? '').trim() !== '',
      focus: !document.hasFocus() ? 'elsewhere' : isFrame ? 'within' : 'here',
    };
  });
  const isFocus = (focus: string) => frames.some(({ value }) => value?.focus === focus);
  if (isFocus('within') && !isFocus('here')) return fail({ kind: 'page-not-allowed' });
  const selected = frames.filter(({ value }) => value?.isSelected === true);
  const found = selected.find(({ value }) => value.focus === 'here') ?? selected[0];
  return ok({ tabId, frameId: found?.frameId ?? 0 });
}
