// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import type { AppError } from '../../../../src/core/errors';
import {
  all,
  asked,
  button,
  click,
  entry,
  eventually,
  model,
  open,
  platform,
  root,
  see,
  settle,
  state,
  store,
  URL_A,
} from './open-newsstand';

describe('the newsstand page', () => {
  it('lists headlines with what is unread, and marks them', async () => {
    await store.saveFetch(state(), [entry('uno'), entry('due')], Date.now());
    await open();
    await eventually(() => expect(all('[data-item]')).toHaveLength(2));
    expect(all('.facet-count').map(({ textContent }) => textContent)).toEqual(['2', '2']);
    await click('Mark as read');
    await eventually(() => expect(all('[data-read="true"]')).toHaveLength(1));
    await act(async () => all('.item-filter input')[0]?.click());
    await settle(30);
    await eventually(() => expect(all('[data-item]')).toHaveLength(1));
    await click('Mark all read');
    await eventually(() => expect(root.textContent).toContain('Everything is read.'));
  });

  it('has what is on the screen translated, and shows it beside its original', async () => {
    await store.saveFetch(state(), [entry('uno'), entry('due')], Date.now());
    await open();
    await see(1);
    await eventually(() => expect(asked('feeds/translate')).not.toEqual([]));
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
    const row = all('[data-item]').find((one) => one.dataset.item === item.id);
    await eventually(() => expect(row?.querySelector('.entry-title bdi')?.textContent).toBe('Title'));
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
    await see(1);
    await eventually(() => expect(asked('feeds/translate')).not.toEqual([]));
    await eventually(() =>
      expect(all('[role=alert]')[0]?.textContent).toContain('Headlines are not translated'),
    );
    await click('Settings');
    await eventually(() => expect(platform.optionsOpened).toBe(1));
    await click('Try again');
    await eventually(() => expect(asked('feeds/translate')).toHaveLength(2));
  });

  it('opens a headline in the reader, with its site asked for in the click', async () => {
    await store.saveFetch(state(), [entry('uno', { url: 'https://b.example/uno' })], Date.now());
    await open();
    await act(async () => all('.entry-title')[0]?.click());
    await settle(20);
    await eventually(() => expect(platform.asked).toEqual([['https://b.example/*']]));
    expect(asked('feeds/open')).toHaveLength(1);
    platform.isGranted = false;
    platform.answers['feeds/open'] = { ok: true, value: { isInReader: false } };
    await act(async () => all('.entry-title')[0]?.click());
    await settle(20);
    await eventually(() => expect(root.textContent).toContain('opened without the reader'));
  });

  it('never makes a link of what a feed gave no address for', async () => {
    const { url: _, ...without } = entry('uno');
    await store.saveFetch(state(), [without], Date.now());
    await open();
    await eventually(() => expect(all('.entry-title')[0]?.hasAttribute('href')).toBe(false));
    await act(async () => all('.entry-title')[0]?.click());
    await eventually(() => expect(asked('feeds/open')).toEqual([]));
  });

  it('tells of a feed that may not be fetched, and allows it', async () => {
    platform.granted.clear();
    await open();
    await eventually(() => expect(all('.wrong')).toHaveLength(1));
    await act(async () => all('.facet li:nth-child(2) button')[0]?.click());
    await settle(30);
    await eventually(() => expect(root.textContent).toContain('You did not allow access to a.example'));
    await click('Allow fetching');
    await eventually(() => expect(platform.asked).toEqual([['https://a.example/*']]));
    expect(asked('feeds/refresh')).toEqual([{ urls: [URL_A] }]);
    await eventually(() => expect(all('.wrong')).toEqual([]));
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
    await eventually(() => expect(model.feeds.value).toEqual([{ url: to, title: 'A' }]));
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
    await eventually(() => expect(model.feeds.value).toEqual([{ url: URL_A, title: 'A' }]));
  });

  it('says what came of fetching', async () => {
    await open();
    await click('Fetch now');
    await eventually(() => expect(root.textContent).toContain('2 new headlines.'));
    platform.answers['feeds/refresh'] = { ok: true, value: { fresh: 0, failures: [] } };
    await click('Fetch now');
    await eventually(() => expect(root.textContent).toContain('Nothing new.'));
    platform.answers['feeds/refresh'] = {
      ok: true,
      value: { fresh: 0, failures: [{ feed: URL_A, error: { kind: 'offline' } }] },
    };
    await click('Fetch now');
    await eventually(() => expect(root.textContent).toContain('offline'));
    delete platform.answers['feeds/refresh'];
    await click('Fetch now');
    await eventually(() => expect(all('.field-problem').length).toBe(1));
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
    await eventually(() => expect(root.textContent).toContain('You follow no site yet.'));
    expect(button('Fetch now')).toBeUndefined();
  });
});
