import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright-core';
import type { Settings } from '../../../src/core/settings';
import { WITHOUT_SANDBOX_AS_ROOT } from '../../../tools/headless-chromium';
import { type BackgroundWatch, watchBackground } from './chromium-background';
import { ChromiumPage } from './chromium-page';
import { browserSession } from './chromium-target';
import { Control } from './control';
import type { Driver, Json, LaunchOptions, Problem, ViewName } from './driver';
import { storedSettings, viewPath } from './extension-files';
import { closeWelcome } from './first-run';
import { openProfile, type Profile } from './profile';
import { toExpression, waitUntil } from './scripts';
import { shiftClock } from './shift-clock';

/**
 * Google Chrome's own builds ignore --load-extension since version 137; Chromium, Chrome for Testing and Edge do not.
 * The new headless mode is a full browser, the old one had no extensions.
 */
function chromiumArguments(options: LaunchOptions): string[] {
  const extensions = [options.extension, ...(options.others ?? [])].join(',');
  return [
    ...(options.headed ? [] : ['--headless=new']),
    ...WITHOUT_SANDBOX_AS_ROOT,
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    `--lang=${options.locale ?? 'en-GB'}`,
    `--disable-extensions-except=${extensions}`,
    `--load-extension=${extensions}`,
    ...(options.arguments ?? []),
  ];
}

/** Starts Chromium with the extension, in a fresh profile unless one is named. */
export async function launchChromium(options: LaunchOptions): Promise<ChromiumDriver> {
  const profile = await openProfile('chromium', options.profile);
  try {
    if (options.isPinned) await pinButton(profile.folder, options.extension);
    const context = await chromium.launchPersistentContext(profile.folder, {
      executablePath: options.executable,
      headless: false,
      viewport: options.headed ? null : { width: 1280, height: 900 },
      ...(options.env ? { env: { ...environment(), ...options.env } } : {}),
      // What pages are told; `--lang` is the browser's own.
      ...(options.locale ? { locale: options.locale } : {}),
      ...(options.colorScheme ? { colorScheme: options.colorScheme } : {}),
      // Playwright would end this process at once on a signal, before the profile is gone. A browser whose pipe closes ends by
      // itself.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      ignoreDefaultArgs: ['--disable-extensions'],
      args: chromiumArguments(options),
    });
    const worker = await firstWorker(context, extensionId(options.extension));
    const watch = await watchBackground(context, worker.url());
    // It comes with each start: to Chromium what the command line names is installed anew.
    if (!options.isFirstRun) await closeWelcome(context);
    return new ChromiumDriver(context, profile, options.extension, worker.url(), watch);
  } catch (error) {
    await profile.remove();
    throw error;
  }
}

