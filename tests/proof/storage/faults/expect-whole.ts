import { expect } from 'vitest';
import { jobState, shownPairs, type View } from '../../../e2e/flows/translation-flow';
import type { Driver } from '../../../e2e/harness/driver';

/** Reads an article in a view of its own from beginning to end: every pair is there, each once, and nothing waits any more. */
export async function expectReadable(browser: Driver, address: string): Promise<void> {
  const page = await browser.newPage(address);
  const view = await browser.openView('reader', await page.tabId());
  await expectWhole(view);
  await view.close();
  await page.close();
}

/** The article of a view is translated: every pair is there, each once, and nothing waits any more. */
export async function expectWhole(view: View): Promise<void> {
  await jobState(view, 'done');
  const pairs = await shownPairs(view);
  expect(pairs.length).toBeGreaterThan(5);
  expect(new Set(pairs.map(({ id }) => id)).size).toBe(pairs.length);
  const isText = ({ original }: { original: string }) => original.trim() !== '' && !original.endsWith('Show');
  const open = pairs.filter(
    (pair) => pair.state !== 'done' || (isText(pair) && pair.translation.trim() === ''),
  );
  expect(open).toEqual([]);
  await expectNothingWaits(view);
}

/** Nothing on the page says that something is still to come. */
export async function expectNothingWaits(view: View): Promise<void> {
  await view.waitFor(
    () =>
      document.querySelector('[aria-busy="true"], .skeleton, [data-preparing], [data-state="pending"]') ===
      null,
    [],
    { what: 'nothing to wait any more' },
  );
}
