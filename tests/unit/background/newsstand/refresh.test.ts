import { afterEach, describe, expect, it, vi } from 'vitest';
import type { AppError } from '../../../../src/core/errors';
import { fail, ok } from '../../../../src/core/result';
import { answerOf, HOUR_MS, RefreshKit, urlOf } from './refresh-kit';

afterEach(() => {
  vi.restoreAllMocks();
});

const nothing = { ok: true, value: { fresh: 0, failures: [] } };

describe('fetching at the reader’s word', () => {
  it('keeps what is new of all feeds, and says how much that is', async () => {
    const kit = new RefreshKit();
    kit.follow('faro', 'porto');
    kit.answers = { faro: answerOf('a b'), porto: answerOf('c') };
    expect(await kit.refresh.now()).toEqual({ ok: true, value: { fresh: 3, failures: [] } });
    expect(await kit.entries('faro')).toEqual(['a', 'b']);
    expect(await kit.state('faro')).toMatchObject({ title: 'Il Faro', fetchedAt: kit.time, failures: 0 });
    expect(kit.told).toContainEqual([urlOf('porto')]);
  });

  it('is of feeds that are followed alone', async () => {
    const kit = new RefreshKit();
    kit.follow('faro', 'porto');
    await kit.refresh.now([urlOf('porto'), 'https://stranger.example/feed']);
    expect(kit.askedNames).toEqual(['porto']);
  });

  it('is once where two ask for it, together or a moment later', async () => {
    const kit = new RefreshKit();
    kit.follow('faro');
    let give = () => {};
    kit.answers.faro = () => new Promise((resolve) => (give = () => resolve(answerOf('a'))));
    const both = Promise.all([kit.refresh.now(), kit.refresh.now([urlOf('faro')]), kit.refresh.due()]);
    await vi.waitFor(() => expect(kit.asked).toHaveLength(1));
    give();
    expect(await both).toEqual(Array(3).fill({ ok: true, value: { fresh: 1, failures: [] } }));
    kit.time += 30_000;
    expect(await kit.refresh.now()).toEqual(nothing);
    expect(kit.asked).toHaveLength(1);
    kit.time += 60_000;
    const again = kit.refresh.now();
    await vi.waitFor(() => expect(kit.asked).toHaveLength(2));
    give();
    await again;
  });

  it('asks three servers at once, and reads in turns', async () => {
    let most = 0;
    let open = 0;
    const kit = new RefreshKit();
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    kit.follow(...names);
    for (const name of names) {
      kit.answers[name] = async () => {
        open += 1;
        most = Math.max(most, open);
        await new Promise((resolve) => setTimeout(resolve, 2));
        open -= 1;
        return answerOf(name);
      };
    }
    await kit.refresh.now();
    expect([most, (await kit.entries()).length]).toEqual([3, 7]);
    expect(kit.parts.nextTask).toHaveBeenCalledTimes(7);
  });

  it('asks with what the server gave along, and takes its word that nothing has changed', async () => {
    const kit = new RefreshKit();
    kit.follow('faro');
    kit.answers.faro = answerOf('a', { etag: '"1"', lastModified: 'Sat' });
    await kit.refresh.now();
    kit.time += HOUR_MS;
    kit.answers.faro = ok({ isNew: false });
    expect(await kit.refresh.now()).toEqual(nothing);
    expect(kit.asked[1]).toEqual({ url: urlOf('faro'), etag: '"1"', lastModified: 'Sat' });
    expect(await kit.state('faro')).toMatchObject({ etag: '"1"', title: 'Il Faro', fetchedAt: kit.time });
    expect(await kit.entries('faro')).toEqual(['a']);
  });
});

