import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { OverlayDisplay } from '../../../src/core/overlay-display';
import { DEFAULT_SETTINGS, type SiteRule } from '../../../src/core/settings';

const api = await vi.hoisted(async () => new (await import('./fake-browser')).FakeBrowser());
vi.mock('webextension-polyfill', () => ({ default: api }));
vi.mock('../../../src/content/overlay.ts?script&iife', () => ({ default: '/assets/overlay.js' }));

const { displayOverlay, hideOverlays, isOverlayShown, pageArrived, sitesAllowed, toggleOverlay } =
  await import('../../../src/background/overlay');
const { isInvited, overlayTabs } = await import('../../../src/background/invitations');
const { refreshDisplays } = await import('../../../src/background/overlay-display');

const PORTO = 'https://porto.example/*';

/** The overlay of the page, and how it was shown. */
class FakeOverlay {
  isShown = false;
  isHidden = false;
  given = '';
  error: unknown;
  readonly displays: OverlayDisplay[] = [];

  readonly shown = () => this.isShown;
  readonly wasHidden = () => this.isHidden;
  readonly show = (display: OverlayDisplay, invitation: string) => {
    if (this.error) return { shown: false, error: this.error };
    if (!this.isShown) this.given = invitation;
    this.isShown = true;
    this.displays.push(display);
    return { shown: true };
  };
  readonly hide = () => {
    if (!this.isShown) return { shown: false };
    this.isShown = false;
    this.isHidden = true;
    return { shown: false, invitation: this.given };
  };
}

let overlay: FakeOverlay;

const withRule = (rule?: SiteRule) => {
  api.settings = { ...DEFAULT_SETTINGS, ...(rule && { sites: { [PORTO]: rule } }) };
};
const refresh = () => refreshDisplays(api.settings, { tabs: overlayTabs, display: displayOverlay });

beforeEach(() => {
  api.reset();
  overlay = new FakeOverlay();
  api.page = { diptychOverlay: overlay };
  api.tabList = [{ id: 7, url: 'https://porto.example/faro', incognito: false }];
  api.granted = [PORTO];
  withRule();
});

describe('the overlay that the reader asks for', () => {
  it('is shown as everywhere, and taken away', async () => {
    expect(await toggleOverlay(7)).toEqual({ ok: true, value: { shown: true } });
    expect(overlay.displays).toEqual([{ mode: 'under', scope: 'article' }]);
    expect(await isOverlayShown(7)).toBe(true);
    expect(await toggleOverlay(7)).toEqual({ ok: true, value: { shown: false } });
    expect(await isOverlayShown(7)).toBe(false);
  });

  it('is shown as the rule of its site says, also where that says never', async () => {
    withRule({ when: 'never', mode: 'beside', scope: 'page' });
    await toggleOverlay(7);
    expect(overlay.displays).toEqual([{ mode: 'beside', scope: 'page' }]);
  });

  it('is of the whole page for this time where the reader says so', async () => {
    withRule({ when: 'ask', mode: 'hover' });
    await toggleOverlay(7, 'page');
    await refresh();
    await toggleOverlay(7);
    await toggleOverlay(7);
    expect(overlay.displays).toEqual([
      { mode: 'hover', scope: 'page' },
      { mode: 'hover', scope: 'page' },
      { mode: 'hover', scope: 'article' },
    ]);
  });

  it('says why it cannot be shown', async () => {
    overlay.error = { kind: 'page-is-listing' };
    expect(await toggleOverlay(7)).toEqual({ ok: false, error: { kind: 'page-is-listing' } });
    expect(await isOverlayShown(7)).toBe(false);
  });
});

describe('what an overlay is given', () => {
  /** As when the tab shows another page, the first being kept by the browser. */
  const goTo = (other: FakeOverlay) => {
    api.page = { diptychOverlay: other };
  };

  it('counts until it is taken away', async () => {
    await toggleOverlay(7);
    expect(await isInvited(7, overlay.given)).toBe(true);
    await toggleOverlay(7);
    expect(await isInvited(7, overlay.given)).toBe(false);
    expect(await overlayTabs()).toEqual([]);
  });

  it('counts on when the reader comes back from pages where it was not shown, or taken away', async () => {
    await toggleOverlay(7);
    const [front, other] = [new FakeOverlay(), new FakeOverlay()];
    front.error = { kind: 'page-is-listing' };
    goTo(front);
    await toggleOverlay(7);
    goTo(other);
    await toggleOverlay(7);
    await toggleOverlay(7);
    expect(await isInvited(7, other.given)).toBe(false);
    goTo(overlay);
    expect(await isInvited(7, overlay.given)).toBe(true);
  });

  it('counts on in a page that says again that it has come, however often', async () => {
    withRule({ when: 'always' });
    await pageArrived(7);
    for (let time = 0; time < 12; time += 1) await pageArrived(7);
    expect(await isInvited(7, overlay.given)).toBe(true);
    expect(api.session['overlay:7']).toEqual([overlay.given]);
  });

  it('counts where it is asked for while it is being taken away', async () => {
    await toggleOverlay(7);
    await Promise.all([toggleOverlay(7), toggleOverlay(7)]);
    expect(overlay.isShown).toBe(true);
    expect(await isInvited(7, overlay.given)).toBe(true);
  });
});