/** Chromium makes the identifier of an unpacked extension from the hash of its path, in letters from a to p. */
function extensionId(extension: string): string {
  const hash = createHash('sha256').update(extension, process.platform === 'win32' ? 'utf16le' : 'utf8');
  const digits = hash.digest('hex').slice(0, 32);
  return digits.replaceAll(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}

async function pinButton(profile: string, extension: string): Promise<void> {
  const id = extensionId(extension);
  await mkdir(join(profile, 'Default'), { recursive: true });
  // The browser's own offer to translate would stand in front of ours.
  const preferences = { extensions: { pinned_extensions: [id] }, translate: { enabled: false } };
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
}

function environment(): Record<string, string> {
  const set = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return Object.fromEntries(set);
}

async function firstWorker(context: BrowserContext, id: string): Promise<Worker> {
  const isOurs = (worker: Worker) => worker.url().startsWith(`chrome-extension://${id}/`);
  return waitUntil(async () => context.serviceWorkers().find(isOurs), {
    what: "the extension's service worker (is the browser a Chromium that loads unpacked extensions?)",
  });
}

/** What the page for extensions may do, as far as it is asked to. */
interface DeveloperPrivate {
  updateProfileConfiguration(update: { inDeveloperMode: boolean }): Promise<void>;
  reload(id: string, options: { failQuietly: boolean }): Promise<void>;
}

export class ChromiumDriver implements Driver {
  readonly name = 'chromium';
  readonly origin: string;
  readonly #problems: Problem[] = [];
  #behind: Page | undefined;

  constructor(
    readonly context: BrowserContext,
    private readonly profile: Profile,
    private readonly extension: string,
    private readonly worker: string,
    private background: BackgroundWatch,
  ) {
    this.origin = `chrome-extension://${new URL(worker).host}`;
    context.on('weberror', (error) => {
      const where = error.page()?.url() ?? '';
      this.#problems.push({ where, message: error.error().message });
    });
    context.on('console', (message) => {
      if (message.type() !== 'error') return;
      // The worker's console is listened to by the background watch, which does not forget what came before it.
      const where = message.page()?.url();
      if (where !== undefined) this.#problems.push({ where, message: message.text() });
    });
  }

  async originOf(other: string): Promise<string> {
    return `chrome-extension://${extensionId(other)}`;
  }

  async newPage(address?: string): Promise<ChromiumPage> {
    const page = new ChromiumPage(await this.context.newPage(), () => this.#activeTabId());
    if (address !== undefined) await page.goto(address);
    return page;
  }

  openView(view: ViewName, tabId?: number): Promise<ChromiumPage> {
    return this.newPage(`${this.origin}/${viewPath(this.extension, view, tabId)}`);
  }

  /** In a page behind all others rather than in the worker, which may be asleep. */
  async inExtension<A extends Json[], R>(script: (...args: A) => R | Promise<R>, ...args: A): Promise<R> {
    // It goes with the version of the extension that it is of.
    if (!this.#behind || this.#behind.isClosed()) this.#behind = await this.#openBehind();
    return this.#behind.evaluate<R>(toExpression(script, args));
  }

  async #openBehind(): Promise<Page> {
    const url = `${this.origin}/manifest.json?${crypto.randomUUID()}`;
    const session = await browserSession(this.context);
    await session.send('Target.createTarget', { url, background: true });
    const opened = () => this.context.pages().find((page) => page.url() === url);
    const page = await waitUntil(async () => opened(), { what: 'the page behind all others' });
    await page.waitForLoadState();
    await session.detach();
    return page;
  }

  async openControl(): Promise<Control> {
    const page = await this.#openBehind();
    return new Control({
      run: (expression) => page.evaluate(expression),
      close: () => page.close(),
    });
  }

  /** A page in a window of its own, where it stays in front whatever becomes of others. */
  async newWindow(): Promise<ChromiumPage> {
    const address = `${this.origin}/manifest.json?${crypto.randomUUID()}`;
    const tabId = await this.inExtension(async (url) => {
      const window = await chrome.windows.create({ url });
      return window?.tabs?.[0]?.id ?? 0;
    }, address);
    const opened = await waitUntil(async () => this.context.pages().find((page) => page.url() === address), {
      what: 'the window',
    });
    return new ChromiumPage(opened, async () => tabId);
  }

  /** The tab in front: the one that came there last. */
  #activeTabId(): Promise<number> {
    return this.inExtension(async () => {
      const own = await chrome.tabs.getCurrent();
      const others = (await chrome.tabs.query({})).filter((tab) => tab.id !== own?.id);
      const [front] = others.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
      if (front?.id === undefined) throw new Error('There is no tab.');
      return front.id;
    });
  }

  async setSettings(settings: Partial<Settings>): Promise<void> {
    const stored = JSON.stringify(storedSettings(settings));
    await this.inExtension((json) => chrome.storage.local.set(JSON.parse(json)), stored);
  }

  stopBackground(): Promise<void> {
    return this.background.stop();
  }

  setClock(ahead: number): Promise<void> {
    return this.background.run(toExpression(shiftClock, [ahead]));
  }

  /** By the browser's own page for extensions: only with its switch for developers does Chromium load an unpacked one again. */
  async updateExtension(): Promise<void> {
    const page = await this.#manage(async (extension) => {
      const { developerPrivate } = chrome as unknown as { developerPrivate: DeveloperPrivate };
      await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
      await developerPrivate.reload(extension, { failQuietly: false });
      return true;
    });
    await this.#isOpen(page);
    await page.close();
  }

  async setEnabled(isEnabled: boolean): Promise<void> {
    const page = await this.#manage(async (extension, wanted) => {
      await chrome.management.setEnabled(extension, wanted);
      return (await chrome.management.get(extension)).enabled === wanted;
    }, isEnabled);
    if (isEnabled) await this.#isOpen(page);
    await page.close();
  }

  /** Runs the function in the browser's own page for extensions until it gives true. */
  async #manage<A extends Json[]>(
    act: (extension: string, ...args: A) => Promise<boolean>,
    ...args: A
  ): Promise<ChromiumPage> {
    const page = await this.newPage();
    // It sends those who come to it on to itself.
    await page.goto('chrome://extensions').catch(() => undefined);
    const id = new URL(this.origin).host;
    await page.waitFor(act, [id, ...args], { what: 'the page for extensions to have done it' });
    return page;
  }

  /** Loaded is not yet open: for a moment after it the browser refuses whoever comes to its pages. And its worker is another one. */
  async #isOpen(page: ChromiumPage): Promise<void> {
    const come = () =>
      page.goto(`${this.origin}/manifest.json`).then(
        () => true,
        () => undefined,
      );
    await waitUntil(come, { what: "the new version's pages to be open" });
    this.#problems.push(...this.background.takeProblems());
    this.background = await waitUntil(() => watchBackground(this.context, this.worker), {
      what: "the new version's worker",
    });
  }

  async takeProblems(): Promise<Problem[]> {
    return [...this.#problems.splice(0), ...this.background.takeProblems()];
  }

  async close(): Promise<void> {
    await this.context.close().catch(() => undefined);
    await this.profile.remove();
  }

  async kill(): Promise<void> {
    const session = await browserSession(this.context);
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    const ended = new Promise((resolve) => this.context.once('close', resolve));
    const browser = processInfo.find(({ type }) => type === 'browser');
    if (!browser) throw new Error('Chromium does not tell its process.');
    process.kill(browser.id, 'SIGKILL');
    await ended;
    await this.profile.remove();
  }
}
