import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ItemsTranslated, NewsItem } from '../../../../src/core/newsstand';
import { fail, ok, type Result } from '../../../../src/core/result';
import { ItemTranslator } from '../../../../src/ui/newsstand/item-translator';

const background = vi.hoisted(() => ({
  asked: [] as string[][],
  answer: (_: string[]): Promise<unknown> => Promise.resolve(undefined),
}));
vi.mock('../../../../src/platform/request', () => ({
  request: (_: string, { items }: { items: string[] }) => {
    background.asked.push(items);
    return background.answer(items);
  },
}));

const item = (id: string, change: Partial<NewsItem> = {}): NewsItem => ({
  id,
  feed: 'https://a.example/feed',
  entry: id,
  title: `Titolo ${id}`,
  summary: '',
  authors: [],
  seenAt: 0,
  shownAt: 0,
  isRead: false,
  ...change,
});
const translated = (one: NewsItem, target = 'en'): NewsItem => ({
  ...one,
  translation: {
    source: 'it',
    target,
    title: 'Title',
    summary: '',
    engines: [],
    at: '2026-11-28T00:00:00.000Z',
  },
});
const nothing: ItemsTranslated = { translated: [], failures: [] };
const settle = () => vi.advanceTimersByTimeAsync(300);

beforeEach(() => {
  vi.useFakeTimers();
  background.asked = [];
  background.answer = async () => ok(nothing) satisfies Result<ItemsTranslated>;
});

describe('the translator of items', () => {
  it('asks for what rests on the screen, a few at a time, each once', async () => {
    const translator = new ItemTranslator(() => 'en');
    const items = Array.from({ length: 15 }, (_, at) => item(String(at)));
    translator.show([item('passed by')]);
    translator.show(items);
    await settle();
    expect(background.asked.map(({ length }) => length)).toEqual([12, 3]);
    expect(background.asked.flat()).toEqual(items.map(({ id }) => id));
    translator.show(items);
    await settle();
    expect(background.asked).toHaveLength(2);
  });

  it('asks for nothing that is there, and for all of it anew in another language', async () => {
    let target = 'en';
    const translator = new ItemTranslator(() => target);
    translator.show([translated(item('a'))]);
    await settle();
    expect(background.asked).toEqual([]);
    target = 'de';
    translator.show([translated(item('a'))]);
    await settle();
    expect(background.asked).toEqual([['a']]);
  });

  it('asks again for what has other words, or lost its translation', async () => {
    const translator = new ItemTranslator(() => 'en');
    for (const shown of [item('a'), item('a', { title: 'Altro' }), translated(item('a')), item('a')]) {
      translator.show([shown]);
      await settle();
    }
    expect(background.asked).toEqual([['a'], ['a'], ['a']]);
  });

  it('stops at what the reader has to do something about, and goes on when they say so', async () => {
    background.answer = async (items) =>
      ok({
        translated: [],
        failures: items.map((id) => ({ item: id, error: { kind: 'engine-not-chosen' as const } })),
      });
    const translator = new ItemTranslator(() => 'en');
    translator.show(Array.from({ length: 20 }, (_, at) => item(String(at))));
    await settle();
    expect(background.asked).toHaveLength(1);
    expect(translator.error.value).toEqual({ kind: 'engine-not-chosen' });
    background.answer = async () => ok(nothing);
    translator.retry();
    await settle();
    expect(translator.error.value).toBeUndefined();
    expect(background.asked.slice(1).flat()).toHaveLength(20);
  });

  it('says nothing of items that need no translation, and does not ask for them again', async () => {
    background.answer = async (items) =>
      ok({
        translated: [],
        failures: items.map((id) => ({
          item: id,
          error: { kind: 'same-language' as const, language: 'en' },
        })),
      });
    const translator = new ItemTranslator(() => 'en');
    for (let time = 0; time < 3; time += 1) {
      translator.show([item('a')]);
      await settle();
    }
    expect(background.asked).toEqual([['a']]);
    expect(translator.error.value).toBeUndefined();
  });

  it('goes on past feeds whose language nobody knows or translates', async () => {
    background.answer = async (items) =>
      ok({
        translated: [],
        failures: items.map((id) => ({ item: id, error: { kind: 'language-unknown' as const } })),
      });
    const translator = new ItemTranslator(() => 'en');
    translator.show(Array.from({ length: 30 }, (_, at) => item(String(at))));
    await settle();
    expect(background.asked.flat()).toHaveLength(30);
    expect(translator.error.value).toBeUndefined();
  });

  it('has what was made at hand, also where it could not be kept', async () => {
    const { translation } = translated(item('a'));
    if (!translation) throw new Error('it is not translated');
    background.answer = async () => ok({ translated: [{ item: 'a', translation }], failures: [] });
    const translator = new ItemTranslator(() => 'en');
    translator.show([item('a')]);
    await settle();
    expect(translator.made.value.get('a')).toEqual(translation);
  });

  it('tells that the background is gone', async () => {
    background.answer = () => Promise.reject(new Error('no receiver'));
    const translator = new ItemTranslator(() => 'en');
    translator.show([item('a')]);
    await settle();
    expect(translator.error.value).toEqual({ kind: 'disconnected' });
    expect(translator.underWay.value.size).toBe(0);
  });

  it('asks for nothing once the page is closed, or before the settings are there', async () => {
    const closed = new ItemTranslator(() => 'en');
    closed.show([item('a')]);
    closed.close();
    new ItemTranslator(() => undefined).show([item('a')]);
    await settle();
    expect(background.asked).toEqual([]);
  });

  it('passes on what fails as a whole', async () => {
    background.answer = async () => fail({ kind: 'storage-failed', detail: 'x' });
    const translator = new ItemTranslator(() => 'en');
    translator.show([item('a')]);
    await settle();
    expect(translator.error.value).toEqual({ kind: 'storage-failed', detail: 'x' });
  });
});
