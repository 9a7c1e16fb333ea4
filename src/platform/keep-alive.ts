import browser from 'webextension-polyfill';

/** Browsers end a background after 30 s without an extension call; a fetch under way does not count. */
const INTERVAL_MS = 20_000;

/** Any call will do. */
function giveSign(): void {
  void browser.runtime.getPlatformInfo();
}

/** Keeps the background from being ended while something runs on without a view to watch it. */
export async function keepAlive<T>(work: Promise<T>): Promise<T> {
  const timer = setInterval(giveSign, INTERVAL_MS);
  try {
    return await work;
  } finally {
    clearInterval(timer);
  }
}

/** Makes a function that keeps the background from being ended for as long as it is called every now and then. */
export function signsOfLife(): () => void {
  let last = Number.NEGATIVE_INFINITY;
  return () => {
    const now = performance.now();
    if (now - last < INTERVAL_MS) return;
    last = now;
    giveSign();
  };
}
