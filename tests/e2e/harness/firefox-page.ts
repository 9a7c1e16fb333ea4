import { writeFile } from 'node:fs/promises';
import type { Json, Page, Truthy, WaitOptions } from './driver';
import type { Marionette } from './marionette';
import { toExpression, waitUntil } from './scripts';

/** The keys of WebDriver: https://www.w3.org/TR/webdriver2/#keyboard-actions */
const KEYS: Record<string, string> = {
  Enter: '\uE007',
  Tab: '\uE004',
  Escape: '\uE00C',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Home: '\uE011',
  End: '\uE010',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  Space: ' ',
};

/** The name that WebDriver wraps element references in. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** A tab of Firefox. Marionette speaks to one tab at a time, so each action goes to its tab first. */
export class FirefoxPage implements Page {
  constructor(
    private readonly marionette: Marionette,
    private readonly handle: string,
  ) {}

  async goto(address: string): Promise<void> {
    await this.#focus();
    await this.marionette.send('WebDriver:Navigate', { url: address });
  }

  async reload(): Promise<void> {
    await this.#focus();
    await this.marionette.send('WebDriver:Refresh');
  }

  async address(): Promise<string> {
    await this.#focus();
    return this.marionette.send<string>('WebDriver:GetCurrentURL');
  }

  async evaluate<A extends Json[], R>(script: (...args: A) => R | Promise<R>, ...args: A): Promise<R> {
    await this.#focus();
    return this.marionette.execute<R>(`return ${toExpression(script, args)};`);
  }

  waitFor<A extends Json[], R>(
    script: (...args: A) => R | Promise<R>,
    args?: A,
    options?: WaitOptions,
  ): Promise<Truthy<R>> {
    return waitUntil(() => this.evaluate(script, ...(args ?? ([] as Json[] as A))), options);
  }

  async click(selector: string): Promise<void> {
    await this.#onElement(selector, 'WebDriver:ElementClick');
  }

  async type(selector: string, text: string): Promise<void> {
    await this.#onElement(selector, 'WebDriver:ElementSendKeys', { text });
  }

  async press(key: string): Promise<void> {
    await this.#focus();
    const value = KEYS[key] ?? key;
    const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value }));
    await this.marionette.send('WebDriver:PerformActions', {
      actions: [{ type: 'key', id: 'keyboard', actions }],
    });
  }

  async point(x: number, y: number): Promise<void> {
    await this.#focus();
    const move = { type: 'pointerMove', duration: 0, origin: 'viewport', x: Math.round(x), y: Math.round(y) };
    await this.marionette.send('WebDriver:PerformActions', {
      actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: [move] }],
    });
  }

  async screenshot(options: { path?: string; fullPage?: boolean } = {}): Promise<Buffer> {
    await this.#focus();
    const full = options.fullPage ?? false;
    const png = Buffer.from(
      await this.marionette.send<string>('WebDriver:TakeScreenshot', { full }),
      'base64',
    );
    if (options.path !== undefined) await writeFile(options.path, png);
    return png;
  }

  /** Makes the window larger or smaller by what the viewport lacks. */
  async resize(width: number, height: number): Promise<void> {
    const [extraWidth, extraHeight] = await this.evaluate(() => [
      outerWidth - innerWidth,
      outerHeight - innerHeight,
    ]);
    const rect = { width: width + (extraWidth ?? 0), height: height + (extraHeight ?? 0) };
    await this.marionette.send('WebDriver:SetWindowRect', rect);
  }

  async tabId(): Promise<number> {
    await this.#focus();
    return this.marionette.inChrome<number>(`
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      return ExtensionParent.apiManager.global.tabTracker.getId(gBrowser.selectedTab);`);
  }

  async close(): Promise<void> {
    await this.#focus();
    const [other] = await this.marionette.send<string[]>('WebDriver:CloseWindow');
    // Commands without a window to speak to are refused, NewWindow among them.
    if (other !== undefined)
      await this.marionette.send('WebDriver:SwitchToWindow', { handle: other, focus: false });
  }

  async #focus(): Promise<void> {
    await this.marionette.send('WebDriver:SwitchToWindow', { handle: this.handle, focus: true });
  }

  /** Waits for the element to be there, and finds it again where the page replaced it on the way, as Playwright does. */
  async #onElement(selector: string, command: string, parameters: { text?: string } = {}): Promise<void> {
    await this.#focus();
    const act = async () => {
      const found = await this.marionette.send<Record<string, string>>('WebDriver:FindElement', {
        using: 'css selector',
        value: selector,
      });
      // Anything but an element that is gone is told, not tried again: it may have been done.
      return this.marionette.send(command, { id: found[ELEMENT], ...parameters }).then(
        () => ({ error: undefined }),
        (error: Error) => (isGone(error) ? undefined : { error }),
      );
    };
    const { error } = await waitUntil(act, { what: selector, timeout: 10_000 });
    if (error) throw error;
  }
}

function isGone(error: Error): boolean {
  return error.message.includes('stale element reference');
}
