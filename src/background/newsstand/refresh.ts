import type { AppError } from '../../core/errors';
import type { Feed } from '../../core/feed';
import { afterFailure, afterFetch, afterNoChange, isDue, pauseOf } from '../../core/feed-schedule';
import type { FeedState, RefreshOutcome } from '../../core/newsstand';
import { fail, ok, type Result } from '../../core/result';
import type { Settings } from '../../core/settings';
import { siteOf } from '../../core/site';
import { thrownMessage } from '../../core/thrown';
import type { FeedAnswer, FetchFeed } from '../../platform/fetch-feed';
import type { NewsstandStore } from '../../platform/newsstand-store';
import { FewAtOnce } from './few-at-once';
import { mayFetch, type ReadFeed } from './ports';

const FEW = 3;
/** By themselves, at one look: those that wait longest. The others have their turn at the next. */
const MOST_AT_A_LOOK = 60;
/** A reader who asks twice means once. */
const JUST_NOW_MS = 60_000;

export interface RefreshParts {
  loadSettings(): Promise<Settings>;
  hasOrigins(origins: readonly string[]): Promise<boolean>;
  fetchFeed: FetchFeed;
  readFeed: ReadFeed;
  store: Pick<NewsstandStore, 'states' | 'saveFetch' | 'keepOnly'>;
  /** Lets others have their turn: reading a large feed takes its time. */
  nextTask(): Promise<void>;
  now(): number;
  random(): number;
}

interface FeedOutcome {
  fresh: number;
  error?: AppError;
}

/**
 * Fetches followed feeds and keeps what is in them. Each is by itself: what is wrong with one costs the others nothing. A feed that is being
 * fetched is not fetched once more.
 */
export class Refresh {
  private readonly running = new Map<string, Promise<FeedOutcome>>();
  private readonly few = new FewAtOnce(FEW);
  /** One after the other: what is not followed any more must not come back with an answer that was on its way. */
  private saving: Promise<unknown> = Promise.resolve();
  private stopper = new AbortController();

  constructor(private readonly parts: RefreshParts) {}

  /** At the reader's word: these feeds, or all; those that are followed. Fails with `storage-failed`. */
  async now(urls?: readonly string[]): Promise<Result<RefreshOutcome>> {
    const { feeds } = await this.parts.loadSettings();
    const wanted = feeds.filter(({ url }) => !urls || urls.includes(url));
    return this.refresh(wanted.map(({ url }) => url));
  }

  /** By itself: what is due of the feeds that may be fetched, of all sites or of these. Nothing where the reader wants none of it. */
  async due(sites?: readonly string[]): Promise<Result<RefreshOutcome>> {
    const { feeds, newsstand } = await this.parts.loadSettings();
    const nothing = ok({ fresh: 0, failures: [] });
    if (newsstand.refresh === 'never') return nothing;
    const there = feeds.filter(({ url }) => !sites || sites.includes(siteOf(url) ?? ''));
    if (there.length === 0) return nothing;
    const states = await this.states();
    if (!states.ok) return states;
    const time = this.parts.now();
    const due = there.filter(({ url }) => isDue(states.value.get(url), time));
    const may = await Promise.all(due.map(({ url }) => mayFetch(url, this.parts)));
    const waited = ({ url }: { url: string }) => states.value.get(url)?.nextAt ?? 0;
    const chosen = due.filter((_, at) => may[at]).sort((a, b) => waited(a) - waited(b));
    return this.refresh(chosen.slice(0, MOST_AT_A_LOOK).map(({ url }) => url));
  }

  /** Lets go of what is kept of feeds that are not followed any more. Fails as the store does. */
  keepFollowed(): Promise<Result<null>> {
    return this.save(async ({ feeds }) => this.parts.store.keepOnly(feeds.map(({ url }) => url)));
  }

  /** Whatever is under way ends, and nothing of it is kept. */
  stop(): void {
    this.stopper.abort();
    this.stopper = new AbortController();
  }

  private async refresh(urls: readonly string[]): Promise<Result<RefreshOutcome>> {
    const states = await this.states();
    if (!states.ok) return states;
    const outcomes = await Promise.all(urls.map((url) => this.one(url, states.value.get(url))));
    return ok({
      fresh: outcomes.reduce((sum, { fresh }) => sum + fresh, 0),
      failures: outcomes.flatMap(({ error }, at) => {
        const feed = urls[at];
        return error && feed !== undefined ? [{ feed, error }] : [];
      }),
    });
  }

