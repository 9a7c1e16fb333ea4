import { describe, expect, it } from 'vitest';
import { answerOf, RefreshKit, urlOf } from './refresh-kit';

const nothing = { ok: true, value: { fresh: 0, failures: [] } };

describe('the permission of a feed’s host', () => {
  it.each([
    ['the browser’s', (kit: RefreshKit) => kit.granted.clear()],
    [
      'the reader’s',
      (kit: RefreshKit) => {
        kit.settings = { ...kit.settings, newsstand: { refresh: 'gently', sites: [] } };
      },
    ],
  ])('is asked for before each request: without %s there is none', async (_, takeBack) => {
    const kit = new RefreshKit();
    kit.follow('faro');
    takeBack(kit);
    const error = { kind: 'feed-not-allowed', address: 'https://faro.example' };
    expect(await kit.refresh.now()).toMatchObject({ value: { failures: [{ error }] } });
    expect(await kit.refresh.due()).toEqual(nothing);
    expect(kit.asked).toEqual([]);
  });

  it('that is taken back meanwhile takes its answer with it', async () => {
    const kit = new RefreshKit();
    kit.follow('faro');
    kit.answers.faro = () => {
      kit.granted.clear();
      return answerOf('a');
    };
    expect(await kit.refresh.now()).toMatchObject({
      value: { failures: [{ error: { kind: 'feed-not-allowed' } }] },
    });
    expect(await kit.entries()).toEqual([]);
  });

  it.each(['https://other.example/feed', 'https://porto.example/feed'])(
    'is asked for also where the answer came from: %s',
    async (url) => {
      const kit = new RefreshKit();
      kit.follow('faro', 'porto');
      kit.answers.faro = answerOf('a', { url });
      await kit.refresh.now([urlOf('faro')]);
      expect(kit.allowedElsewhere).toBe(url.includes('porto'));
    },
  );

  it('lets those in that have waited for it', async () => {
    const kit = new RefreshKit();
    kit.follow('faro', 'porto');
    kit.answers = { faro: answerOf('a'), porto: answerOf('b') };
    await kit.refresh.due(['https://faro.example/*']);
    expect(kit.askedNames).toEqual(['faro']);
  });
});

describe('a feed that is not followed any more', () => {
  it('does not come back with an answer that was on its way', async () => {
    const kit = new RefreshKit();
    kit.follow('faro', 'porto');
    kit.answers.porto = answerOf('b');
    kit.answers.faro = async () => {
      kit.settings = { ...kit.settings, feeds: kit.settings.feeds.slice(1) };
      await kit.refresh.keepFollowed();
      return answerOf('a');
    };
    await kit.refresh.now();
    expect(await kit.entries()).toEqual(['b']);
    expect(await kit.state('faro')).toBeUndefined();
  });

  it('goes with what it brought', async () => {
    const kit = new RefreshKit();
    kit.follow('faro');
    kit.answers.faro = answerOf('a');
    await kit.refresh.now();
    kit.settings = { ...kit.settings, feeds: [] };
    await kit.refresh.keepFollowed();
    expect([await kit.entries(), await kit.state('faro')]).toEqual([[], undefined]);
  });
});
