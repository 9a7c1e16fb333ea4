import { afterAll, beforeAll } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings';
import { type DemoSite, serveDemo } from '../../../tools/demo/serve';
import { startLibreTranslateServer } from '../../servers/libretranslate';
import type { LoopbackServer } from '../../servers/loopback-server';
import { clearCache } from '../harness/clear-cache';
import type { Driver, Page } from '../harness/driver';

/** A view as a page, or the real popup, which can do less. */
export type View = Pick<Page, 'evaluate' | 'waitFor' | 'click'>;

/** The demo site and a server that speaks LibreTranslate's protocol, for the tests of one file. */
export interface Site {
  readonly demo: DemoSite;
  readonly server: LoopbackServer;
}

export function startSite(serverOptions: Parameters<typeof startLibreTranslateServer>[0] = {}): Site {
  const site: { demo?: DemoSite; server?: LoopbackServer } = {};
  beforeAll(async () => {
    site.demo = await serveDemo();
    site.server = await startLibreTranslateServer(serverOptions);
  });
  afterAll(async () => {
    await site.demo?.close();
    await site.server?.close();
  });
  return site as Site;
}

/** As a reader who chose LibreTranslate, with nothing translated yet. */
export async function freshReader(
  browser: Driver,
  address: string,
  settings: Partial<Settings> = {},
): Promise<void> {
  await clearCache(browser);
  await browser.setSettings({
    ...settings,
    engine: 'libretranslate',
    engines: { ...DEFAULT_SETTINGS.engines, libretranslate: { address } },
  });
}

/** The same with Apertium set up too. */
export async function readerOfTwo(browser: Driver, address: string, apertium: string): Promise<void> {
  await freshReader(browser, address);
  await browser.setSettings({
    engine: 'libretranslate',
    engines: { ...DEFAULT_SETTINGS.engines, libretranslate: { address }, apertium: { address: apertium } },
  });
}

export type JobState = 'reading' | 'translating' | 'done' | 'failed' | 'cancelled';

export async function jobState(view: View, state: JobState, timeout = 30_000): Promise<void> {
  await view.waitFor(
    (wanted) => document.querySelector('[data-job-state]')?.getAttribute('data-job-state') === wanted,
    [state],
    {
      what: `the job to be ${state}`,
      timeout,
    },
  );
  await allRowsAreThere(view);
}

/** Waits for the last row: long articles are put on the page in portions. */
export async function allRowsAreThere(view: View): Promise<void> {
  await view.waitFor(() => {
    const total = /(\d[\d,]*) sentences?/.exec(document.querySelector('footer')?.textContent ?? '')?.[1];
    return (
      total === undefined || document.querySelectorAll('[data-pair]').length >= Number(total.replace(',', ''))
    );
  });
}

export interface ShownPair {
  id: string;
  state: string;
  original: string;
  translation: string;
}

/** The pairs of a view, in order. */
export function shownPairs(view: View): Promise<ShownPair[]> {
  return view.evaluate(() =>
    [...document.querySelectorAll('[data-pair]')].map((pair) => ({
      id: pair.getAttribute('data-pair') ?? '',
      state: pair.getAttribute('data-state') ?? '',
      original: pair.querySelector('[data-side="original"]')?.textContent ?? '',
      translation: pair.querySelector('[data-side="translation"]')?.textContent ?? '',
    })),
  );
}

export async function countPairs(view: View, state: string): Promise<number> {
  return (await shownPairs(view)).filter((pair) => pair.state === state).length;
}

/** Waits for an error of this kind and gives its text. */
export function errorShown(view: View, kind: string): Promise<string> {
  return view.waitFor(
    (wanted) => document.querySelector(`[data-error="${wanted}"]`)?.textContent ?? '',
    [kind],
    {
      what: `the error ${kind}`,
      timeout: 30_000,
    },
  );
}

/** A click on the button with this text. */
export async function press(view: View, label: string): Promise<void> {
  await view.waitFor(
    (wanted) => {
      const buttons = [...document.querySelectorAll('button')];
      const button = buttons.find(
        (candidate) => candidate.textContent?.trim() === wanted && !candidate.disabled,
      );
      for (const other of buttons) other.removeAttribute('data-pressed');
      button?.setAttribute('data-pressed', '');
      return button !== undefined;
    },
    [label],
    { what: `a button “${label}”` },
  );
  await view.click('[data-pressed]');
}
