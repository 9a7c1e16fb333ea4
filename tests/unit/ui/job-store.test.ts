// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { JobCommand, JobEvent } from '../../../src/protocol/job-port';
import { JobStore } from '../../../src/ui/job-store';
import { sampleEngines, sampleJob, samplePairs, text } from './samples';

/** The other end: what it was sent, and how it speaks and goes away. */
function setUp() {
  const sent: JobCommand[] = [];
  let listeners: { event(event: JobEvent): void; disconnected(): void } | undefined;
  let connections = 0;
  const store = new JobStore({
    connect(on) {
      connections += 1;
      listeners = on;
      return { send: (command) => sent.push(command), close: () => {} };
    },
  });
  store.open();
  return {
    store,
    sent,
    connections: () => connections,
    say: (event: JobEvent) => listeners?.event(event),
    drop: () => listeners?.disconnected(),
  };
}

const states = (store: JobStore) => store.pairs.snapshot().map((pair) => pair.state);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('events', () => {
  it('begins by reading and takes a job', () => {
    const { store, say } = setUp();
    expect(store.state.value).toBe('reading');
    say({ type: 'job', job: sampleJob({ pairs: samplePairs(3, 1) }) });
    expect(store.state.value).toBe('translating');
    expect(store.facts.value).toMatchObject({ id: 'job-1', target: 'en' });
    expect(store.pairs.counts.value).toEqual({ total: 3, done: 1, failed: 0 });
  });

  it('changes the pairs it is told of and no other', () => {
    const { store, say } = setUp();
    say({ type: 'job', job: sampleJob() });
    const seen: string[] = [];
    const stop = store.pairs.entries.value.map((entry) => entry.pair.subscribe(({ id }) => seen.push(id)));
    seen.length = 0;
    say({
      type: 'pairs',
      jobId: 'job-1',
      pairs: [{ id: 'b0.1', state: 'done', translation: text('Sentence 1. '), engine: 'apertium' }],
    });
    expect(seen).toEqual(['b0.1']);
    expect(store.pairs.find('b0.1')?.pair.value.original).toEqual(text('Frase 1. '));
    for (const end of stop) end();
  });

  it('ignores what another job says', () => {
    const { store, say } = setUp();
    say({ type: 'job', job: sampleJob() });
    say({ type: 'pairs', jobId: 'job-0', pairs: [{ id: 'b0.0', state: 'done', translation: text('x') }] });
    say({ type: 'state', jobId: 'job-0', state: 'done' });
    expect(states(store)).toEqual(['pending', 'pending', 'pending']);
    expect(store.state.value).toBe('translating');
  });

  it('learns of the engines, of this job alone', () => {
    const { store, say } = setUp();
    say({ type: 'job', job: sampleJob() });
    expect(store.engineInUse.value).toBe('apertium');
    const use = { id: 'bergamot', reason: 'on-device' } as const;
    say({ type: 'engines', jobId: 'job-0', engines: sampleEngines({ use }) });
    expect(store.engineInUse.value).toBe('apertium');
    say({ type: 'engines', jobId: 'job-1', engines: sampleEngines({ use }) });
    expect(store.engineInUse.value).toBe('bergamot');
    expect(store.facts.value).toMatchObject({ id: 'job-1', target: 'en', engines: { use } });
  });

  it('knows which engines made what is translated', () => {
    const { store, say } = setUp();
    say({ type: 'job', job: sampleJob({ pairs: samplePairs(3, 1) }) });
    const before = store.pairs.engines.value;
    expect(before).toEqual(['apertium']);
    const done = { state: 'done', translation: text('x') } as const;
    say({ type: 'pairs', jobId: 'job-1', pairs: [{ id: 'b0.1', ...done, engine: 'apertium' }] });
    expect(store.pairs.engines.value).toBe(before);
    say({ type: 'pairs', jobId: 'job-1', pairs: [{ id: 'b0.2', ...done, engine: 'bergamot' }] });
    expect(store.pairs.engines.value).toEqual(['apertium', 'bergamot']);
    // A bare number is no engine's work.
    say({ type: 'job', job: sampleJob({ pairs: samplePairs(1, 1).map(({ engine: _, ...pair }) => pair) }) });
    expect(store.pairs.engines.value).toEqual([]);
  });

  it('applies many changes over several frames, in order, the end last', () => {
    const { store, say } = setUp();
    say({ type: 'job', job: sampleJob({ pairs: samplePairs(500) }) });
    say({ type: 'pairs', jobId: 'job-1', pairs: samplePairs(500, 500) });
    say({ type: 'state', jobId: 'job-1', state: 'done' });
    const first = store.pairs.counts.value.done;
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThan(500);
    expect(store.state.value).toBe('translating');
    vi.advanceTimersByTime(2000);
    expect(store.pairs.counts.value.done).toBe(500);
    expect(store.state.value).toBe('done');
  });

  it('keeps the article when reading it again fails', () => {
    const { store, say } = setUp();
    say({ type: 'job', job: sampleJob({ pairs: samplePairs(3, 2), state: 'done' }) });
    say({ type: 'failed', error: { kind: 'page-closed' } });
    expect(store.state.value).toBe('failed');
    expect(store.error.value).toEqual({ kind: 'page-closed' });
    expect(states(store)).toEqual(['done', 'done', 'pending']);
  });

  it('does not take a translation back', () => {
    const { store, say } = setUp();
    say({ type: 'job', job: sampleJob({ pairs: samplePairs(1, 1) }) });
    say({
      type: 'pairs',
      jobId: 'job-1',
      pairs: [{ id: 'b0.0', state: 'failed', error: { kind: 'offline' } }],
    });
    expect(store.pairs.find('b0.0')?.pair.value).toMatchObject({
      state: 'done',
      translation: text('Sentence 0. '),
    });
  });

  it('clears error and notice with a new job', () => {
    const { store, say } = setUp();
    say({ type: 'job', job: sampleJob({ state: 'failed', error: { kind: 'offline' } }) });
    say({ type: 'notice', error: { kind: 'page-changed' } });
    expect(store.notice.value).toEqual({ kind: 'page-changed' });
    say({ type: 'job', job: sampleJob({ id: 'job-2' }) });
    expect(store.error.value).toBeUndefined();
    expect(store.notice.value).toBeUndefined();
  });
});

