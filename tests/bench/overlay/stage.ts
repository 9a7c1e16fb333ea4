import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import { type DemoSite, serveDemo } from '../../../tools/demo/serve';
import { type ChromiumDriver, launchChromium } from '../../e2e/harness/chromium';
import type { ChromiumPage } from '../../e2e/harness/chromium-page';
import { clearCache } from '../../e2e/harness/clear-cache';
import type { Control } from '../../e2e/harness/control';
import { startLibreTranslateServer } from '../../servers/libretranslate';
import type { LoopbackServer } from '../../servers/loopback-server';
import { type ScreenTimes, screenTimes, watchScreen } from './screen-watch';

/** The backend's latency in every run. */
export const LATENCY_MS = 150;

/** Articles of 60 and of 400 paragraphs. */
export const SHORT = '/it/lungo-60';
export const LONG = '/it/lungo-400';

/** A page of the demo site in front, and the extension under remote control behind it. */
export interface OpenPage {
  page: ChromiumPage;
  tabId: number;
}

/** Chromium with the extension, the demo site and a server that takes its time, for all measurements of the overlay. */
export interface Stage {
  browser: ChromiumDriver;
  server: LoopbackServer;
  origin: string;
  control: Control;
  close(): Promise<void>;
}

export async function openStage(executable: string, extension: string): Promise<Stage> {
  const demo: DemoSite = await serveDemo();
  const server = await startLibreTranslateServer({ latencyMs: LATENCY_MS });
  const browser = await launchChromium({ extension, executable });
  await browser.setSettings({
    engine: 'libretranslate',
    engines: { ...DEFAULT_SETTINGS.engines, libretranslate: { address: server.address } },
  });
  return {
    browser,
    server,
    origin: demo.origin,
    control: await browser.openControl(),
    async close() {
      await browser.close();
      await server.close();
      await demo.close();
    },
  };
}

/**
 * Opens a page that the background is ready for: it is awake, knows what the engine can do, and has its store open, for another
 * page was translated just now. Nothing of this page is stored.
 */
export async function openFresh(stage: Stage, address: string): Promise<OpenPage> {
  await clearCache(stage.browser);
  const page = await stage.browser.newPage(`${stage.origin}/it/sale`);
  const tabId = await page.tabId();
  await toggle(stage, tabId);
  await page.waitFor(
    () => [...document.querySelectorAll('[data-diptych]')].filter((host) => host.clientHeight > 0).length > 4,
  );
  await toggle(stage, tabId);
  await page.goto(address);
  await page.playwright.bringToFront();
  return { page, tabId };
}

/** Asks for the overlay as a view does. Gives when it was asked, by the clock of the computer; throws where it was refused. */
export async function toggle({ control }: Stage, tabId: number): Promise<number> {
  const { at, answer } = await control.evaluate(async (tab) => {
    const asked = Date.now();
    const said = await chrome.runtime.sendMessage({ name: 'overlay/toggle', input: { tabId: tab } });
    return { at: asked, answer: said };
  }, tabId);
  if (answer?.ok !== true) throw new Error(`The overlay was refused: ${JSON.stringify(answer)}`);
  return at;
}

/** Toggles in a page that is watched, and waits until all of its screen is translated. Times since it was asked for. */
export async function timeScreen(stage: Stage, tabId: number): Promise<ScreenTimes> {
  await watchScreen(stage, tabId);
  const at = await toggle(stage, tabId);
  const { first, screen } = await screenTimes(stage, tabId);
  return { first: first - at, screen: screen - at };
}
