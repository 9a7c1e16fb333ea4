/// <reference types="chrome" />
import type { Settings } from '../../../src/core/settings';
import type { Control } from './control';

export type BrowserName = 'chromium' | 'firefox';

/** The extension's own pages that a flow opens. */
export type ViewName = 'popup' | 'reader' | 'options' | 'welcome' | 'library' | 'newsstand';

/** What a script in a page can be given and give back. */
export type Json = string | number | boolean | null | undefined | Json[] | { [key: string]: Json };

/** An error that nobody caught, or that somebody wrote to the console as an error. */
export interface Problem {
  /** The address of the page or of the background it happened in, as far as the browser tells. */
  where: string;
  message: string;
}

/** What is left of a type when it counts as true. */
export type Truthy<T> = Exclude<T, false | 0 | '' | null | undefined>;

export interface WaitOptions {
  /** What is waited for, for the message when it does not come. */
  what?: string;
  /** Milliseconds; 20 s by default. */
  timeout?: number;
}

/** One tab: a page of a site or of the extension. */
export interface Page {
  goto(address: string): Promise<void>;
  reload(): Promise<void>;
  address(): Promise<string>;
  /**
   * Runs the function in the page and gives back what it returns or resolves to. It is sent as source text: it sees its
   * arguments and the page, and nothing of the test's file.
   */
  evaluate<A extends Json[], R>(script: (...args: A) => R | Promise<R>, ...args: A): Promise<R>;
  /** Evaluates until the result is truthy, and gives that back. A page that is navigating is asked again. */
  waitFor<A extends Json[], R>(
    script: (...args: A) => R | Promise<R>,
    args?: A,
    options?: WaitOptions,
  ): Promise<Truthy<R>>;
  /** A real click on the first element that matches, which has to be visible. */
  click(selector: string): Promise<void>;
  /** Writes into the focused element, or the first that matches, key by key. */
  type(selector: string, text: string): Promise<void>;
  /** Presses one key on the focused element: `Enter`, `Tab`, `Escape`, `ArrowDown`, `a`. */
  press(key: string): Promise<void>;
  /** Moves the mouse to a point of the viewport, in CSS pixels. */
  point(x: number, y: number): Promise<void>;
  /** PNG of the viewport, or of the whole page. */
  screenshot(options?: { path?: string; fullPage?: boolean }): Promise<Buffer>;
  /** Size of the viewport in CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  /** The identifier that the extension knows this tab by. */
  tabId(): Promise<number>;
  close(): Promise<void>;
}

/** One running browser with the extension installed. */
export interface Driver {
  readonly name: BrowserName;
  /** Where the extension's files are: `chrome-extension://<id>` or `moz-extension://<uuid>`. No slash at the end. */
  readonly origin: string;
  /** Where the files of another extension are that the browser was started with. */
  originOf(other: string): Promise<string>;
  newPage(address?: string): Promise<Page>;
  /** Opens a view as a page, for the tab named; options need none. */
  openView(view: ViewName, tabId?: number): Promise<Page>;
  /** Runs the function where extension APIs are (as `chrome`, in both browsers), outside any view. */
  inExtension<A extends Json[], R>(script: (...args: A) => R | Promise<R>, ...args: A): Promise<R>;
  /** A page of the extension to run scripts from, behind the page that is opened next. */
  openControl(): Promise<Control>;
  /** Stores these settings, the rest being the defaults, as the options page would. */
  setSettings(settings: Partial<Settings>): Promise<void>;
  /** Ends the background as the browser does when it is idle. It starts again at the next event. */
  stopBackground(): Promise<void>;
  /** Sets the clock of the background, so far ahead in milliseconds, or back; until it ends, as the next one has the right time. */
  setClock(ahead: number): Promise<void>;
  /** Puts a new version of the extension in the place of the old one, as an update does. What it has open is closed. */
  updateExtension(): Promise<void>;
  /** Switches the extension off or on, as readers do on the browser's page for extensions. What it has open is closed. */
  setEnabled(isEnabled: boolean): Promise<void>;
  /** The problems since the last call. */
  takeProblems(): Promise<Problem[]>;
  close(): Promise<void>;
  /** Ends every process of it without a word, as a crash does. */
  kill(): Promise<void>;
}

/** Who runs scripts where extension APIs are: a browser, or a page of it that a test has opened for that. */
export type InExtension = Pick<Driver, 'inExtension'>;

export interface LaunchOptions {
  /** The folder of the unpacked extension. */
  extension: string;
  /** The browser's executable. */
  executable: string;
  /** Folders of other extensions that the browser has besides. */
  others?: readonly string[];
  /** Leave the page of the first run open, which is closed otherwise. */
  isFirstRun?: boolean;
  /** Show windows; needs a display. */
  headed?: boolean;
  /** Show the extension's button in the toolbar rather than in its menu. Chromium only: Firefox always does. */
  isPinned?: boolean;
  /** Leave it to the extension to ask what may be sent, as after an installation. Firefox only: Chromium does not ask. */
  isDataConsentOpen?: boolean;
  /** Let the extension into private windows, as a reader can. Firefox only. */
  isPrivateAllowed?: boolean;
  /** BCP 47; the language the browser speaks and asks for. `en-GB` by default. */
  locale?: string;
  colorScheme?: 'light' | 'dark';
  /** A folder that is used and not removed: what one browser leaves in it the next one finds. A fresh one by default. */
  profile?: string;
  /** Added to the preferences of Firefox. */
  preferences?: Record<string, string | number | boolean>;
  /** Added to what Chromium is started with: `['--window-size=1280,800']`. */
  arguments?: readonly string[];
  /** Added to the environment of the browser: `{ DISPLAY: ':7' }`. */
  env?: Record<string, string>;
}
