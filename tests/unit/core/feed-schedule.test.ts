import { describe, expect, it } from 'vitest';
import type { AppError } from '../../../src/core/errors';
import { afterFailure, afterFetch, afterNoChange, isDue, pauseOf } from '../../../src/core/feed-schedule';
import type { FeedState } from '../../../src/core/newsstand';

const URL = 'https://porto.example/feed';
const NOW = Date.parse('2026-11-28T12:00:00Z');
const HOUR_MS = 3_600_000;
const failed: AppError = { kind: 'feed-failed', address: 'https://porto.example', status: 500 };
const none = () => 0;
const hours = (state: FeedState) => (state.nextAt - NOW) / HOUR_MS;

describe('when a feed is fetched again', () => {
  it.each([
    [undefined, 4],
    [30, 1],
    [0, 1],
    [90, 1.5],
    [60 * 24 * 7, 24],
  ])('is what it asks for, within reason: %s minutes, %s hours', (intervalMinutes, expected) => {
    const feed = intervalMinutes === undefined ? {} : { intervalMinutes };
    expect(hours(afterFetch(URL, feed, {}, NOW, none))).toBe(expected);
  });

  it('is never earlier than that, and not with all others', () => {
    expect(hours(afterFetch(URL, {}, {}, NOW, () => 0.5))).toBeCloseTo(4.2);
  });

  it('is later with each failure, up to a day, and by the old measure after a success', () => {
    let state = afterFailure(URL, undefined, failed, NOW, none);
    const waits = [hours(state)];
    for (let tries = 0; tries < 40; tries += 1) {
      state = afterFailure(URL, state, failed, NOW, none);
      waits.push(hours(state));
    }
    expect(waits.slice(0, 7)).toEqual([1, 2, 4, 8, 16, 24, 24]);
    expect(waits.at(-1)).toBe(24);
    expect(state).toMatchObject({ failures: 41, error: failed });
    const again = afterNoChange({ ...state, intervalMinutes: 120 }, NOW, none);
    expect(again).toEqual({
      url: URL,
      failures: 0,
      intervalMinutes: 120,
      fetchedAt: NOW,
      nextAt: NOW + 2 * HOUR_MS,
    });
  });

  it('is no earlier than its server says, also for a reader who asks', () => {
    const busy: AppError = {
      kind: 'feed-busy',
      address: 'https://porto.example',
      retryAfterSeconds: 7 * 3600,
    };
    const state = afterFailure(URL, undefined, busy, NOW, none);
    expect(hours(state)).toBe(7);
    expect(pauseOf(state, NOW + HOUR_MS)).toBe(6 * 3600);
    expect(pauseOf(state, NOW + 7 * HOUR_MS)).toBeUndefined();
    expect(pauseOf(afterFailure(URL, state, failed, NOW, none), NOW)).toBeUndefined();
    expect(pauseOf(undefined, NOW)).toBeUndefined();
  });
});

describe('a feed is due', () => {
  it('when its time has come, and when nothing is known of it', () => {
    expect(isDue(undefined, NOW)).toBe(true);
    expect(isDue({ url: URL, failures: 0, nextAt: NOW + 1 }, NOW)).toBe(false);
    expect(isDue({ url: URL, failures: 0, nextAt: NOW }, NOW)).toBe(true);
  });

  it('when the clock was put back: no feed waits for years', () => {
    const state = afterFetch(URL, {}, {}, NOW + 365 * 24 * HOUR_MS, none);
    expect(isDue(state, NOW)).toBe(true);
    expect(pauseOf({ ...state, pausedUntil: NOW + 365 * 24 * HOUR_MS }, NOW)).toBeUndefined();
  });
});

it('what a feed says of itself is kept with it, and what it says no more is forgotten', () => {
  const state = afterFetch(URL, { title: 'Il Faro', language: 'it' }, { etag: '"a"' }, NOW, none);
  expect(state).toMatchObject({ title: 'Il Faro', language: 'it', etag: '"a"', fetchedAt: NOW });
  expect(afterFetch(URL, {}, {}, NOW, none)).not.toHaveProperty('title');
});
