// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import type { TabInfo } from '../../../src/platform/tabs';
import { startReader } from '../../../src/ui/start-view';

const browser = vi.hoisted(() => ({
  /** Tabs that a view is connected to the jobs of. */
  connected: [] as number[],
  shown: (_: TabInfo | undefined) => {},
}));

vi.mock('webextension-polyfill', () => ({ default: {} }));
vi.mock('../../../src/platform/i18n', async () => ({ t: (await import('./english')).english }));
vi.mock('../../../src/platform/job-connection', () => ({
  connectJob: (tabId: number) => {
    browser.connected.push(tabId);
    const close = () => {
      browser.connected = browser.connected.filter((id) => id !== tabId);
    };
    return { send() {}, close };
  },
}));
vi.mock('../../../src/platform/library-store', async () => ({
  library: new (await import('./fake-library')).FakeLibrary(),
}));
vi.mock('../../../src/platform/settings-store', () => ({
  loadSettings: async () => ({ settings: DEFAULT_SETTINGS, repaired: [] }),
  onSettingsChanged: () => () => {},
}));
vi.mock('../../../src/platform/request', () => ({ request: async () => ({ shown: false }) }));
vi.mock('../../../src/platform/tabs', () => ({
  activeTab: async () => ({ id: 1 }),
  onTabShown: (listener: typeof browser.shown) => {
    browser.shown = listener;
  },
}));

it('beside all tabs, is connected to the one in front alone, however fast they come to the front', async () => {
  const root = document.createElement('div');
  root.id = 'app';
  document.body.append(root);
  startReader();
  await vi.waitFor(() => expect(browser.connected).toEqual([1]));
  for (const id of [2, 3, 4]) browser.shown({ id });
  await vi.waitFor(() => expect(browser.connected).toContain(4));
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(browser.connected).toEqual([4]);
});
