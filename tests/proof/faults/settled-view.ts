import { expect } from 'vitest';
import { jobState, type ShownPair, shownPairs } from '../../e2e/flows/translation-flow';
import type { Page } from '../../e2e/harness/driver';

/** An article in a view when nothing disturbs it. */
export interface Undisturbed {
  pairs: ShownPair[];
  /** From the view's beginning to the end of the job. */
  milliseconds: number;
  /** What the reader had set, as it is stored. */
  settings: string;
}

/** Goes to an address of a view, without waiting for it, so that faults can come from the first moment on. Gives when that was. */
export async function begin(view: Page, address: string): Promise<number> {
  const begun = performance.now();
  await view.evaluate((to) => {
    document.documentElement.setAttribute('data-before', '');
    // Not before this script has given its answer.
    setTimeout(() => location.replace(to), 0);
  }, address);
  return begun;
}

/** Runs the job of a view once. */
export async function runUndisturbed(view: Page, address: string): Promise<Undisturbed> {
  const begun = await begin(view, address);
  await view.waitFor(() => !document.documentElement.hasAttribute('data-before'));
  await jobState(view, 'done');
  const milliseconds = performance.now() - begun;
  return { pairs: await shownPairs(view), milliseconds, settings: await storedSettings(view) };
}

interface Expected {
  /** Sentences that failed, each with its reason, are as good as those that are translated. */
  mayFail?: boolean;
  /** The page may have gone before it was read: then the view says so, and nothing else. */
  mayBeUnread?: boolean;
}

/**
 * After a fault: the job has ended, nothing waits or turns, every sentence is there once, in its place, with its translation or with the
 * name of what went wrong, and what the reader has set is still set.
 */
export async function expectSettled(
  view: Page,
  { pairs, settings }: Omit<Undisturbed, 'milliseconds'>,
  { mayFail = false, mayBeUnread = false }: Expected = {},
): Promise<void> {
  const wanted = pairs.map(({ id, original, translation }) => [id, original, translation]);
  await expect
    .poll(
      () => view.evaluate(wrongIn, wanted, mayFail, mayBeUnread).catch((error: Error) => [error.message]),
      {
        timeout: 45_000,
        interval: 150,
      },
    )
    .toEqual([]);
  expect(await storedSettings(view)).toBe(settings);
}

/** Runs in the view: what is not as it should be, in words. */
function wrongIn(wanted: string[][], mayFail: boolean, mayBeUnread: boolean): string[] {
  if (document.documentElement.hasAttribute('data-before')) return ['it is not loaded anew'];
  const isUnread = document.querySelector('main > [data-error] p')?.textContent !== undefined;
  if (mayBeUnread && isUnread && !document.querySelector('[data-pair], .skeleton')) return [];
  const wrong: string[] = [];
  const state = document.querySelector('[data-job-state]')?.getAttribute('data-job-state');
  const reason = document.querySelector('main > [data-error] p, .notices [data-error] p')?.textContent;
  if (state !== 'done' && !(mayFail && state === 'failed')) wrong.push(`the job is ${state}: ${reason}`);
  if (state === 'failed' && !document.querySelector('.notices [data-error] p')?.textContent)
    wrong.push('it does not say why it failed');
  for (const spinner of document.querySelectorAll('[aria-busy="true"], .skeleton, [data-state="pending"]'))
    wrong.push(`waiting: ${spinner.className} ${spinner.getAttribute('data-pair')}`);
  const bar = document.querySelector('progress');
  if (state === 'done' && bar?.value !== bar?.max) wrong.push('the progress bar is not at its end');
  const rows = [...document.querySelectorAll('[data-pair]')];
  if (rows.length !== wanted.length) wrong.push(`${rows.length} sentences instead of ${wanted.length}`);
  rows.forEach((row, at) => {
    const [id, original, translation] = wanted[at] ?? [];
    const textOf = (side: string) => row.querySelector(`[data-side="${side}"]`)?.textContent ?? '';
    if (row.getAttribute('data-pair') !== id || textOf('original') !== original)
      wrong.push(`${row.getAttribute('data-pair')} instead of ${id}`);
    const isFailed = row.getAttribute('data-state') === 'failed';
    if (isFailed && !(mayFail && row.querySelector('[data-error]')?.textContent)) wrong.push(`${id} failed`);
    if (!isFailed && textOf('translation') !== translation) wrong.push(`${id}: ${textOf('translation')}`);
  });
  return wrong.slice(0, 8);
}

function storedSettings(view: Page): Promise<string> {
  return view.evaluate(async () => JSON.stringify((await chrome.storage.local.get('settings')).settings));
}
