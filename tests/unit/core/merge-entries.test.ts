import { describe, expect, it } from 'vitest';
import type { FeedEntry } from '../../../src/core/feed';
import { MOST_ITEMS, mergeEntries } from '../../../src/core/merge-entries';
import type { ItemTranslation, NewsItem } from '../../../src/core/newsstand';

const FEED = 'https://porto.example/feed';
const DAY_MS = 86_400_000;
const NOW = Date.parse('2026-11-28T12:00:00Z');

function entry(id: string, changes: Partial<FeedEntry> = {}): FeedEntry {
  return { id, title: `Titolo ${id}`, summary: '', authors: [], ...changes };
}

function item(id: string, changes: Partial<NewsItem> = {}): NewsItem {
  const [kept] = mergeEntries([], FEED, [entry(id)], NOW - DAY_MS).put;
  if (!kept) throw new Error('nothing kept');
  return { ...kept, ...changes };
}

function dated(iso: string) {
  return { published: { iso, precision: 'minute' as const } };
}

const translation: ItemTranslation = {
  source: 'it',
  target: 'en',
  title: 'Title',
  summary: '',
  engines: ['apertium'],
  at: '2026-11-28T11:00:00Z',
};

describe('an entry of a feed', () => {
  it('that is new is unread, and stands where it was published', () => {
    const merged = mergeEntries([], FEED, [entry('a', dated('2026-11-27T08:00Z'))], NOW);
    expect(merged).toMatchObject({ fresh: 1, remove: [] });
    expect(merged.put).toEqual([
      {
        id: `${FEED} a`,
        feed: FEED,
        entry: 'a',
        title: 'Titolo a',
        summary: '',
        authors: [],
        published: { iso: '2026-11-27T08:00Z', precision: 'minute' },
        seenAt: NOW,
        shownAt: Date.parse('2026-11-27T08:00Z'),
        isRead: false,
      },
    ]);
  });

  it('that has no date, or one to come, stands where it was seen, in the order of its feed', () => {
    const entries = [entry('a'), entry('b', dated('2031-01-01T00:00Z')), entry('c', dated('soon'))];
    expect(mergeEntries([], FEED, entries, NOW).put.map(({ shownAt }) => shownAt)).toEqual([
      NOW,
      NOW - 1,
      NOW - 2,
    ]);
  });

  it('that is as it was costs nothing, and is not seen anew', () => {
    const known = [item('a', { isRead: true, translation })];
    expect(mergeEntries(known, FEED, [entry('a')], NOW)).toEqual({ put: [], remove: [], fresh: 0 });
  });

  it.each([{ title: 'Un altro' }, { summary: 'Un sommario' }])(
    'that has other words is not translated any more, and stays read: %j',
    (changes) => {
      const merged = mergeEntries(
        [item('a', { isRead: true, translation })],
        FEED,
        [entry('a', changes)],
        NOW,
      );
      expect(merged.put).toMatchObject([{ ...changes, isRead: true, seenAt: NOW - DAY_MS }]);
      expect(merged.put[0]).not.toHaveProperty('translation');
      expect(merged.fresh).toBe(0);
    },
  );

  it('that has another address or date keeps its translation', () => {
    const url = 'https://porto.example/2';
    const merged = mergeEntries([item('a', { translation })], FEED, [entry('a', { url })], NOW);
    expect(merged.put).toMatchObject([{ url, translation }]);
  });

  it('that is there twice is one, and one without a word is none', () => {
    const merged = mergeEntries(
      [],
      FEED,
      [entry('a'), entry('a', { title: 'b' }), entry('c', { title: '' })],
      NOW,
    );
    expect(merged.put.map(({ title }) => title)).toEqual(['Titolo a']);
  });
});

describe('what is kept of a feed', () => {
  const many = (count: number, from = 0) => Array.from({ length: count }, (_, at) => entry(`n${at + from}`));

  it('is the newest 500 where the feed has more, whatever order they are in', () => {
    const old = many(300).map((it) => ({ ...it, ...dated('2020-01-01T00:00Z') }));
    const fresh = many(MOST_ITEMS, 300).map((it) => ({ ...it, ...dated('2026-11-01T00:00Z') }));
    const { put } = mergeEntries([], FEED, [...old, ...fresh], NOW);
    expect(put.map(({ entry: name }) => name)).toEqual(fresh.map(({ id }) => id));
    expect(mergeEntries(put, FEED, [...old, ...fresh], NOW + DAY_MS)).toEqual({
      put: [],
      remove: [],
      fresh: 0,
    });
  });

  it('lets go of what was read 90 days ago, unless the feed still has it', () => {
    const long = NOW - 91 * DAY_MS;
    const known = [
      item('read', { isRead: true, shownAt: long, translation }),
      item('unread', { shownAt: long }),
      item('there', { isRead: true, seenAt: long, shownAt: long }),
      item('lately', { isRead: true, shownAt: NOW - 89 * DAY_MS }),
    ];
    expect(mergeEntries(known, FEED, [entry('there')], NOW).remove).toEqual([`${FEED} read`]);
  });

  it('lets go of what was read first, of what was translated next, and of what is unread last; the oldest first', () => {
    const known = [
      item('unread old', { shownAt: NOW - 40 * DAY_MS }),
      item('unread', { shownAt: NOW - 4 * DAY_MS }),
      item('translated', { isRead: true, translation, shownAt: NOW - 3 * DAY_MS }),
      item('read old', { isRead: true, shownAt: NOW - 2 * DAY_MS }),
      item('read', { isRead: true, shownAt: NOW - DAY_MS }),
    ];
    const gone = (room: number) =>
      mergeEntries(known, FEED, many(MOST_ITEMS - room), NOW).remove.map((id) => id.slice(FEED.length + 1));
    expect(gone(5)).toEqual([]);
    expect(gone(4)).toEqual(['read old']);
    expect(gone(2)).toEqual(['translated', 'read', 'read old']);
    expect(gone(1)).toEqual(['unread old', 'translated', 'read', 'read old']);
    expect(gone(0)).toHaveLength(5);
  });
});
