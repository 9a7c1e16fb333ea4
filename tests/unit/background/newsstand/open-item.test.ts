import { describe, expect, it } from 'vitest';
import { type OpenItemParts, openItem } from '../../../../src/background/newsstand/open-item';
import type { NewsItem } from '../../../../src/core/newsstand';
import { fail, ok } from '../../../../src/core/result';

const item: NewsItem = {
  id: 'f a',
  feed: 'f',
  entry: 'a',
  title: 'Uno',
  summary: '',
  url: 'https://porto.example/uno',
  authors: [],
  seenAt: 0,
  shownAt: 0,
  isRead: false,
};

function setUp(changes: Partial<OpenItemParts> = {}, found: NewsItem[] = [item]) {
  const did: string[] = [];
  const parts: OpenItemParts = {
    store: {
      items: async () => ok(found),
      markRead: async (ids, isRead) => {
        did.push(`read ${ids} ${isRead}`);
        return ok(null);
      },
    },
    hasOrigins: async (origins) => {
      did.push(`has ${origins}`);
      return true;
    },
    openUrl: async (url) => void did.push(`open ${url}`),
    openPageBehind: async (url) => {
      did.push(`behind ${url}`);
      return 7;
    },
    pageReady: async () => 'ready',
    bringToFront: async (id) => void did.push(`front ${id}`),
    openReader: async (id) => void did.push(`reader ${id}`),
    ...changes,
  };
  return { did, open: () => openItem(item.id, parts) };
}

const begun = ['read f a true', 'has https://porto.example/*', 'behind https://porto.example/uno'];

describe('opening an item', () => {
  it.each(['ready', 'late'] as const)('opens its page, and the reader on it: %s', async (state) => {
    const { did, open } = setUp({ pageReady: async () => state });
    expect(await open()).toEqual({ ok: true, value: { isInReader: true } });
    expect(did).toEqual([...begun, 'reader 7']);
  });

  it('opens its page alone where its site is not allowed', async () => {
    const { did, open } = setUp({ hasOrigins: async () => false });
    expect(await open()).toEqual({ ok: true, value: { isInReader: false } });
    expect(did).toEqual(['read f a true', 'open https://porto.example/uno']);
  });

  it('shows its page where that led to a site that is not allowed', async () => {
    const { did, open } = setUp({ pageReady: async () => 'closed-to-us' });
    expect(await open()).toEqual({ ok: true, value: { isInReader: false } });
    expect(did).toEqual([...begun, 'front 7']);
  });

  it('says where its page was closed before it was there', async () => {
    const closed = fail({ kind: 'page-closed' });
    expect(await setUp({ pageReady: async () => 'closed' }).open()).toEqual(closed);
    expect(await setUp({ openPageBehind: async () => undefined }).open()).toEqual(closed);
  });

  it('says where there is nothing to open', async () => {
    const { url: _, ...without } = item;
    expect(await setUp({}, []).open()).toEqual(fail({ kind: 'item-gone' }));
    expect(await setUp({}, [without]).open()).toEqual(fail({ kind: 'item-without-page' }));
    const { did, open } = setUp({}, [{ ...item, url: 'javascript:alert(1)' }]);
    expect(await open()).toEqual(fail({ kind: 'item-without-page' }));
    expect(did).toEqual([]);
    const failed = fail({ kind: 'storage-failed', detail: 'locked' });
    const store = { items: async () => failed, markRead: async () => ok(null) };
    expect(await setUp({ store }).open()).toEqual(failed);
  });
});
