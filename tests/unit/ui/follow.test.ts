import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings';
import { askForNewsstand, follow, hasRoom, unfollow } from '../../../src/ui/follow';
import { SettingsModel } from '../../../src/ui/settings-model';

const browser = vi.hoisted(() => ({
  order: [] as string[],
  isGranted: true,
  settings: undefined as Settings | undefined,
  removed: [] as string[][],
}));
vi.mock('../../../src/platform/permissions', () => ({
  requestOrigins: async (origins: string[]) => {
    browser.order.push(`asked for ${origins.join()}`);
    return browser.isGranted;
  },
  removeOrigins: async (origins: string[]) => {
    browser.removed.push(origins);
    return true;
  },
  hasOrigins: async () => true,
  onOrigins: () => () => {},
}));
vi.mock('../../../src/platform/settings-store', () => ({
  loadSettings: async () => ({ settings: browser.settings, repaired: [] }),
  saveSettings: async (settings: Settings) => {
    browser.order.push('saved');
    browser.settings = settings;
    return { ok: true, value: null };
  },
  onSettingsChanged: () => () => {},
}));
vi.mock('../../../src/platform/always-wish', () => ({ dropWish: async () => {} }));

const FEED = { url: 'https://a.example/feed', title: 'A' };
let model: SettingsModel;
const save = async (change: (settings: Settings) => Settings) => (await model.change(change)).ok;
const settings = () => model.settings.peek() as Settings;

beforeEach(async () => {
  Object.assign(browser, {
    order: [],
    isGranted: true,
    removed: [],
    settings: structuredClone(DEFAULT_SETTINGS),
  });
  model = new SettingsModel();
  await model.load();
});

describe('following a feed', () => {
  it('has it in the settings before the browser asks, since that may close the page', async () => {
    const followed = follow(save, FEED);
    expect(browser.order.slice(0, 2)).toEqual(['saved', 'asked for https://a.example/*']);
    expect(await followed).toBe(true);
    expect(settings()).toMatchObject({ feeds: [FEED], newsstand: { sites: ['https://a.example/*'] } });
  });

  it('keeps it without its site where the reader refuses: it is there, and not fetched', async () => {
    browser.isGranted = false;
    expect(await follow(save, FEED)).toBe(false);
    expect(settings().feeds).toEqual([FEED]);
  });

  it('takes back what was only to be looked at', async () => {
    browser.isGranted = false;
    expect(await askForNewsstand(save, ['https://b.example/x', 'https://b.example/y'])).toBe(false);
    expect(settings().newsstand.sites).toEqual([]);
    expect(browser.order.filter((step) => step.startsWith('asked'))).toEqual([
      'asked for https://b.example/*',
    ]);
  });

  it('leaves a followed site allowed where another question about it is refused', async () => {
    await follow(save, FEED);
    browser.isGranted = false;
    await askForNewsstand(save, ['https://a.example/article']);
    expect(settings().newsstand.sites).toEqual(['https://a.example/*']);
  });

  it('gives everything back with the last feed of a site', async () => {
    await follow(save, FEED);
    await follow(save, { url: 'https://a.example/other', title: 'B' });
    expect(await unfollow(model, save, FEED.url)).toEqual({ ok: true, value: FEED });
    expect(browser.removed).toEqual([]);
    await unfollow(model, save, 'https://a.example/other');
    expect(browser.removed).toEqual([['https://a.example/*']]);
    expect(settings()).toMatchObject({ feeds: [], newsstand: { sites: [] } });
    expect(await unfollow(model, save, FEED.url)).toMatchObject({ ok: false });
  });

  it('knows when there is no room', () => {
    const feeds = Array.from({ length: 500 }, (_, at) => ({ url: `https://a.example/${at}`, title: '' }));
    expect(hasRoom({ feeds })).toBe(false);
    expect(hasRoom({ feeds: feeds.slice(1) })).toBe(true);
  });
});
