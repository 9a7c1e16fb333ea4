import browser from 'webextension-polyfill';

const KEY = 'session-began';

/**
 * Milliseconds since the background first asked for this in this session of the browser, which it does as soon as it runs. Never negative: a
 * clock that was put back says nothing.
 */
export async function sessionAge(now = Date.now()): Promise<number> {
  const { [KEY]: began } = await browser.storage.session.get(KEY);
  if (typeof began === 'number') return began <= now ? now - began : Number.POSITIVE_INFINITY;
  await browser.storage.session.set({ [KEY]: now });
  return 0;
}
