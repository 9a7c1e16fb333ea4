import { type Browser, chromium } from 'playwright-core';

/** Starts Chromium without a window, and without the extension. The new headless mode is a full browser. */
export function launchHeadless(executablePath: string): Promise<Browser> {
  // The sandbox cannot start as root, which is what containers run as.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath, args: ['--headless=new', '--disable-gpu', ...sandbox] });
}
