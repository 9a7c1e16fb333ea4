import browser from 'webextension-polyfill';

/** Browsers end a worker after 30 s without an extension call; a fetch under way does not count. */
const INTERVAL_MS = 20_000;

/** Keeps the worker from being ended while something runs on without a view to watch it. */
export async function keepAlive<T>(work: Promise<T>): Promise<T> {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo(), INTERVAL_MS);
  try {
    return await work;
  } finally {
    clearInterval(timer);
  }
}
