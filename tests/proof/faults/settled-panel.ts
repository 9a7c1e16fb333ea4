import { expect } from 'vitest';
import { shownPanels } from '../../e2e/flows/selection-flow';
import type { OverlayPlace } from './settled-overlay';

/** What a panel says that has not heard of its text any more. */
const NAMED = /^(This text cannot be tried again here|The connection to the rest of the extension was lost)/;

/** Has what is selected translated, without waiting for it. Gives when that was asked for. */
export async function beginSelection({ control, tabId }: OverlayPlace): Promise<number> {
  const begun = performance.now();
  await control.evaluate((tab) => {
    const asked = chrome.runtime.sendMessage({ name: 'selection/translate', input: { tabId: tab } });
    // Who was to answer may have been ended.
    void asked.catch(() => undefined);
  }, tabId);
  return begun;
}

/**
 * After a fault: where a panel came to be open, it waits for nothing, and there is the translation in it, or the reason why there is none.
 * Gives what stands in it. `wanted`: when nothing disturbs it.
 */
export async function expectPanelSettled(place: OverlayPlace, wanted?: string[]): Promise<string[]> {
  const { control, tabId } = place;
  let text: string[] = [];
  const wrong = async () => {
    const [panel, ...others] = await shownPanels(control, tabId);
    text = panel?.text ?? [];
    if (others.length > 0) return 'there are two panels';
    // Ended before it was opened: the reader sees at once that nothing came of the key.
    if (!panel) return wanted ? '' : 'no panel';
    if (panel.isWaiting) return 'it waits';
    if (text.length === 0) return panel.notes.some((note) => NAMED.test(note)) ? '' : 'it says nothing';
    return !wanted || text.join('\n') === wanted.join('\n') ? '' : `it says ${text.join('\n')}`;
  };
  await expect.poll(wrong, { timeout: 30_000, interval: 100 }).toBe('');
  return text;
}
