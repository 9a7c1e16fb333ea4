import type { Page as PlaywrightPage } from 'playwright-core';
import type { Json, Page, Truthy, WaitOptions } from './driver';
import { toExpression, waitUntil } from './scripts';

/** A tab of Chromium, driven through Playwright. */
export class ChromiumPage implements Page {
  /** `playwright` is for what only Chromium's tests need: routing, downloads, accessibility. */
  constructor(
    readonly playwright: PlaywrightPage,
    private readonly activeTabId: () => Promise<number>,
  ) {}

  async goto(address: string): Promise<void> {
    await this.playwright.goto(address);
  }

  async reload(): Promise<void> {
    await this.playwright.reload();
  }

  async address(): Promise<string> {
    return this.playwright.url();
  }

  evaluate<A extends Json[], R>(script: (...args: A) => R | Promise<R>, ...args: A): Promise<R> {
    return this.playwright.evaluate<R>(toExpression(script, args));
  }

  waitFor<A extends Json[], R>(
    script: (...args: A) => R | Promise<R>,
    args?: A,
    options?: WaitOptions,
  ): Promise<Truthy<R>> {
    const expression = toExpression(script, args ?? []);
    return waitUntil(() => this.playwright.evaluate<R>(expression), options);
  }

  async click(selector: string): Promise<void> {
    await this.playwright.locator(selector).first().click({ timeout: 10_000 });
  }

  async type(selector: string, text: string): Promise<void> {
    await this.playwright.locator(selector).first().pressSequentially(text, { timeout: 10_000 });
  }

  async press(key: string): Promise<void> {
    await this.playwright.keyboard.press(key);
  }

  async point(x: number, y: number): Promise<void> {
    await this.playwright.mouse.move(x, y);
  }

  screenshot(options: { path?: string; fullPage?: boolean } = {}): Promise<Buffer> {
    return this.playwright.screenshot({ animations: 'disabled', ...options });
  }

  async resize(width: number, height: number): Promise<void> {
    await this.playwright.setViewportSize({ width, height });
  }

  async tabId(): Promise<number> {
    await this.playwright.bringToFront();
    return this.activeTabId();
  }

  async close(): Promise<void> {
    await this.playwright.close();
  }
}
