import browser from 'webextension-polyfill';
import type { AppError } from '../core/errors';
import { fail, ok, type Result } from '../core/result';
import { thrownMessage } from '../core/thrown';
import { getTab } from './tabs';

/** A page whose main thread does not answer for this long is given up: the reader should not wait on a spinner. */
const DEADLINE_MS = 20_000;

/** Stores and services where browsers let no extension in, by host. */
const CLOSED_HOSTS = /^(chromewebstore\.google\.com|addons\.mozilla\.org|microsoftedge\.microsoft\.com)$/;

/** One document of a tab: by the tab's number alone the one in its top frame. */
export type PageTarget = number | { tabId: number; frameId: number };

/** Some may be found out while the file is on its way. */
type ArgumentsOf<A extends unknown[]> = { [K in keyof A]: A[K] | Promise<A[K]> };

/**
 * Puts a file into a frame of a tab, the top one unless another is named, and calls a function there, in the extension's own world of
 * that page. `call` is sent as source text: it can use nothing but its own body, its arguments, which are copied as JSON is, and what
 * the file left on `globalThis`.
 */
export async function runInPage<T, A extends unknown[] = []>(
  target: PageTarget,
  file: string,
  call: (...args: A) => T,
  ...args: ArgumentsOf<A>
): Promise<Result<T>> {
  const tab = await getTab(typeof target === 'number' ? target : target.tabId);
  if (!tab) return fail({ kind: 'page-closed' });
  if (tab.url !== undefined && !isReadable(tab.url)) return fail({ kind: 'not-a-web-page' });
  try {
    const results = await withDeadline(inject(target, file, call, args));
    const [answer] = results;
    if (answer?.error) throw answer.error;
    // Firefox runs nothing in its own pages and says nothing about it.
    if (answer?.result === undefined || answer.result === null) return fail({ kind: 'page-not-allowed' });
    return ok(answer.result as T);
  } catch (thrown) {
    return fail(classify(thrownMessage(thrown), tab.url));
  }
}

/** Calls a function in the top frame of a tab, as above but without a file; undefined where that is not possible. */
export async function askPage<T, A extends unknown[] = []>(
  tabId: number,
  call: (...args: A) => T,
  ...args: A
): Promise<T | undefined> {
  try {
    const func = call as (...args: unknown[]) => T;
    const [answer] = await browser.scripting.executeScript({ target: { tabId }, func, args });
    return answer?.result as T | undefined;
  } catch {
    return undefined;
  }
}

async function inject<T, A extends unknown[]>(
  place: PageTarget,
  file: string,
  call: (...args: A) => T,
  given: ArgumentsOf<A>,
) {
  const target =
    typeof place === 'number' ? { tabId: place } : { tabId: place.tabId, frameIds: [place.frameId] };
  await browser.scripting.executeScript({ target, files: [`/${file.replace(/^\//, '')}`] });
  const func = call as (...args: unknown[]) => T;
  const args = await Promise.all(given);
  return browser.scripting.executeScript({ target, func, args });
}

/**
 * What a function gives in each frame of a tab that the extension may look into, the top one first. It can use nothing but its own
 * body. Empty where there is no such frame.
 */
export async function askFrames<T>(tabId: number, call: () => T): Promise<{ frameId: number; value: T }[]> {
  try {
    const asked = browser.scripting.executeScript({ target: { tabId, allFrames: true }, func: call });
    const answers = (await withDeadline(asked)).flatMap(({ frameId, result }) =>
      result === undefined || result === null ? [] : [{ frameId, value: result as T }],
    );
    return answers.sort((a, b) => a.frameId - b.frameId);
  } catch {
    // Why nobody may look in is told when something is to be done there.
    return [];
  }
}

function isReadable(url: string): boolean {
  try {
    const { protocol, hostname } = new URL(url);
    return /^https?:$/.test(protocol) && !CLOSED_HOSTS.test(hostname);
  } catch {
    return false;
  }
}

async function withDeadline<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`no answer within ${DEADLINE_MS / 1000} seconds`)),
      DEADLINE_MS,
    );
  });
  try {
    return await Promise.race([work, deadline]);
  } finally {
    clearTimeout(timer);
  }
}

/** Browsers say why in words only. What is not recognised keeps its words. */
function classify(text: string, url: string | undefined): AppError {
  if (/no tab with id|invalid tab id|tab was closed|tab.*(removed|closed)/i.test(text))
    return { kind: 'page-closed' };
  if (/no frame with id|frame.*(removed|gone)|document.*(destroyed|unloaded)|navigat/i.test(text))
    return { kind: 'page-changed' };
  if (url && /\.pdf([?#]|$)/i.test(url)) return { kind: 'page-is-pdf' };
  if (/chrome:\/\/|edge:\/\/|about:|gallery|webstore|error page/i.test(text))
    return { kind: 'not-a-web-page' };
  if (/permission|cannot access/i.test(text)) return { kind: 'page-not-allowed' };
  return { kind: 'page-unreadable', detail: text };
}