describe('overlays of a site that is never to be translated from now on', () => {
  it('are gone, and nothing that they were given counts; others stay', async () => {
    await toggleOverlay(7);
    await hideOverlays((url) => url.startsWith('https://other.example/'));
    expect(overlay.isShown).toBe(true);
    await hideOverlays((url) => url.startsWith('https://porto.example/'));
    expect(overlay.isShown).toBe(false);
    expect(await isInvited(7, overlay.given)).toBe(false);
    expect(await toggleOverlay(7)).toEqual({ ok: true, value: { shown: true } });
  });

  it('are left alone in tabs that nobody may look into', async () => {
    await toggleOverlay(7);
    delete api.tabList[0]?.url;
    await hideOverlays(() => true);
    expect(overlay.isShown).toBe(true);
  });
});

describe('the overlay of a page that is to be translated always', () => {
  it('comes by itself, and stays when the page says so again', async () => {
    withRule({ when: 'always', mode: 'instead' });
    await pageArrived(7);
    await pageArrived(7);
    expect(overlay.isShown).toBe(true);
    expect(overlay.displays).toEqual([{ mode: 'instead', scope: 'article' }]);
    expect(await isOverlayShown(7)).toBe(true);
  });

  it('does not come again where the reader has taken it away, but by the reader’s own choice', async () => {
    withRule({ when: 'always' });
    await pageArrived(7);
    await toggleOverlay(7);
    expect(await pageArrived(7)).toBe(false);
    expect(overlay.isShown).toBe(false);
    await pageArrived(7, true);
    expect(overlay.isShown).toBe(true);
  });

  it.each<[string, boolean]>([
    ['page-is-listing', true],
    ['page-without-article', true],
    ['page-empty', true],
    ['page-is-pdf', false],
    ['disconnected', false],
  ])('may come later where there was nothing to be translated: %s', async (kind, isEarly) => {
    withRule({ when: 'always' });
    overlay.error = { kind };
    expect(await pageArrived(7)).toBe(isEarly);
    overlay.error = undefined;
    expect(await pageArrived(7)).toBe(false);
    expect(overlay.isShown).toBe(true);
  });

  it('leaves it to be of the whole page where the reader wanted that this time', async () => {
    withRule({ when: 'always' });
    await toggleOverlay(7, 'page');
    await pageArrived(7);
    await refresh();
    expect(overlay.displays.map(({ scope }) => scope)).toEqual(['page', 'page']);
  });

  it('comes at once where the reader has just allowed the site of a page in front', async () => {
    withRule({ when: 'always' });
    await sitesAllowed(['https://other.example/*']);
    expect(overlay.isShown).toBe(false);
    await sitesAllowed([PORTO]);
    expect(overlay.isShown).toBe(true);
    await sitesAllowed([]);
  });

  it.each<[string, () => void]>([
    ['the reader is to be asked', () => withRule({ when: 'ask', mode: 'instead' })],
    ['it is never to be translated', () => withRule({ when: 'never' })],
    ['the permission was taken back', () => Object.assign(api, { granted: [] })],
    ['the tab shows another site', () => Object.assign(api.tabList[0] ?? {}, { url: 'https://b.example/' })],
    ['the window is private', () => Object.assign(api.tabList[0] ?? {}, { incognito: true })],
    ['the tab was closed', () => Object.assign(api, { tabList: [] })],
  ])('does not come where %s', async (_, change) => {
    withRule({ when: 'always' });
    change();
    await pageArrived(7);
    expect(api.ran).toEqual([]);
    expect(overlay.isShown).toBe(false);
  });
});

describe('a change of the settings', () => {
  it('reaches the overlays that are on', async () => {
    await toggleOverlay(7);
    withRule({ when: 'ask', mode: 'beside' });
    await refresh();
    expect(overlay.displays.at(-1)).toEqual({ mode: 'beside', scope: 'article' });
  });

  it('reaches nobody else', async () => {
    await toggleOverlay(7);
    overlay.isShown = false;
    await refresh();
    expect(overlay.displays).toHaveLength(1);
  });

  it('asks no page whose overlay the reader has taken away', async () => {
    await toggleOverlay(7);
    await toggleOverlay(7);
    const runs = api.ran.length;
    await refresh();
    expect(api.ran).toHaveLength(runs);
  });

  it('leaves a page alone that nobody may tell the site of', async () => {
    await toggleOverlay(7);
    delete api.tabList[0]?.url;
    const runs = api.ran.length;
    await refresh();
    expect(api.ran).toHaveLength(runs);
  });
});
