import { type Browser, chromium } from 'playwright-core';

/** The sandbox cannot start as root, which is what containers run as. */
export const WITHOUT_SANDBOX_AS_ROOT = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** Starts Chromium without a window, and without the extension. The new headless mode is a full browser. */
export function launchHeadless(executablePath: string): Promise<Browser> {
  const args = ['--headless=new', '--disable-gpu', ...WITHOUT_SANDBOX_AS_ROOT];
  return chromium.launch({ executablePath, args });
}
