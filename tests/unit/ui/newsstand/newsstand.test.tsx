// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AppError } from '../../../../src/core/errors';
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

const URL_A = 'https://a.example/feed';
let root: HTMLElement;
let model: NewsstandModel;
let store: NewsstandStore;
let counter = 0;
let seen: (rows: Element[]) => void = () => {};

const settle = (ms = 0) => act(() => new Promise((resolve) => setTimeout(resolve, ms)));
const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
const button = (name: string) =>
  all('button').find((one) => one.textContent === name || one.getAttribute('aria-label') === name);
const click = async (name: string) => {
  const found = button(name);
  if (!found) throw new Error(`There is no ${name}`);
  await act(async () => found.click());
  await settle(20);
};
const asked = (name: string) => platform.requests.filter(([one]) => one === name).map(([, input]) => input);
const entry = (id: string, change: Partial<FeedEntry> = {}): FeedEntry => ({
  id,
  title: `Titolo ${id}`,
  summary: `Sommario ${id}.`,
  url: `https://a.example/${id}`,
  authors: [],
  language: 'it',
  ...change,
});
const state = (change: Partial<FeedState> = {}): FeedState => ({
  url: URL_A,
  fetchedAt: Date.now(),
  nextAt: Date.now(),
  failures: 0,
  title: 'A',
  ...change,
});

async function open(change: Partial<Settings> = {}): Promise<void> {
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
  await settle(30);
}

beforeEach(() => {
  counter += 1;
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
      observe() {
        seen = (rows) => this.report(rows.map((target) => ({ target, isIntersecting: true })));
      }
      disconnect() {}
    },
  );
});
afterEach(() => {
  act(() => render(null, root));
  root.remove();
  vi.unstubAllGlobals();
});

