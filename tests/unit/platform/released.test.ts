import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { BREAK_CHARACTER, IMAGE_CHARACTER, inlineText } from '../../../src/core/inline';
import type { KeptArticle } from '../../../src/core/kept-article';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import { settingsFromFile } from '../../../src/core/settings-file';
import { parseKept } from '../../../src/protocol/kept-schema';
import { dumpDatabases, putDatabases } from '../../released/raw-databases';
import { BROWSERS, readSnapshot, type SeenArticle, snapshotVersions } from '../../released/snapshot';
import { readAll } from '../library/read-all';

const api = vi.hoisted(() => {
  const stored: Record<string, unknown> = {};
  const local: Record<string, unknown> = {
    get: async (name: string) => ({ [name]: stored[name] }),
    set: async (items: object) => void Object.assign(stored, items),
  };
  return { stored, storage: { local } };
});
vi.mock('webextension-polyfill', () => ({ default: api }));

const { loadSettings } = await import('../../../src/platform/settings-store');
const { loadKeys } = await import('../../../src/platform/key-store');
const { loadGlossary } = await import('../../../src/platform/glossary-store');
const { createLibraryStore } = await import('../../../src/platform/library-store');
const { NewsstandStore } = await import('../../../src/platform/newsstand-store');
const { countTranslations, createTranslationCache } = await import('../../../src/platform/translation-cache');

const snapshots = snapshotVersions().flatMap((version) =>
  BROWSERS.map((browser) => ({ version, browser, ...readSnapshot(version, browser) })),
);

/** The pairs of an article that are text alone: what else there is, the screen has other words for. */
function plainPairs({ pairs }: KeptArticle): SeenArticle['pairs'] {
  return pairs
    .map(({ original, translation = [] }) => ({
      original: inlineText(original),
      translation: inlineText(translation),
    }))
    .filter(({ original }) => !original.includes(IMAGE_CHARACTER) && !original.includes(BREAK_CHARACTER));
}

/** All that the reader saw of an article, and said of it. */
function expectSame(kept: KeptArticle | undefined, seen: SeenArticle): void {
  if (!kept) expect.fail(`${seen.title} is not there`);
  expect(kept.article.source.title?.value).toBe(seen.title);
  expect(kept.tags).toEqual(seen.tags);
  expect(kept.note).toBe(seen.note);
  expect(kept.highlights.map(({ words }) => words)).toEqual(seen.highlights);
  const pairs = plainPairs(kept);
  expect(pairs.length).toBeGreaterThan(seen.pairs.length / 2);
  for (const pair of pairs) expect(seen.pairs).toContainEqual(pair);
  expect(parseKept(kept)).toEqual({ ok: true, value: kept });
}

test('there is something to be opened', () => {
  expect(snapshots.length).toBeGreaterThanOrEqual(2);
});

describe.each(snapshots)('what version $version left in $browser', (snapshot) => {
  const { seen, storage, databases } = snapshot;

  beforeEach(async () => {
    for (const name of Object.keys(api.stored)) delete api.stored[name];
    Object.assign(api.stored, structuredClone(storage));
    api.storage.local.setAccessLevel = snapshot.browser === 'chromium' ? async () => undefined : undefined;
    globalThis.indexedDB = new IDBFactory();
    await putDatabases(JSON.stringify(databases));
  });

  test('is what is put into the test', async () => {
    const byName = (all: typeof databases) => Object.fromEntries(all.map((one) => [one.name, one]));
    expect(byName(await dumpDatabases())).toEqual(byName(databases));
  });

  test('are settings of which nothing has to be repaired, and nothing is another', async () => {
    const { settings, repaired } = await loadSettings();
    expect(repaired).toEqual([]);
    expect(settings.engine).toBe('libretranslate');
    expect(settings.engines.libretranslate.address).toBe(seen.server);
    expect(settings.keys.libretranslate?.origin).toBe(seen.server);
    expect(settings.reading.theme).toBe(seen.theme);
    expect(settings.sites[seen.rule.site]).toMatchObject({ when: 'ask', mode: seen.rule.mode });
    expect(settings.feeds.map(({ url }) => url)).toEqual([seen.feed]);
    expect(settings.newsstand).toEqual({ refresh: 'never', sites: [seen.rule.site] });
  });

  test('is a key, for its server', async () => {
    expect(await loadKeys()).toEqual({ libretranslate: { key: seen.key, origin: seen.server } });
  });

  test('is a glossary', async () => {
    expect((await loadGlossary()).entries).toEqual([expect.objectContaining(seen.term)]);
  });

  test('is a library with all that was kept and said', async () => {
    const library = createLibraryStore();
    const newest = await library.newest(10);
    if (!newest.ok) expect.fail(newest.error.kind);
    expect(newest.value.map(({ title }) => title)).toEqual(seen.articles.map(({ title }) => title));
    for (const [at, { id, tags }] of newest.value.entries()) {
      const article = seen.articles[at] as SeenArticle;
      expect(tags).toEqual(article.tags);
      const loaded = await library.load(id);
      expectSame(loaded.ok ? loaded.value : undefined, article);
      const texts = await library.textsOf([id]);
      expect(texts.ok && texts.value[0]?.[1]).toBeTruthy();
    }
  });

  test('is a newsstand with its headlines, translated, read and unread', async () => {
    const newsstand = new NewsstandStore();
    const states = await newsstand.states();
    expect(states.ok && states.value.map(({ url, failures }) => [url, failures])).toEqual([[seen.feed, 0]]);
    const list = await newsstand.list({ limit: 100 });
    if (!list.ok) expect.fail(list.error.kind);
    const shown = list.value.map(({ title, isRead, translation }) => ({
      original: title,
      isRead,
      title: translation?.title,
      summary: translation?.summary,
    }));
    expect(shown).toEqual(seen.headlines);
    const unread = await newsstand.unread([seen.feed]);
    const count = seen.headlines.filter(({ isRead }) => !isRead).length;
    expect(unread.ok && unread.value.get(seen.feed)).toBe(count);
  });

  test('is a cache that answers for every sentence it has', async () => {
    const { stores } = databases.find(({ name }) => name === 'diptych') ?? { stores: [] };
    const keys = stores.flatMap(({ records }) => records.map(({ key }) => String(key)));
    expect(keys.length).toBeGreaterThan(20);
    expect(await countTranslations()).toBe(keys.length);
    const found = await createTranslationCache().getMany(keys);
    expect([...found.keys()]).toEqual(keys);
    const texts = [...found.values()].map(({ text }) => text);
    expect(texts).toContain(seen.articles[0]?.pairs[0]?.translation);
  });

  test('is a backup that is read whole', async () => {
    const { articles, unusable, end } = await readAll(snapshot.backup);
    expect({ unusable, end }).toEqual({
      unusable: [],
      end: { type: 'end', taken: seen.articles.length, unusable: 0, missing: 0 },
    });
    for (const article of seen.articles) {
      const kept = articles.find((one) => one.article.source.title?.value === article.title);
      expectSame(kept, article);
    }
  });

  test('is a file of settings that is taken in', () => {
    const read = settingsFromFile(snapshot.settingsFile, DEFAULT_SETTINGS);
    if (!read.ok) expect.fail(read.problem);
    expect(read.settings.reading.theme).toBe(seen.theme);
    expect(read.settings.feeds.map(({ url }) => url)).toEqual([seen.feed]);
    expect(read.glossary).toEqual([expect.objectContaining(seen.term)]);
    expect(snapshot.settingsFile).not.toContain(seen.key);
  });
});
