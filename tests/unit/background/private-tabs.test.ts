import { expect, it } from 'vitest';
import { PrivateTabs } from '../../../src/background/private-tabs';

const tabs = (there: Map<number, boolean>) =>
  new PrivateTabs(async (tabId) => {
    const isPrivate = there.get(tabId);
    return isPrivate === undefined ? undefined : { isPrivate };
  });

it('knows of a tab that was closed what it was, and takes one that was never seen for private', async () => {
  const there = new Map([
    [1, false],
    [2, true],
  ]);
  const known = tabs(there);
  expect([await known.has(1), await known.has(2)]).toEqual([false, true]);
  there.clear();
  expect([await known.has(1), await known.has(2), await known.has(3)]).toEqual([false, true, true]);
});

it('takes one for private that the browser says nothing about', async () => {
  expect(await new PrivateTabs(async () => ({})).has(1)).toBe(true);
});