describe('the newsstand page', () => {
  it('lists headlines with what is unread, and marks them', async () => {
    await store.saveFetch(state(), [entry('uno'), entry('due')], Date.now());
    await open();
    expect(all('[data-item]')).toHaveLength(2);
    expect(all('.facet-count').map(({ textContent }) => textContent)).toEqual(['2', '2']);
    await click('Mark as read');
    expect(all('[data-read="true"]')).toHaveLength(1);
    await act(async () => all('.item-filter input')[0]?.click());
    await settle(30);
    expect(all('[data-item]')).toHaveLength(1);
    await click('Mark all read');
    expect(root.textContent).toContain('Everything is read.');
  });

  it('has what is on the screen translated, and shows it beside its original', async () => {
    await store.saveFetch(state(), [entry('uno'), entry('due')], Date.now());
    await open();
    seen(all('[data-item]').slice(0, 1));
    await settle(350);
    const [request] = asked('feeds/translate') as { items: string[] }[];
    expect(request?.items).toHaveLength(1);
    const items = await store.items(request?.items ?? []);
    const item = items.ok ? items.value[0] : undefined;
    if (!item) throw new Error('it is not there');
    const translation = {
      source: 'it',
      target: 'en',
      title: 'Title',
      summary: 'Sum.',
      engines: [],
      at: '2026-11-28T10:00:00.000Z',
    };
    await act(async () => void (await store.saveTranslations([{ item, translation }])));
    await settle(30);
    const row = all('[data-item]').find((one) => one.dataset.item === item.id);
    expect(row?.querySelector('.entry-title bdi')?.textContent).toBe('Title');
    expect(row?.querySelector('.entry-title bdi')?.getAttribute('lang')).toBe('en');
    expect(row?.querySelector('.entry-original bdi')?.getAttribute('lang')).toBe('it');
    expect(row?.querySelector('.entry-facts')?.textContent).toContain('Italian → English');
  });

  it('says why headlines are not translated, and tries again', async () => {
    platform.answers['feeds/translate'] = {
      ok: false,
      error: { kind: 'engine-not-chosen' } satisfies AppError,
    };
    await store.saveFetch(state(), [entry('uno')], Date.now());
    await open();
    seen(all('[data-item]'));
    await settle(350);
    expect(all('[role=alert]')[0]?.textContent).toContain('Headlines are not translated');
    await click('Settings');
    expect(platform.optionsOpened).toBe(1);
    await click('Try again');
    expect(asked('feeds/translate')).toHaveLength(2);
  });

  it('opens a headline in the reader, with its site asked for in the click', async () => {
    await store.saveFetch(state(), [entry('uno', { url: 'https://b.example/uno' })], Date.now());
    await open();
    await act(async () => all('.entry-title')[0]?.click());
    await settle(20);
    expect(platform.asked).toEqual([['https://b.example/*']]);
    expect(asked('feeds/open')).toHaveLength(1);
    platform.isGranted = false;
    platform.answers['feeds/open'] = { ok: true, value: { isInReader: false } };
    await act(async () => all('.entry-title')[0]?.click());
    await settle(20);
    expect(root.textContent).toContain('opened without the reader');
  });

  it('never makes a link of what a feed gave no address for', async () => {
    const { url: _, ...without } = entry('uno');
    await store.saveFetch(state(), [without], Date.now());
    await open();
    expect(all('.entry-title')[0]?.hasAttribute('href')).toBe(false);
    await act(async () => all('.entry-title')[0]?.click());
    expect(asked('feeds/open')).toEqual([]);
  });

  it('tells of a feed that may not be fetched, and allows it', async () => {
    platform.granted.clear();
    await open();
    expect(all('.wrong')).toHaveLength(1);
    await act(async () => all('.facet li:nth-child(2) button')[0]?.click());
    await settle(30);
    expect(root.textContent).toContain('You did not allow access to a.example');
    await click('Allow fetching');
    expect(platform.asked).toEqual([['https://a.example/*']]);
    expect(asked('feeds/refresh')).toEqual([{ urls: [URL_A] }]);
    expect(all('.wrong')).toEqual([]);
  });

  it('follows a feed to where it has moved', async () => {
    const to = 'https://new.example/feed';
    await store.saveFetch(
      state({ error: { kind: 'feed-moved', address: 'a.example', to } }),
      undefined,
      Date.now(),
    );
    await open();
    await act(async () => all('.facet li:nth-child(2) button')[0]?.click());
    await settle(30);
    await click('Follow the new address');
    expect(model.feeds.value).toEqual([{ url: to, title: 'A' }]);
    expect(asked('feeds/refresh')).toEqual([{ urls: [to] }]);
  });

  it('stays with the old address where the new one is refused', async () => {
    const to = 'https://new.example/feed';
    await store.saveFetch(
      state({ error: { kind: 'feed-moved', address: 'a.example', to } }),
      undefined,
      Date.now(),
    );
    await open();
    platform.isGranted = false;
    await act(async () => all('.facet li:nth-child(2) button')[0]?.click());
    await settle(30);
    await click('Follow the new address');
    expect(model.feeds.value).toEqual([{ url: URL_A, title: 'A' }]);
  });

  it('says what came of fetching', async () => {
    await open();
    await click('Fetch now');
    expect(root.textContent).toContain('2 new headlines.');
    platform.answers['feeds/refresh'] = { ok: true, value: { fresh: 0, failures: [] } };
    await click('Fetch now');
    expect(root.textContent).toContain('Nothing new.');
    delete platform.answers['feeds/refresh'];
    await click('Fetch now');
    expect(all('.field-problem').length).toBe(1);
  });

  it('saves what is listed as a digest, each with its source', async () => {
    await store.saveFetch(state(), [entry('uno', { title: '<b>Uno</b>' })], Date.now());
    await open();
    await click('Digest as a web page');
    await click('Digest as Markdown');
    const [html, markdown] = platform.saved;
    expect(html?.name).toMatch(/\.html$/);
    expect(html?.text).toContain('&lt;b&gt;Uno&lt;/b&gt;');
    expect(html?.text).toContain('https://a.example/uno');
    expect(markdown?.text).toContain('https://a.example/uno');
  });

  it('is plain about having nothing', async () => {
    await open({ feeds: [] });
    expect(root.textContent).toContain('You follow no site yet.');
    expect(button('Fetch now')).toBeUndefined();
  });
});
