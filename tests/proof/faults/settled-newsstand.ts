import { expect } from 'vitest';
import type { Page } from '../../e2e/harness/driver';

/** A click on the button that fetches, without waiting for what comes of it. Gives when that was. */
export async function beginRefresh(newsstand: Page): Promise<number> {
  const begun = performance.now();
  await newsstand.evaluate(() => document.querySelector<HTMLElement>('.item-actions button')?.click());
  return begun;
}

/**
 * After a fault: every headline is there once and translated, or what went wrong is named, and the page can be asked again, which
 * then brings all of them. `wanted`: the headlines as they are translated when nothing disturbs them, in order.
 */
export async function expectNewsstandSettled(newsstand: Page, wanted: readonly string[]): Promise<void> {
  const titles = [...wanted];
  await expect
    .poll(() => newsstand.evaluate(wrongIn, titles, true), { timeout: 30_000, interval: 150 })
    .toEqual([]);
  await newsstand.evaluate(() => {
    for (const button of document.querySelectorAll<HTMLElement>('[role="alert"] button:last-child'))
      button.click();
  });
  if ((await newsstand.evaluate(wrongIn, titles, false)).length > 0) await beginRefresh(newsstand);
  await expect
    .poll(() => newsstand.evaluate(wrongIn, titles, false), { timeout: 30_000, interval: 150 })
    .toEqual([]);
}

/** Runs in the newsstand: what is not as it should be, in words. */
function wrongIn(wanted: string[], mayFail: boolean): string[] {
  const wrong: string[] = [];
  const busy = document.querySelectorAll('.item-actions button:first-child[aria-disabled="true"]');
  if (busy.length > 0) wrong.push('it still fetches');
  const rows = [...document.querySelectorAll('[data-item]')];
  const titles = rows.map((row) => row.querySelector('.entry-title bdi')?.textContent ?? '');
  if (new Set(titles).size !== titles.length) wrong.push('a headline is there twice');
  const isNamed = Boolean(
    document.querySelector('.collection-news .field-problem, .message-error p')?.textContent,
  );
  if (mayFail && isNamed) return wrong;
  if (titles.join('\n') !== wanted.join('\n')) wrong.push(...titles);
  if (titles.length === 0) wrong.push('there are none');
  return wrong;
}
