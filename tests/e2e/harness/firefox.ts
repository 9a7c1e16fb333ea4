import type { Settings } from '../../../src/core/settings';
import { Control } from './control';
import type { Driver, Json, LaunchOptions, Problem, ViewName } from './driver';
import { readManifest, storedSettings, viewPath } from './extension-files';
import { installForGood } from './firefox-install';
import { FirefoxPage } from './firefox-page';
import { EXTENSION_UUID, type FirefoxProcess, startFirefox } from './firefox-process';
import { closeWelcomeOfFirefox } from './first-run';
import { toExpression } from './scripts';
import { shiftClock } from './shift-clock';

/** Starts Firefox with the extension: as a temporary add-on in a fresh profile, or installed for good in the one that is named. */
export async function launchFirefox(options: LaunchOptions): Promise<FirefoxDriver> {
  const addOnId = readManifest(options.extension).browser_specific_settings?.gecko?.id;
  if (addOnId === undefined)
    throw new Error(`${options.extension} is no build for Firefox: it has no gecko id.`);
  const firefox = await startFirefox(addOnId, options);
  try {
    const { marionette } = firefox;
    await marionette.send('WebDriver:NewSession', { capabilities: { alwaysMatch: {} } });
    // Uncaught errors go to the browser's console service, from every process.
    await marionette.inChrome(COLLECT_ERRORS);
    const allowPrivateBrowsing = options.isPrivateAllowed ?? false;
    const temporary = (path: string) =>
      marionette.send('Addon:Install', { path, temporary: true, allowPrivateBrowsing });
    let isNew = true;
    if (options.profile === undefined) await temporary(options.extension);
    else isNew = await installForGood(marionette, options.extension, addOnId, options.profile);
    for (const path of options.others ?? []) await temporary(path);
    if (isNew && !options.isFirstRun) await closeWelcomeOfFirefox(marionette);
    if (!options.isDataConsentOpen) await marionette.inChrome(allowData(addOnId));
    return new FirefoxDriver(firefox, options.extension, addOnId);
  } catch (error) {
    await firefox.close();
    throw error;
  }
}

/**
 * What Firefox itself says where it has an answer for a background, or another page of ours, that is gone: whoever asked went with it.
 * https://searchfox.org/mozilla-central/source/toolkit/components/extensions/ExtensionCommon.sys.mjs
 */
const ASKED_BY_NOBODY = /^Promise (?:resolved|rejected) after context unloaded/;

const COLLECT_ERRORS = `
  const errors = [];
  Services.console.registerListener({
    observe(message) {
      if (!(message instanceof Ci.nsIScriptError) || message.flags & Ci.nsIScriptError.warningFlag) return;
      if (!/^(moz-extension|https?):/.test(message.sourceName)) return;
      if (/^CSS/.test(message.category)) return;
      const where = [message.sourceName, message.lineNumber, message.columnNumber].join(':');
      errors.push({ where, message: message.errorMessage });
    },
  });
  window.top.diptychErrors = errors;`;

/** As a reader who has chosen servers before. What a build has access to in advance says nothing of data. */
function allowData(addOnId: string): string {
  return `
    const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
    const { extension } = WebExtensionPolicy.getByID('${addOnId}');
    const data_collection = extension.manifest.browser_specific_settings.gecko.data_collection_permissions.optional;
    return ExtensionPermissions.add('${addOnId}', { permissions: [], origins: [], data_collection }, extension);`;
}

export class FirefoxDriver implements Driver {
  readonly name = 'firefox';
  readonly origin = `moz-extension://${EXTENSION_UUID}`;
  #behind: { handle: string; control: Control } | undefined;

  constructor(
    private readonly firefox: FirefoxProcess,
    private readonly extension: string,
    private readonly addOnId: string,
  ) {}

  async originOf(other: string): Promise<string> {
    const id = readManifest(other).browser_specific_settings?.gecko?.id;
    const host = await this.firefox.marionette.inChrome<string>(
      'return WebExtensionPolicy.getByID(arguments[0]).mozExtensionHostname;',
      [id],
    );
    return `moz-extension://${host}`;
  }

  async newPage(address?: string): Promise<FirefoxPage> {
    const { marionette } = this.firefox;
    const { handle } = await marionette.send<{ handle: string }>('WebDriver:NewWindow', {
      type: 'tab',
      focus: true,
    });
    const page = new FirefoxPage(marionette, handle);
    if (address !== undefined) await page.goto(address);
    return page;
  }

  openView(view: ViewName, tabId?: number): Promise<FirefoxPage> {
    return this.newPage(`${this.origin}/${viewPath(this.extension, view, tabId)}`);
  }