  private async states(): Promise<Result<Map<string, FeedState>>> {
    const states = await this.parts.store.states();
    return states.ok ? ok(new Map(states.value.map((state) => [state.url, state]))) : states;
  }

  private one(url: string, state: FeedState | undefined): Promise<FeedOutcome> {
    const running = this.running.get(url);
    if (running) return running;
    const { signal } = this.stopper;
    const begun = this.few
      .run(() => this.fetch(url, state, signal))
      .catch((thrown): FeedOutcome => {
        // A bug of ours with one feed is no reason to keep the others from the reader.
        return signal.aborted
          ? { fresh: 0 }
          : { fresh: 0, error: { kind: 'broken', detail: thrownMessage(thrown) } };
      })
      .finally(() => this.running.delete(url));
    this.running.set(url, begun);
    return begun;
  }

  private async fetch(url: string, state: FeedState | undefined, signal: AbortSignal): Promise<FeedOutcome> {
    const { parts } = this;
    const address = new URL(url).origin;
    const notAllowed: FeedOutcome = { fresh: 0, error: { kind: 'feed-not-allowed', address } };
    signal.throwIfAborted();
    const pause = pauseOf(state, parts.now());
    if (pause !== undefined) {
      return { fresh: 0, error: { kind: 'feed-busy', address, retryAfterSeconds: pause } };
    }
    if (isJustFetched(state, parts.now())) return { fresh: 0 };
    if (!(await mayFetch(url, parts))) return notAllowed;
    const answer = await parts.fetchFeed({ url, ...marksOf(state) }, (to) => mayFetch(to, parts), signal);
    await parts.nextTask();
    // It may have been taken back in between.
    if (!(await mayFetch(url, parts))) return notAllowed;
    // Nothing is wrong with the feed.
    if (!answer.ok && answer.error.kind === 'offline') return { fresh: 0, error: answer.error };
    return this.keep(url, state, answer.ok ? this.read(answer.value) : answer, signal);
  }

  /** `undefined` where the feed is as it was. */
  private read(answer: FeedAnswer): Result<{ feed: Feed; marks: Marks } | undefined> {
    if (!answer.isNew) return ok(undefined);
    const { bytes, url, contentType } = answer;
    try {
      const read = this.parts.readFeed(bytes, { url, ...(contentType && { contentType }) });
      return read.ok ? ok({ feed: read.value, marks: marksOf(answer) }) : read;
    } catch (thrown) {
      // A bug, which the same feed would lead to again: it has to wait as long as one that is wrong.
      return fail({ kind: 'broken', detail: thrownMessage(thrown) });
    }
  }

  private async keep(
    url: string,
    state: FeedState | undefined,
    read: Result<{ feed: Feed; marks: Marks } | undefined>,
    signal: AbortSignal,
  ): Promise<FeedOutcome> {
    const { store, now, random } = this.parts;
    const time = now();
    const failed = (error: AppError) => afterFailure(url, state, error, time, random);
    const saved = await this.save(async ({ feeds }) => {
      // What was stopped is not kept, and neither is what is not followed any more.
      if (signal.aborted || !feeds.some((feed) => feed.url === url)) return ok(0);
      if (!read.ok) return store.saveFetch(failed(read.error), undefined, time);
      if (!read.value) {
        const known = state ?? { url, nextAt: time, failures: 0 };
        return store.saveFetch(afterNoChange(known, time, random), undefined, time);
      }
      const { entries, ...about } = read.value.feed;
      const made = await store.saveFetch(
        afterFetch(url, about, read.value.marks, time, random),
        entries,
        time,
      );
      // Else it would be fetched anew at each look, as long as there is no room for it.
      if (!made.ok) await store.saveFetch(failed(made.error), undefined, time);
      return made;
    });
    if (!saved.ok) return { fresh: 0, error: saved.error };
    return { fresh: saved.value, ...(!read.ok && { error: read.error }) };
  }

  private save<T>(work: (settings: Settings) => Promise<Result<T>>): Promise<Result<T>> {
    const saved = this.saving.then(async () => work(await this.parts.loadSettings()));
    this.saving = saved.catch(() => undefined);
    return saved;
  }
}

type Marks = Pick<FeedState, 'etag' | 'lastModified'>;

function marksOf({ etag, lastModified }: Marks = {}): Marks {
  return { ...(etag !== undefined && { etag }), ...(lastModified !== undefined && { lastModified }) };
}

function isJustFetched(state: FeedState | undefined, now: number): boolean {
  if (state?.fetchedAt === undefined || state.error) return false;
  const age = now - state.fetchedAt;
  return age >= 0 && age < JUST_NOW_MS;
}