describe('a feed that fails', () => {
  const failed: AppError = { kind: 'feed-failed', address: 'https://faro.example', status: 500 };

  it.each([
    ['its server', fail(failed), failed],
    ['HTML in its place', answerOf('not a feed'), { kind: 'feed-is-page' }],
    ['a bug of ours', answerOf('bug'), { kind: 'broken', detail: 'x is undefined' }],
  ])('costs the others nothing: %s', async (_, answer, error) => {
    const kit = new RefreshKit();
    kit.follow('faro', 'porto');
    kit.answers = { faro: answer, porto: answerOf('c') };
    expect(await kit.refresh.now()).toEqual({
      ok: true,
      value: { fresh: 1, failures: [{ feed: urlOf('faro'), error }] },
    });
    expect(await kit.state('faro')).toMatchObject({ failures: 1, error, nextAt: kit.time + HOUR_MS });
  });

  it('keeps what it brought before, and is as it was once it can be fetched again', async () => {
    const kit = new RefreshKit();
    kit.follow('faro');
    kit.answers.faro = answerOf('a', { etag: '"1"' });
    await kit.refresh.now();
    for (const answer of [fail(failed), answerOf('not a feed', { etag: '"page"' })]) {
      kit.time += HOUR_MS;
      kit.answers.faro = answer;
      await kit.refresh.now();
    }
    expect(await kit.state('faro')).toMatchObject({ failures: 2, etag: '"1"', title: 'Il Faro' });
    expect(await kit.entries('faro')).toEqual(['a']);
    kit.time += HOUR_MS;
    kit.answers.faro = answerOf('a b');
    expect(await kit.refresh.now()).toMatchObject({ value: { fresh: 1, failures: [] } });
    expect(await kit.state('faro')).toEqual({
      url: urlOf('faro'),
      title: 'Il Faro',
      fetchedAt: kit.time,
      nextAt: kit.time + 4 * HOUR_MS,
      failures: 0,
    });
  });

  it('is left alone as long as its server wants, also by a reader who asks', async () => {
    const kit = new RefreshKit();
    kit.follow('faro');
    kit.answers.faro = fail({ kind: 'feed-busy', address: 'https://faro.example', retryAfterSeconds: 7200 });
    await kit.refresh.now();
    kit.time += HOUR_MS;
    const error = { kind: 'feed-busy', address: 'https://faro.example', retryAfterSeconds: 3600 };
    expect(await kit.refresh.now()).toMatchObject({ value: { failures: [{ error }] } });
    expect(kit.asked).toHaveLength(1);
    kit.time += HOUR_MS;
    await kit.refresh.now();
    expect(kit.asked).toHaveLength(2);
  });

  it('has not failed where the machine is offline', async () => {
    const kit = new RefreshKit();
    kit.follow('faro');
    kit.answers.faro = fail({ kind: 'offline' });
    expect(await kit.refresh.now()).toMatchObject({ value: { failures: [{ error: { kind: 'offline' } }] } });
    expect(await kit.state('faro')).toBeUndefined();
  });

  it('for lack of room leaves what was there, and waits', async () => {
    const kit = new RefreshKit();
    kit.follow('faro');
    kit.answers.faro = answerOf('a');
    await kit.refresh.now();
    kit.time += HOUR_MS;
    kit.answers.faro = answerOf('b c');
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (this.name === 'items') throw new DOMException('no room', 'QuotaExceededError');
      return put.apply(this, args);
    });
    const error = { kind: 'no-room' };
    expect(await kit.refresh.now()).toMatchObject({ value: { fresh: 0, failures: [{ error }] } });
    expect(await kit.entries('faro')).toEqual(['a']);
    expect(await kit.state('faro')).toMatchObject({ error, failures: 1, nextAt: kit.time + HOUR_MS });
  });

  it('in its store is said to who asked', async () => {
    const kit = new RefreshKit();
    kit.follow('faro');
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new Error('broken');
    });
    const error = { kind: 'storage-failed', detail: 'broken' };
    expect(await kit.refresh.now()).toEqual({ ok: false, error });
    expect(await kit.refresh.due()).toEqual({ ok: false, error });
  });
});

describe('fetching by itself', () => {
  it('is of what is due, and of nothing where the reader wants none of it', async () => {
    const kit = new RefreshKit();
    kit.follow('faro', 'porto');
    kit.answers = { faro: answerOf('a'), porto: answerOf('b') };
    await kit.refresh.now([urlOf('faro')]);
    await kit.refresh.due();
    expect(kit.askedNames).toEqual(['faro', 'porto']);
    kit.time += 4 * HOUR_MS;
    kit.settings = { ...kit.settings, newsstand: { ...kit.settings.newsstand, refresh: 'never' } };
    await kit.refresh.due();
    expect(kit.asked).toHaveLength(2);
  });

  it('goes on where the clock was put back by a year', async () => {
    const kit = new RefreshKit();
    kit.follow('faro');
    kit.answers.faro = answerOf('a');
    await kit.refresh.now();
    kit.time -= 365 * 24 * HOUR_MS;
    await kit.refresh.due();
    expect(kit.asked).toHaveLength(2);
  });

  it('is of some at a time, those first that wait longest, and not of those that may not be fetched', async () => {
    const kit = new RefreshKit();
    const names = Array.from({ length: 70 }, (_, at) => `f${at}`);
    kit.follow('closed', ...names);
    kit.granted.delete('https://closed.example/*');
    for (const name of names) kit.answers[name] = answerOf('a');
    await kit.refresh.due();
    expect(kit.asked).toHaveLength(60);
    await kit.refresh.due();
    expect(new Set(kit.askedNames)).toEqual(new Set(names));
  });
});

it('what is stopped is not kept, and goes on when it is asked for again', async () => {
  const kit = new RefreshKit();
  kit.follow('faro', 'porto', 'a', 'b', 'c');
  kit.answers.faro = () => {
    kit.refresh.stop();
    return answerOf('a');
  };
  expect(await kit.refresh.now()).toMatchObject({ ok: true, value: { fresh: 0 } });
  expect([await kit.entries(), await kit.state('faro')]).toEqual([[], undefined]);
  kit.answers.faro = answerOf('a');
  await kit.refresh.now([urlOf('faro')]);
  expect(await kit.entries()).toEqual(['a']);
});
