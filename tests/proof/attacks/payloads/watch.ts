import { ChromiumDriver } from '../../../e2e/harness/chromium';
import type { Driver } from '../../../e2e/harness/driver';
import type { FirefoxDriver } from '../../../e2e/harness/firefox';
import { watchChromium } from './watch-chromium';
import { watchFirefox } from './watch-firefox';

/** Something that ran, or that a policy had to forbid. */
export interface Tale {
  /** The address of the document. */
  where: string;
  /** `alert 7003`, `policy img-src https://…`. */
  what: string;
}

/** Something that was asked for. */
export interface Asked {
  /** The address of who asked, as far as it is known. */
  from: string;
  to: string;
}

/** Looks into every page of a browser, frames included, from before its first script on. */
export interface Watch {
  /** Since the last call. */
  takeTales(): Promise<Tale[]>;
  takeRequests(): Promise<Asked[]>;
}

export function watchBrowser(browser: Driver): Promise<Watch> {
  return browser instanceof ChromiumDriver ? watchChromium(browser) : watchFirefox(browser as FirefoxDriver);
}
