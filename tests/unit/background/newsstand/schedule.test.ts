import { beforeEach, describe, expect, it } from 'vitest';
import { Schedule } from '../../../../src/background/newsstand/schedule';
import { DEFAULT_SETTINGS, type Settings } from '../../../../src/core/settings';

const NOW = Date.parse('2026-11-28T12:00:00Z');
const MINUTE_MS = 60_000;
const followed: Settings = { ...DEFAULT_SETTINGS, feeds: [{ url: 'https://porto.example/feed', title: '' }] };
const never: Settings = { ...followed, newsstand: { refresh: 'never', sites: [] } };

let settings: Settings;
let time: number | undefined;
let age: number;
let did: unknown[];
let schedule: Schedule;

beforeEach(() => {
  settings = followed;
  time = undefined;
  age = 10 * MINUTE_MS;
  did = [];
  schedule = new Schedule({
    loadSettings: async () => settings,
    alarm: {
      set: async (times) => void did.push(times),
      time: async () => time,
      clear: async () => void did.push('clear'),
    },
    sessionAge: async () => age,
    look: async () => did.push('look'),
    now: () => NOW,
    random: () => 0.5,
  });
});

describe('the alarm', () => {
  it('is set for twice an hour, and not for the first minute', async () => {
    await schedule.sync();
    expect(did).toEqual([{ delayInMinutes: 3, periodInMinutes: 30 }]);
  });

  it.each([
    ['nothing is followed', DEFAULT_SETTINGS],
    ['the reader wants nothing fetched unasked', never],
  ])('is none where %s', async (_, chosen) => {
    settings = chosen;
    await schedule.sync();
    expect(did).toEqual([]);
    time = NOW + MINUTE_MS;
    await schedule.sync();
    await schedule.rang();
    expect(did).toEqual(['clear', 'clear']);
  });

  it('that is set stays as it is', async () => {
    for (const set of [NOW + 20 * MINUTE_MS, NOW - MINUTE_MS]) {
      time = set;
      await schedule.sync();
    }
    expect(did).toEqual([]);
  });

  it('that the browser lost, or that a clock left behind, is set anew', async () => {
    for (const set of [NOW - 61 * MINUTE_MS, NOW + 365 * 24 * 60 * MINUTE_MS]) {
      time = set;
      await schedule.sync();
    }
    expect(did).toHaveLength(2);
  });

  it('that rings has what is due fetched, and in the first minute of the browser is put off', async () => {
    await schedule.rang();
    age = 59_000;
    await schedule.rang();
    expect(did).toEqual(['look', { delayInMinutes: 1, periodInMinutes: 30 }]);
  });
});
