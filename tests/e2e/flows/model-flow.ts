import { afterAll, beforeAll, expect } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings';
import { type DemoSite, serveDemo } from '../../../tools/demo/serve';
import { startLibreTranslateServer } from '../../servers/libretranslate';
import type { LoopbackServer } from '../../servers/loopback-server';
import { type ModelCatalogue, startModelCatalogue } from '../../servers/model-catalogue';
import type { PublishedModel } from '../../servers/model-layout';
import { modelsOf } from '../harness/clear-models';
import type { Driver, Page } from '../harness/driver';
import { storedSettings } from '../harness/extension-files';
import { errorShown, jobState, type View } from './translation-flow';

/** The demo site, a translation server on this computer and catalogues of models, for the tests of one file. */
export interface ModelSite {
  readonly demo: DemoSite;
  readonly server: LoopbackServer;
  /** A catalogue with an address that nobody has read: what was read of an address is kept for a day. */
  newCatalogue(models?: readonly PublishedModel[]): Promise<ModelCatalogue>;
}

export function startModelSite(): ModelSite {
  const started: { demo?: DemoSite; server?: LoopbackServer } = {};
  const catalogues: ModelCatalogue[] = [];
  beforeAll(async () => {
    started.demo = await serveDemo();
    started.server = await startLibreTranslateServer();
  });
  afterAll(async () => {
    for (const { close } of catalogues) await close();
    await started.demo?.close();
    await started.server?.close();
  });
  const newCatalogue = async (models?: readonly PublishedModel[]) => {
    const catalogue = await startModelCatalogue(models && { models });
    catalogues.push(catalogue);
    return catalogue;
  };
  return Object.assign(started as Required<typeof started>, { newCatalogue });
}

/** The discard port: browsers refuse it without asking anybody. */
const NOBODY = 'http://127.0.0.1:9';

interface Reader {
  target?: string;
  catalogue: Pick<ModelCatalogue, 'catalogue'>;
  /** The address of a LibreTranslate server; without one none is running. */
  server?: string;
  engine?: Settings['engine'];
}

/**
 * As a reader with these settings, for whom nothing was translated before and nothing is half downloaded. Stored models stay.
 * In one page: each costs Firefox half a second.
 */
export async function beReader(browser: Driver, reader: Reader): Promise<void> {
  const { target = 'en', catalogue, server = NOBODY, engine = 'automatic' } = reader;
  const settings = storedSettings({
    targetLanguage: target,
    engine,
    engines: {
      ...DEFAULT_SETTINGS.engines,
      bergamot: { catalogue: catalogue.catalogue },
      libretranslate: { address: server },
      apertium: { address: NOBODY },
    },
  });
  await browser.inExtension(async (json) => {
    const { value: models } = await chrome.runtime.sendMessage({ name: 'models/list', input: null });
    for (const { id, state } of models) {
      if (state === 'stored') continue;
      await chrome.runtime.sendMessage({ name: 'models/change', input: { id, change: 'cancel' } });
    }
    await new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase('diptych');
      request.onsuccess = resolve;
      request.onerror = () => reject(request.error);
    });
    await chrome.storage.local.set(JSON.parse(json));
  }, JSON.stringify(settings));
}

/** An article in a tab of its own and a view of it. */
export interface Visit {
  page: Page;
  view: Page;
  close(): Promise<void>;
}

export async function visit(browser: Driver, address: string, kind: 'popup' | 'reader' = 'popup') {
  const page = await browser.newPage(address);
  const view = await browser.openView(kind, await page.tabId());
  const close = async () => {
    await view.close();
    await page.close();
  };
  return { page, view, close } satisfies Visit;
}

/** Who is offered, once the view asks who should translate. */
export async function offersShown(view: View): Promise<string[]> {
  await errorShown(view, 'engine-not-chosen');
  return view.evaluate(() =>
    [...document.querySelectorAll('[data-offer]')].map((offer) => offer.getAttribute('data-offer') ?? ''),
  );
}

/** A click on the button of an offer. */
export async function agreeTo(view: View, engine: string): Promise<void> {
  await view.waitFor(
    (wanted) => document.querySelector(`[data-offer="${wanted}"] button`) !== null,
    [engine],
    {
      what: `the offer of ${engine}`,
    },
  );
  await view.click(`[data-offer="${engine}"] button`);
}

/** What the view says of an engine that did not do. */
export function failureShown(view: View, engine: string): Promise<string> {
  return view.waitFor(
    (wanted) => document.querySelector(`[data-failed="${wanted}"]`)?.textContent ?? '',
    [engine],
    { what: `why ${engine} did not do` },
  );
}

/** Opens the panel of the chip that names the engine. */
export function openEnginePanel(view: View): Promise<void> {
  return view.click('button[aria-haspopup="dialog"][aria-label^="Engine:"]');
}

/**
 * Who translated the sentences, once all are done: each engine once, and `nobody` where one has no translation. What stays as
 * it is (a number, an address) is nobody's work.
 */
export async function madeBy(view: View): Promise<string[]> {
  await jobState(view, 'done');
  const makers = await view.evaluate(() =>
    [...document.querySelectorAll('[data-pair]:not([data-picture])')].flatMap((pair) => {
      const textOf = (side: string) => pair.querySelector(`[data-side="${side}"]`)?.textContent?.trim() ?? '';
      const translation = textOf('translation');
      const maker = translation && pair.getAttribute('data-engine');
      if (!maker && translation && translation === textOf('original')) return [];
      return [maker || 'nobody'];
    }),
  );
  return [...new Set(makers)];
}

/**
 * Bergamot did not do, for this reason. Chromium has a translator of its own, which is still to be asked for; in Firefox nothing
 * is, and the server on this computer translates.
 */
export async function expectOnlyServerLeft(browser: Driver, view: View, reason: RegExp): Promise<void> {
  if (browser.name === 'chromium') {
    expect(await offersShown(view)).toEqual(['browser', 'libretranslate']);
  } else {
    expect(await madeBy(view)).toEqual(['libretranslate']);
    await openEnginePanel(view);
  }
  expect(await failureShown(view, 'bergamot')).toMatch(reason);
}

/** Takes up an offer of a model in a tab of its own, and waits until it is stored. */
export async function storeModel(browser: Driver, address: string): Promise<void> {
  const { view, close } = await visit(browser, address);
  await agreeTo(view, 'bergamot');
  await jobState(view, 'done');
  await close();
}

/** The models on this device or on their way, as `it-en stored`; of a failed one also the kind of its error. */
export async function modelStates(browser: Driver): Promise<string[]> {
  const models = await modelsOf(browser);
  return models
    .map(({ source, target, state, error }) => `${source}-${target} ${state}${error ? ` ${error.kind}` : ''}`)
    .sort();
}

/** Waits until so many bytes of unfinished downloads are where they outlive the browser's end. Asked in a view. */
export async function keptOfDownloads(
  view: View,
  { atLeast = 0, atMost = Number.MAX_SAFE_INTEGER }: { atLeast?: number; atMost?: number },
): Promise<void> {
  await view.waitFor(
    async (least, most) => {
      const cache = await caches.open('diptych-models');
      let bytes = 0;
      for (const request of await cache.keys()) {
        if (!decodeURIComponent(request.url).includes('/partial/')) continue;
        bytes += Number((await cache.match(request))?.headers.get('X-Bytes') ?? 0);
      }
      return bytes >= least && bytes <= most;
    },
    [atLeast, atMost],
    { what: 'what is kept of downloads' },
  );
}