  /** In a page behind all others, which goes with the version of the extension that it is of. */
  async inExtension<A extends Json[], R>(script: (...args: A) => R | Promise<R>, ...args: A): Promise<R> {
    const { marionette } = this.firefox;
    const handles = await marionette.send<string[]>('WebDriver:GetWindowHandles');
    if (!this.#behind || !handles.includes(this.#behind.handle)) this.#behind = await this.#openBehind();
    return this.#behind.control.evaluate(script, ...args);
  }

  async openControl(): Promise<Control> {
    return (await this.#openBehind()).control;
  }

  async #openBehind(): Promise<{ handle: string; control: Control }> {
    const { marionette } = this.firefox;
    const { handle } = await marionette.send<{ handle: string }>('WebDriver:NewWindow', {
      type: 'tab',
      focus: false,
    });
    const goThere = () => marionette.send('WebDriver:SwitchToWindow', { handle, focus: false });
    await goThere();
    await marionette.send('WebDriver:Navigate', { url: `${this.origin}/manifest.json` });
    const control = new Control({
      async run(expression) {
        await goThere();
        return marionette.execute(`return ${expression};`);
      },
      close: () => new FirefoxPage(marionette, handle).close(),
    });
    return { handle, control };
  }

  async setSettings(settings: Partial<Settings>): Promise<void> {
    const stored = JSON.stringify(storedSettings(settings));
    await this.inExtension((json) => chrome.storage.local.set(JSON.parse(json)), stored);
  }

  async stopBackground(): Promise<void> {
    await this.firefox.marionette.inChrome(
      'return WebExtensionPolicy.getByID(arguments[0]).extension.terminateBackground({ ignoreDevToolsAttached: true });',
      [this.addOnId],
    );
  }

  /** From a page that stays: what it gives the background goes with it. */
  async setClock(ahead: number): Promise<void> {
    const control = await this.openControl();
    await control.evaluate(shiftClock, ahead);
  }

  /**
   * Clicks the extension's button in the toolbar of the page's window, as a reader does: it opens the real popup and
   * gives `activeTab`.
   */
  async clickToolbarButton(page: FirefoxPage): Promise<void> {
    await page.address();
    await this.firefox.marionette.inChrome(
      `const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
       const extension = WebExtensionPolicy.getByID(arguments[0]).extension;
       const action = ExtensionParent.apiManager.global.browserActionFor(extension);
       // A second popup is refused while the one from before is open.
       for (const panel of document.querySelectorAll('panel')) if (panel.state === 'open') panel.hidePopup();
       return action.openPopup(window, false);`,
      [this.addOnId],
    );
  }

  /**
   * Runs the function in the popup that the toolbar button opened. Marionette cannot go there, a frame script can; the
   * sandbox keeps the popup's own policy against `eval` out of the way.
   */
  async inPopup<A extends Json[], R>(script: (...args: A) => R | Promise<R>, ...args: A): Promise<R> {
    const frameScript = `
      const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
      (async () => Cu.evalInSandbox(${JSON.stringify(toExpression(script, args))}, sandbox))().then(
        (value) => sendAsyncMessage('diptych:value', { value: JSON.stringify(value) }),
        (error) => sendAsyncMessage('diptych:value', { error: String(error) }),
      );`;
    const json = await this.firefox.marionette.inChrome<string | null>(
      `const popup = [...document.querySelectorAll('browser')]
         .find((browser) => browser.closest('panel') && browser.currentURI?.spec.startsWith(arguments[0]));
       if (!popup) throw new Error('No popup is open.');
       return new Promise((resolve, reject) => {
         popup.messageManager.addMessageListener('diptych:value', function take({ data }) {
           popup.messageManager.removeMessageListener('diptych:value', take);
           if (data.error) reject(new Error(data.error));
           else resolve(data.value ?? null);
         });
         popup.messageManager.loadFrameScript('data:application/javascript,' + encodeURIComponent(arguments[1]), false);
       });`,
      [this.origin, `{${frameScript}}`],
    );
    return (json === null ? undefined : JSON.parse(json)) as R;
  }

  /** Runs the script with the browser's own powers: its `arguments` are these, its `return` is what comes back. */
  inChrome<R>(script: string, args: readonly Json[] = []): Promise<R> {
    return this.firefox.marionette.inChrome<R>(script, args);
  }

  async updateExtension(): Promise<void> {
    await this.firefox.marionette.send('Addon:Install', { path: this.extension, temporary: true });
    await this.#goElsewhere();
  }

  async setEnabled(isEnabled: boolean): Promise<void> {
    await this.firefox.marionette.inChrome(
      `const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
       return AddonManager.getAddonByID(arguments[0]).then((addOn) => (arguments[1] ? addOn.enable() : addOn.disable()));`,
      [this.addOnId, isEnabled],
    );
    await this.#goElsewhere();
  }

  /** The page that was spoken to may have gone with the extension, and without one nothing more can be said. */
  async #goElsewhere(): Promise<void> {
    const { marionette } = this.firefox;
    const [handle] = await marionette.send<string[]>('WebDriver:GetWindowHandles');
    await marionette.send('WebDriver:SwitchToWindow', { handle, focus: false });
  }

  async takeProblems(): Promise<Problem[]> {
    const uncaught = await this.firefox.marionette.inChrome<Problem[]>(
      'return window.top.diptychErrors.splice(0);',
    );
    const heard = uncaught.filter(({ message }) => !ASKED_BY_NOBODY.test(message));
    const written = this.firefox.takeConsoleErrors().map((message) => ({ where: 'console', message }));
    return [...heard, ...written];
  }

  close(): Promise<void> {
    return this.firefox.close();
  }

  kill(): Promise<void> {
    return this.firefox.kill();
  }
}
