import { expect } from 'vitest';
import { allRowsAreThere, press, shownPairs } from '../../../e2e/flows/translation-flow';
import type { Driver, Page, ViewName } from '../../../e2e/harness/driver';
import { bareAnswer, notShown, type Payload } from './all-payloads';
import { foreignParts } from './foreign-parts';
import { caseOf, LAST } from './hostile-article';
import { PATIENT_MS } from './patience';

/** Opens a view of a page, and waits until all of it is translated, or is said not to be. */
export async function openEnded(browser: Driver, tabId: number, name: ViewName = 'reader'): Promise<Page> {
  const view = await browser.openView(name, tabId);
  await ended(view);
  return view;
}

/** Waits until a view has all that it will have. */
export async function ended(view: Page): Promise<void> {
  await view.waitFor(
    () => {
      const state = document.querySelector('[data-job-state]')?.getAttribute('data-job-state') ?? '';
      return /^(done|failed)$/.test(state);
    },
    [],
    { what: 'the job to end', timeout: PATIENT_MS },
  );
  await allRowsAreThere(view);
}

/** Each payload is shown as the text that it is, and so is what comes after it. */
export async function expectOriginals(view: Page, payloads: readonly Payload[]): Promise<void> {
  const pairs = await shownPairs(view);
  expect(notShown(payloads, pairs.map(({ original }) => original).join(''))).toEqual([]);
  expect(pairs.at(-1)).toMatchObject({ original: LAST, state: 'done' });
  expect(pairs.filter(({ state }) => state === 'pending')).toEqual([]);
}

/**
 * Which answers do not stand there as the texts that they are. `isOfOwnWords`: the engine is sent texts, and elements that it writes of its
 * own accord are dropped: only sentences that have them themselves are looked at. It may be refused as well, and then it is said why.
 */
export async function misreadAnswers(
  view: Page,
  payloads: readonly Payload[],
  isOfOwnWords = false,
): Promise<string[]> {
  const texts = new Map(payloads.map(({ id, text, name }) => [id, { name, wanted: bareAnswer(text) }]));
  return (await shownPairs(view)).flatMap(({ original, translation, state }) => {
    const payload = texts.get(caseOf(original) ?? 0);
    if (!payload || bareAnswer(translation).includes(payload.wanted)) return [];
    const isExcused = isOfOwnWords && (state === 'failed' || !bareAnswer(original).includes(payload.wanted));
    return isExcused ? [] : [`${payload.name}, ${state}: ${translation}`];
  });
}

/** Nothing stands in the view that is not ours, and its menus still open and close. */
export async function expectWhole(view: Page): Promise<void> {
  expect(await foreignParts(view)).toEqual([]);
  const isOpen = () => document.querySelector('.formats') !== null;
  await press(view, 'Export');
  await view.waitFor(isOpen, [], { what: 'the formats' });
  await view.press('Escape');
  await view.waitFor(() => document.querySelector('.formats') === null, [], { what: 'the formats to close' });
}
