import { expect } from 'vitest';
import { type ShownTranslation, shownTranslations, toggleBehind } from '../../e2e/flows/overlay-flow';
import type { Control } from '../../e2e/harness/control';

/** When nothing has come for so long, all is there. */
const STILL_MS = 1500;

/** A page with its translation in it, and a page of the extension behind it. */
export interface OverlayPlace {
  control: Control;
  tabId: number;
}

/** Asks for the translation in the page, without waiting for it. Gives when that was. */
export async function beginOverlay({ control, tabId }: OverlayPlace): Promise<number> {
  const begun = performance.now();
  await control.evaluate((tab) => {
    const { dataset } = document.documentElement;
    dataset.toggle = 'asked';
    chrome.runtime.sendMessage({ name: 'overlay/toggle', input: { tabId: tab } }).then(
      () => {
        dataset.toggle = 'answered';
      },
      () => {
        dataset.toggle = 'nobody';
      },
    );
  }, tabId);
  return begun;
}

/** Who was ended before it came to the page is asked again, as a reader would who sees that nothing has come. */
async function askAgain({ control, tabId }: OverlayPlace): Promise<void> {
  const answer = () => control.evaluate(() => document.documentElement.dataset.toggle);
  await expect.poll(answer, { timeout: 20_000 }).not.toBe('asked');
  if (!(await isShown({ control, tabId }))) await toggleBehind(control, tabId);
}

async function isShown({ control, tabId }: OverlayPlace): Promise<boolean> {
  const state = await control.evaluate(
    (tab) => chrome.runtime.sendMessage({ name: 'overlay/state', input: { tabId: tab } }),
    tabId,
  );
  return (state as { shown: boolean }).shown;
}

/** The translations of a page when nothing disturbs it, and how long it takes until they are there. */
export async function overlayUndisturbed(
  place: OverlayPlace,
): Promise<{ texts: string[]; milliseconds: number }> {
  const begun = await beginOverlay(place);
  let [texts, milliseconds]: [string[], number] = [[], 0];
  const isStill = async () => {
    const now = textsOf(await shownTranslations(place.control, place.tabId));
    const time = performance.now() - begun;
    if (now.length > texts.length) [texts, milliseconds] = [now, time];
    return texts.length > 5 && time - milliseconds > STILL_MS;
  };
  await expect.poll(isStill, { timeout: 30_000, interval: 100 }).toBe(true);
  return { texts, milliseconds };
}

interface Expected {
  /** Reasons in the place of translations are as good as these. */
  mayFail?: boolean;
}

/**
 * After a fault: every block of the page has its translation, once and where it can be seen, or says why not, and the overlay is what the
 * background takes it for. `wanted`: the texts when nothing disturbs it, in order.
 */
export async function expectOverlaySettled(
  place: OverlayPlace,
  wanted: readonly string[],
  { mayFail = false }: Expected = {},
): Promise<void> {
  await askAgain(place);
  const wrong = async () => wrongOf(await shownTranslations(place.control, place.tabId), wanted, mayFail);
  await expect.poll(wrong, { timeout: 45_000, interval: 150 }).toEqual([]);
  expect(await isShown(place)).toBe(true);
}

/** The texts of translations that can be seen. */
export function textsOf(shown: readonly ShownTranslation[]): string[] {
  return shown.filter(({ isVisible, reasons }) => isVisible && reasons.length === 0).map(({ text }) => text);
}

function wrongOf(shown: readonly ShownTranslation[], wanted: readonly string[], mayFail: boolean): string[] {
  const wrong: string[] = [];
  const texts = textsOf(shown);
  const reasons = shown.flatMap((one) => one.reasons);
  if (!mayFail) wrong.push(...reasons);
  if (shown.some(({ isVisible }) => !isVisible)) wrong.push('one cannot be seen');
  const blocks = shown.map(({ block }) => block);
  if (new Set(blocks).size !== blocks.length) wrong.push('a block has two');
  const missing = wanted.filter((text) => !texts.includes(text));
  if (missing.length > 0 && reasons.length === 0) wrong.push(...missing.map((text) => `missing: ${text}`));
  const left = wanted.filter((text) => texts.includes(text));
  if (left.join('\n') !== texts.join('\n')) wrong.push('in another order, or one more than once');
  return wrong.slice(0, 8);
}