describe('a connection that drops', () => {
  it('is made again while work is under way, and keeps what was translated', () => {
    const { store, say, drop, connections } = setUp();
    say({ type: 'job', job: sampleJob({ pairs: samplePairs(3, 2) }) });
    const entries = store.pairs.entries.value;
    drop();
    vi.advanceTimersByTime(50);
    expect(connections()).toBe(2);
    expect(states(store)).toEqual(['done', 'done', 'pending']);
    say({ type: 'reading' });
    say({ type: 'job', job: sampleJob({ id: 'job-2' }) });
    expect(states(store)).toEqual(['done', 'done', 'pending']);
    expect(store.pairs.entries.value).toBe(entries);
    say({ type: 'pairs', jobId: 'job-2', pairs: [{ id: 'b0.2', state: 'done', translation: text('x') }] });
    expect(store.pairs.counts.value.done).toBe(3);
  });

  it('is not made again by a page that is left, which can set no timer, until the reader comes back to it', () => {
    const { say, drop, connections } = setUp();
    say({ type: 'job', job: sampleJob({ pairs: samplePairs(3, 2) }) });
    dispatchEvent(new Event('pagehide'));
    const later = vi.spyOn(globalThis, 'setTimeout').mockImplementation(() => {
      throw new Error('NS_ERROR_NOT_INITIALIZED');
    });
    try {
      drop();
    } finally {
      later.mockRestore();
    }
    vi.advanceTimersByTime(10_000);
    expect(connections()).toBe(1);
    dispatchEvent(new Event('pageshow'));
    expect(connections()).toBe(2);
  });

  it('keeps what was translated where another engine goes on', () => {
    const { store, say, drop } = setUp();
    say({ type: 'job', job: sampleJob({ pairs: samplePairs(3, 2) }) });
    drop();
    vi.advanceTimersByTime(50);
    const engines = sampleEngines({ use: { id: 'bergamot', reason: 'on-device' } });
    say({ type: 'job', job: sampleJob({ id: 'job-2', engines }) });
    expect(states(store)).toEqual(['done', 'done', 'pending']);
  });

  it('keeps nothing of a job into another language', () => {
    const { store, say, drop } = setUp();
    say({ type: 'job', job: sampleJob({ pairs: samplePairs(3, 3) }) });
    drop();
    vi.advanceTimersByTime(50);
    say({ type: 'job', job: sampleJob({ id: 'job-2', target: 'de' }) });
    expect(states(store)).toEqual(['pending', 'pending', 'pending']);
  });

  it('keeps nothing of a sentence that is another now', () => {
    const { store, say, drop } = setUp();
    say({ type: 'job', job: sampleJob({ pairs: samplePairs(2, 2) }) });
    drop();
    vi.advanceTimersByTime(50);
    const [first, second] = samplePairs(2);
    if (!first || !second) throw new Error('no samples');
    say({
      type: 'job',
      job: sampleJob({ id: 'job-2', pairs: [{ ...first, original: text('Altro. ') }, second] }),
    });
    expect(states(store)).toEqual(['pending', 'done']);
  });

  it('is given up after a few tries, with a word to the reader, and tried again when asked', () => {
    const { store, sent, say, drop, connections } = setUp();
    say({ type: 'job', job: sampleJob() });
    for (let at = 0; at < 10; at += 1) {
      drop();
      vi.advanceTimersByTime(10_000);
    }
    expect(connections()).toBe(5);
    expect(store.error.value).toEqual({ kind: 'disconnected' });
    expect(states(store)).toHaveLength(3);
    store.send({ type: 'retry' });
    expect(connections()).toBe(6);
    say({ type: 'job', job: sampleJob({ state: 'failed', error: { kind: 'offline' } }) });
    expect(sent).toEqual([{ type: 'retry' }]);
  });

  it('waits for the next command when the work is over', () => {
    const { store, sent, say, drop, connections } = setUp();
    say({ type: 'job', job: sampleJob({ state: 'done', pairs: samplePairs(3, 3) }) });
    drop();
    vi.advanceTimersByTime(60_000);
    expect(connections()).toBe(1);
    expect(store.state.value).toBe('done');
    store.send({ type: 'restart', language: 'fr' });
    expect(connections()).toBe(2);
    expect(sent).toEqual([]);
    say({ type: 'job', job: sampleJob({ id: 'job-2' }) });
    expect(sent).toEqual([{ type: 'restart', language: 'fr' }]);
  });

  it('does not ask twice for what a new job does by itself', () => {
    const { store, sent, say, drop } = setUp();
    say({ type: 'job', job: sampleJob({ state: 'cancelled' }) });
    drop();
    store.send({ type: 'retry' });
    say({ type: 'job', job: sampleJob({ id: 'job-2', state: 'translating' }) });
    expect(sent).toEqual([]);
  });

  it('brings what the reader agreed to, whatever the new job does by itself', () => {
    const { store, sent, say, drop } = setUp();
    say({ type: 'job', job: sampleJob({ state: 'failed', error: { kind: 'engine-not-chosen' } }) });
    drop();
    store.send({ type: 'accept', engine: 'browser' });
    say({ type: 'job', job: sampleJob({ id: 'job-2', state: 'translating' }) });
    expect(sent).toEqual([{ type: 'accept', engine: 'browser' }]);
  });

  it('can be cancelled', () => {
    const { store, say, drop, connections } = setUp();
    say({ type: 'job', job: sampleJob() });
    drop();
    store.send({ type: 'cancel' });
    vi.advanceTimersByTime(60_000);
    expect(store.state.value).toBe('cancelled');
    expect(connections()).toBe(1);
  });
});
