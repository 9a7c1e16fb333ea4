// Feeds, their servers, the reader's permissions and a clock, for tests of what fetches them.
import 'fake-indexeddb/auto';
import { vi } from 'vitest';
import { Refresh, type RefreshParts } from '../../../../src/background/newsstand/refresh';
import type { FeedEntry } from '../../../../src/core/feed';
import type { FeedState } from '../../../../src/core/newsstand';
import { fail, ok, type Result } from '../../../../src/core/result';
import { DEFAULT_SETTINGS, type Settings } from '../../../../src/core/settings';
import { siteOf } from '../../../../src/core/site';
import type { FeedAnswer, FeedRequest } from '../../../../src/platform/fetch-feed';
import { NewsstandStore } from '../../../../src/platform/newsstand-store';

export const HOUR_MS = 3_600_000;

let counter = 0;

export function urlOf(name: string): string {
  return `https://${name}.example/feed`;
}

function entry(id: string, changes: Partial<FeedEntry> = {}): FeedEntry {
  return { id, title: `Titolo ${id}`, summary: '', authors: [], ...changes };
}

type Answer = Result<FeedAnswer>;

/** An answer whose bytes are the ids of its entries; `not a feed` and `bug` are what they say. */
export function answerOf(text: string, changes: Partial<Extract<FeedAnswer, { isNew: true }>> = {}): Answer {
  const bytes = new TextEncoder().encode(text);
  return ok({ isNew: true, bytes, contentType: 'text/xml', url: '', ...changes });
}

export class RefreshKit {
  settings: Settings = DEFAULT_SETTINGS;
  granted = new Set<string>();
  time = Date.parse('2026-11-28T12:00:00Z');
  /** By the name of the feed's host. */
  answers: Record<string, Answer | ((request: FeedRequest) => Promise<Answer> | Answer)> = {};
  readonly asked: FeedRequest[] = [];
  readonly store: NewsstandStore;
  readonly told: unknown[] = [];
  readonly refresh: Refresh;
  readonly parts: RefreshParts;
  /** What the answer came from another address for. */
  allowedElsewhere: boolean | undefined;

  constructor(changes: Partial<RefreshParts> = {}) {
    counter += 1;
    this.store = new NewsstandStore(`refresh-${counter}`, (change) => this.told.push(change.feeds));
    this.parts = {
      loadSettings: async () => this.settings,
      hasOrigins: async (origins) => origins.every((origin) => this.granted.has(origin)),
      fetchFeed: async (request, isAllowed, signal) => {
        this.asked.push(request);
        const answer = this.answers[new URL(request.url).hostname.split('.')[0] ?? ''];
        const given = typeof answer === 'function' ? await answer(request) : answer;
        signal.throwIfAborted();
        if (given?.ok && given.value.isNew && given.value.url) {
          this.allowedElsewhere = await isAllowed(given.value.url);
        }
        return given ?? fail({ kind: 'feed-unreachable', address: request.url });
      },
      readFeed: (bytes) => {
        const text = new TextDecoder().decode(bytes);
        if (text === 'bug') throw new Error('x is undefined');
        if (text === 'not a feed') return fail({ kind: 'feed-is-page' });
        return ok({
          title: 'Il Faro',
          entries: text
            .split(' ')
            .filter(Boolean)
            .map((id) => entry(id)),
        });
      },
      store: this.store,
      nextTask: vi.fn(async () => undefined),
      now: () => this.time,
      random: () => 0,
      ...changes,
    };
    this.refresh = new Refresh(this.parts);
  }

  /** Follows feeds whose hosts are allowed. */
  follow(...names: string[]): void {
    for (const name of names) {
      const url = urlOf(name);
      const site = siteOf(url) ?? '';
      this.granted.add(site);
      const { feeds, newsstand } = this.settings;
      this.settings = {
        ...this.settings,
        feeds: [...feeds, { url, title: name }],
        newsstand: { ...newsstand, sites: [...newsstand.sites, site] },
      };
    }
  }

  get askedNames(): string[] {
    return this.asked.map(({ url }) => new URL(url).hostname.split('.')[0] ?? '');
  }

  async state(name: string): Promise<FeedState | undefined> {
    const states = await this.store.states();
    return states.ok ? states.value.find(({ url }) => url === urlOf(name)) : undefined;
  }

  async entries(name?: string): Promise<string[]> {
    const listed = await this.store.list({ limit: 1000, ...(name !== undefined && { feed: urlOf(name) }) });
    return listed.ok ? listed.value.map(({ entry: id }) => id) : [];
  }
}
