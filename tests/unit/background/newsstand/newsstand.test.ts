import { beforeEach, describe, expect, it } from 'vitest';
import { Newsstand, type NewsstandParts } from '../../../../src/background/newsstand/newsstand';
import type { Settings } from '../../../../src/core/settings';
import { answerOf, RefreshKit } from './refresh-kit';

let kit: RefreshKit;
let newsstand: Newsstand;
let alarm: unknown[];
let kept: number;

beforeEach(() => {
  kit = new RefreshKit();
  alarm = [];
  kept = 0;
  const parts: Partial<NewsstandParts> = {
    ...kit.parts,
    store: kit.store,
    alarm: {
      set: async (times) => void alarm.push(times.periodInMinutes),
      time: async () => (alarm.at(-1) === 30 ? kit.time : undefined),
      clear: async () => void alarm.push('clear'),
    },
    sessionAge: async () => 600_000,
    keepAlive: (work) => {
      kept += 1;
      return work;
    },
  };
  newsstand = new Newsstand(parts as NewsstandParts);
});

async function change(settings: Settings): Promise<void> {
  const before = kit.settings;
  kit.settings = settings;
  await newsstand.settingsChanged(settings, before);
}

describe('the newsstand', () => {
  it('does nothing at all where no feed is followed', async () => {
    await newsstand.started();
    await newsstand.rang();
    await newsstand.sitesAllowed(['https://faro.example/*']);
    expect(alarm.filter((done) => done !== 'clear')).toEqual([]);
    expect(kit.asked).toEqual([]);
  });

  it('looks from the first feed on, and no more after the last, which goes with what it brought', async () => {
    await newsstand.started();
    const none = kit.settings;
    kit.follow('faro');
    await newsstand.settingsChanged(kit.settings, none);
    expect(alarm).toEqual([30]);
    kit.answers.faro = answerOf('a');
    await newsstand.rang();
    expect(await kit.entries()).toEqual(['a']);
    expect(kept).toBe(1);
    await change({ ...kit.settings, feeds: [] });
    expect(alarm).toEqual([30, 'clear']);
    expect(await kit.entries()).toEqual([]);
  });

  it('makes up at its start for what was changed while it slept', async () => {
    kit.follow('faro', 'porto');
    kit.answers = { faro: answerOf('a'), porto: answerOf('b') };
    await newsstand.refresh();
    kit.settings = { ...kit.settings, feeds: kit.settings.feeds.slice(1) };
    await newsstand.started();
    expect(await kit.entries()).toEqual(['b']);
  });

  it('fetches what has waited for its host to be allowed', async () => {
    kit.follow('faro', 'porto');
    kit.answers = { faro: answerOf('a'), porto: answerOf('b') };
    await newsstand.sitesAllowed(['https://porto.example/*']);
    expect(kit.askedNames).toEqual(['porto']);
  });
});
