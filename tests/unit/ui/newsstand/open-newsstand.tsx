// The newsstand's page with its browser and a real store, for the tests of it. Importing it sets them up before each test.
import 'fake-indexeddb/auto';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, vi } from 'vitest';
import type { FeedEntry } from '../../../../src/core/feed';
import type { FeedState } from '../../../../src/core/newsstand';
import { DEFAULT_SETTINGS, type Settings } from '../../../../src/core/settings';
import { NewsstandStore } from '../../../../src/platform/newsstand-store';
import { Newsstand } from '../../../../src/ui/newsstand/newsstand';
import { NewsstandModel } from '../../../../src/ui/newsstand/newsstand-model';
import { SettingsModel } from '../../../../src/ui/settings-model';

const platform = vi.hoisted(() => ({
  settings: undefined as Settings | undefined,
  granted: new Set<string>(),
  isGranted: true,
  asked: [] as string[][],
  requests: [] as [string, Record<string, unknown>][],
  answers: {} as Record<string, unknown>,
  listeners: new Set<() => void>(),
  saved: [] as { name: string; text: string }[],
  optionsOpened: 0,
}));
vi.mock('../../../../src/platform/i18n', async () => ({ t: (await import('../english')).english }));
vi.mock('../../../../src/platform/newsstand-news', () => ({
  publishNewsstand: () => {
    for (const listener of platform.listeners) listener();
  },
  onNewsstandChanged: (listener: () => void) => {
    platform.listeners.add(listener);
    return () => platform.listeners.delete(listener);
  },
}));
vi.mock('../../../../src/platform/settings-store', () => ({
  loadSettings: async () => ({ settings: platform.settings, repaired: [] }),
  saveSettings: async () => ({ ok: true, value: null }),
  onSettingsChanged: () => () => {},
}));
vi.mock('../../../../src/platform/permissions', () => ({
  requestOrigins: async (origins: string[]) => {
    platform.asked.push(origins);
    if (platform.isGranted) for (const origin of origins) platform.granted.add(origin);
    return platform.isGranted;
  },
  removeOrigins: async () => true,
  hasOrigins: async (origins: string[]) => origins.every((origin) => platform.granted.has(origin)),
  onOrigins: () => () => {},
}));
vi.mock('../../../../src/platform/always-wish', () => ({ dropWish: async () => {} }));
vi.mock('../../../../src/platform/tabs', () => ({
  openOptions: async () => {
    platform.optionsOpened += 1;
  },
}));
vi.mock('../../../../src/platform/request', () => ({
  request: async (name: string, input: Record<string, unknown>) => {
    platform.requests.push([name, input]);
    const answer = platform.answers[name];
    if (answer === undefined) throw new Error('nobody there');
    return answer;
  },
}));
vi.mock('../../../../src/ui/save-file', () => ({
  saveFile: (name: string, text: string) => void platform.saved.push({ name, text }),
}));

export const URL_A = 'https://a.example/feed';
export let root: HTMLElement;
export let model: NewsstandModel;
export let store: NewsstandStore;
let counter = 0;
/** The headlines whose coming to the screen is told, and to whom. */
let watched: { tell: () => void }[] = [];

/** The first headlines come to the screen. */
export async function see(count: number): Promise<void> {
  await eventually(() => {
    if (watched.length !== all('[data-item]').length || watched.length < count)
      throw new Error('not watched');
  });
  for (const { tell } of watched.slice(0, count)) tell();
}

export const settle = (ms = 0) => act(() => new Promise((resolve) => setTimeout(resolve, ms)));
/** What comes of the store and the background takes its time. */
export const eventually = (check: () => void) =>
  vi.waitFor(
    async () => {
      await settle();
      check();
    },
    { timeout: 5000, interval: 10 },
  );
export const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
export const button = (name: string) =>
  all('button').find((one) => one.textContent === name || one.getAttribute('aria-label') === name);
export const click = async (name: string) => {
  const found = button(name);
  if (!found) throw new Error(`There is no ${name}`);
  await act(async () => found.click());
  await settle(20);
};
export const asked = (name: string) =>
  platform.requests.filter(([one]) => one === name).map(([, input]) => input);
export const entry = (id: string, change: Partial<FeedEntry> = {}): FeedEntry => ({
  id,
  title: `Titolo ${id}`,
  summary: `Sommario ${id}.`,
  url: `https://a.example/${id}`,
  authors: [],
  language: 'it',
  ...change,
});
export const state = (change: Partial<FeedState> = {}): FeedState => ({
  url: URL_A,
  fetchedAt: Date.now(),
  nextAt: Date.now(),
  failures: 0,
  title: 'A',
  ...change,
});

export async function open(change: Partial<Settings> = {}): Promise<void> {
  platform.settings = {
    ...DEFAULT_SETTINGS,
    feeds: [{ url: URL_A, title: 'A' }],
    newsstand: { refresh: 'gently', sites: ['https://a.example/*'] },
    ...change,
  };
  const settings = new SettingsModel();
  await settings.load();
  model = new NewsstandModel(settings, store);
  await act(async () => render(<Newsstand model={model} />, root));
  model.open();
  await eventually(() => {
    if (!model.items.value) throw new Error('nothing is listed yet');
  });
  await settle();
}

beforeEach(() => {
  counter += 1;
  watched = [];
  Object.assign(platform, {
    granted: new Set(['https://a.example/*']),
    isGranted: true,
    asked: [],
    requests: [],
    saved: [],
    optionsOpened: 0,
    answers: {
      'feeds/refresh': { ok: true, value: { fresh: 2, failures: [] } },
      'feeds/translate': { ok: true, value: { translated: [], failures: [] } },
      'feeds/open': { ok: true, value: { isInReader: true } },
    },
  });
  platform.listeners.clear();
  store = new NewsstandStore(`newsstand-${counter}`);
  root = document.createElement('div');
  document.body.append(root);
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(
        private readonly report: (changes: { target: Element; isIntersecting: boolean }[]) => void,
      ) {}
      observe(row: Element) {
        watched.push({ tell: () => this.report([{ target: row, isIntersecting: true }]) });
      }
      disconnect() {
        watched = [];
      }
    },
  );
});
afterEach(() => {
  act(() => render(null, root));
  root.remove();
  vi.unstubAllGlobals();
});

/** What the page asked of the browser. */
export { platform };
