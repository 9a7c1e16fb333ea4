import { describe, expect, it, vi } from 'vitest';
import type { AppError } from '../../../../src/core/errors';
import type { Http } from '../../../../src/core/http';
import { fail, ok, type Result } from '../../../../src/core/result';
import { DEFAULT_SETTINGS } from '../../../../src/core/settings';
import { createCatalogue } from '../../../../src/engines/bergamot/catalogue';
import { createBergamotDevice } from '../../../../src/engines/bergamot/device';
import { createModelLibrary } from '../../../../src/engines/bergamot/model-library';
import type { TranslatorPool } from '../../../../src/engines/bergamot/ports';
import { memoryFiles } from './memory-files';
import { bucketList } from './sample-catalogues';
import { HOST, type Shelf, shelvedModel } from './sample-models';
import { shelfDownload } from './shelf-download';

const DEFAULT = DEFAULT_SETTINGS.engines.bergamot.catalogue;
const DEFAULT_HOST = 'https://storage.googleapis.com/*';
const FILE_HOST = `${HOST}/*`;
const IT_EN = { source: 'it', target: 'en' };
const never = new AbortController().signal;

/** A bucket with a few models on HOST, everything allowed, nothing stored. */
function setUp(
  pairs: [string, string][] = [
    ['it', 'en'],
    ['en', 'de'],
  ],
  netBytes = 5_000,
) {
  const shelf: Shelf = new Map();
  const server = shelfDownload(shelf);
  const files = memoryFiles();
  const entries = pairs.map(([source, target]) => {
    const model = shelvedModel(shelf, source, target, netBytes);
    const [net, shortlist, vocabulary] = model.files;
    return {
      architecture: 'tiny',
      releaseStatus: 'Release',
      sourceLanguage: source,
      targetLanguage: target,
      files: {
        model: { path: net?.url, uncompressedSize: net?.unpackedBytes, uncompressedHash: net?.unpackedHash },
        lexicalShortlist: { path: shortlist?.url },
        vocab: { path: vocabulary?.url },
      },
    };
  });
  const body = JSON.stringify(bucketList({ all: entries }));
  const http = vi.fn<Http>(async () => ok({ status: 200, mediaType: 'application/json', body }));
  const pool = {
    translate: vi.fn<TranslatorPool['translate']>(async (sources, texts): Promise<Result<string[]>> => {
      for (const source of sources) {
        const loaded = await source.load();
        if (!loaded.ok) return loaded;
      }
      return ok(texts.map((text) => text.toUpperCase()));
    }),
    forget: vi.fn(),
  };
  const allowed = { all: true, hosts: [] as string[] };
  const library = createModelLibrary({
    files,
    download: server.download,
    engineVersion: '0.4.9',
    onChange: () => {},
    forget: pool.forget,
  });
  const configure = createBergamotDevice({
    library,
    catalogue: createCatalogue({ http, files, now: () => 0 }),
    pool,
    hasOrigins: async (origins) => allowed.all || origins.every((origin) => allowed.hosts.includes(origin)),
  });
  const device = configure({ catalogue: DEFAULT });
  return { device, configure, library, server, http, pool, allowed };
}

describe('whether Bergamot can translate a pair', () => {
  it('asks nobody before the reader agreed, and says about how much there is to download', async () => {
    const { device, http, server, allowed } = setUp();
    allowed.all = false;
    expect(await device.supports(IT_EN, never)).toEqual({
      state: 'download',
      bytes: 26_200_000,
      isEstimate: true,
      origins: [DEFAULT_HOST],
    });
    expect(await device.supports({ source: 'de-CH', target: 'it' }, never)).toMatchObject({
      bytes: 25_400_000 + 26_500_000,
    });
    for (const target of ['sw', 'xx', 'not a language', 'be']) {
      const pair = { source: 'it', target };
      expect(await device.supports(pair, never)).toEqual({
        state: 'unsupported',
        error: { kind: 'pair-unsupported', engine: 'bergamot', ...pair },
      });
    }
    expect(await device.prepare(IT_EN, never)).toEqual({
      ok: false,
      error: { kind: 'engine-not-allowed', engine: 'bergamot', origins: [DEFAULT_HOST] },
    });
    expect(await device.languagePairs(never)).toMatchObject({ error: { kind: 'engine-not-allowed' } });
    expect(http).not.toHaveBeenCalled();
    expect(server.requests).toEqual([]);
  });

  it('knows nothing of a list of the reader, but its host', async () => {
    const { configure, allowed, http } = setUp();
    allowed.all = false;
    const own = configure({ catalogue: 'http://localhost:8080/models.json' });
    expect(await own.supports(IT_EN, never)).toEqual({
      state: 'download',
      origins: ['http://localhost/*'],
    });
    expect(http).not.toHaveBeenCalled();
  });

  it('reads the list where it may', async () => {
    const { device } = setUp();
    const support = await device.supports(IT_EN, never);
    expect(support).toMatchObject({
      state: 'download',
      isEstimate: true,
      origins: [DEFAULT_HOST, FILE_HOST],
    });
    expect(support.state === 'download' && support.bytes).toBeGreaterThan(5_000 * 0.7);
    const pair = { source: 'ar', target: 'en' };
    expect(await device.supports(pair, never)).toEqual({
      state: 'unsupported',
      error: { kind: 'pair-unsupported', engine: 'bergamot', ...pair },
    });
  });

  it('uses what is kept of the list where it may not any more', async () => {
    const { device, allowed, http } = setUp();
    await device.supports(IT_EN, never);
    allowed.all = false;
    expect(await device.supports(IT_EN, never)).toMatchObject({ origins: [DEFAULT_HOST, FILE_HOST] });
    expect(await device.prepare(IT_EN, never)).toEqual({
      ok: false,
      error: { kind: 'engine-not-allowed', engine: 'bergamot', origins: [FILE_HOST] },
    });
    expect(http).toHaveBeenCalledTimes(1);
  });

  it('says why the list cannot be read', async () => {
    const { device, http } = setUp();
    http.mockImplementation(async () => fail({ kind: 'offline' }));
    const error = { kind: 'catalogue-failed', address: DEFAULT, detail: 'offline' };
    expect(await device.supports(IT_EN, never)).toEqual({ state: 'unsupported', error });
    expect(await device.prepare(IT_EN, never)).toEqual({ ok: false, error });
  });

  it('is a matter of what is stored, once it is: no list, no network', async () => {
    const { device, http, allowed } = setUp();
    await device.prepare(IT_EN, never);
    allowed.all = false;
    http.mockImplementation(async () => fail({ kind: 'offline' }));
    expect(await device.supports({ source: 'it-IT', target: 'en-US' }, never)).toEqual({
      state: 'ready',
      version: expect.stringMatching(/^it-en-tiny-[0-9a-f]{12}$/),
    });
    expect(await device.prepare(IT_EN, never)).toEqual({ ok: true, value: undefined });
  });
});

describe('a translation', () => {
  it('needs a download first', async () => {
    const { device, pool } = setUp();
    const request = { pair: IT_EN, form: 'text', items: ['a'] } as const;
    expect(await device.translate(request, never)).toEqual({
      ok: false,
      error: { kind: 'download-needed', engine: 'bergamot' },
    });
    expect(pool.translate).not.toHaveBeenCalled();
  });

  it.each([
    ['text', false],
    ['html', true],
  ] as const)('of %s goes to the model of the pair', async (form, html) => {
    const { device, pool } = setUp();
    expect(await device.prepare(IT_EN, never)).toEqual({ ok: true, value: undefined });
    const answer = await device.translate({ pair: IT_EN, form, items: ['ciao', 'mondo'] }, never);
    expect(answer).toEqual({ ok: true, value: ['CIAO', 'MONDO'] });
    const [sources, texts, isHtml] = pool.translate.mock.lastCall ?? [];
    expect(sources?.map(({ id }) => id.slice(0, 5))).toEqual(['it-en']);
    expect([texts, isHtml]).toEqual([['ciao', 'mondo'], html]);
  });

  it('goes by way of English where it has to', async () => {
    const { device, pool } = setUp();
    const pair = { source: 'it', target: 'de' };
    await device.prepare(pair, never);
    const support = await device.supports(pair, never);
    expect(support).toMatchObject({ version: expect.stringMatching(/^it-en-.*\+en-de-/) });
    expect((await device.translate({ pair, form: 'text', items: ['a'] }, never)).ok).toBe(true);
    expect(pool.translate.mock.lastCall?.[0].map(({ id }) => id.slice(0, 5))).toEqual(['it-en', 'en-de']);
  });

  it('throws a model away that the translator refuses, and offers it no more', async () => {
    const { device, library, pool } = setUp();
    await device.prepare(IT_EN, never);
    const [model = ''] = (await library.stored()).map(({ id }) => id);
    const error: AppError = { kind: 'model-refused', engine: 'bergamot', model, detail: 'unknown layer' };
    pool.translate.mockImplementation(async () => fail(error));
    const request = { pair: IT_EN, form: 'text', items: ['a'] } as const;
    expect(await device.translate(request, never)).toEqual({ ok: false, error });
    expect(pool.forget).toHaveBeenCalledWith(model);
    expect(await library.states()).toEqual([]);
    expect(await device.supports(IT_EN, never)).toMatchObject({
      state: 'unsupported',
      error: { kind: 'pair-unsupported' },
    });
  });

  it('rejects when it is aborted', async () => {
    const { device } = setUp();
    const request = { pair: IT_EN, form: 'text', items: ['a'] } as const;
    await expect(device.translate(request, AbortSignal.abort('enough'))).rejects.toBe('enough');
  });
});

describe('getting ready', () => {
  it('may be left: the download goes on', async () => {
    const { device, library, server } = setUp([['it', 'en']], 500_000);
    const held = server.hold(100_000);
    const leaver = new AbortController();
    const waiting = device.prepare(IT_EN, leaver.signal);
    await held.reached;
    const other = device.prepare(IT_EN, never);
    leaver.abort('enough');
    await expect(waiting).rejects.toBe('enough');
    held.go();
    expect(await other).toEqual({ ok: true, value: undefined });
    expect(await library.stored()).toHaveLength(1);
    expect(server.requests).toHaveLength(3);
  });

  it('ends for the whole pair when one of its models is cancelled', async () => {
    const { device, library, server } = setUp(undefined, 500_000);
    const held = server.hold(100_000);
    const waiting = device.prepare({ source: 'it', target: 'de' }, never);
    await held.reached;
    const [first] = await library.states();
    await library.change(first?.id ?? '', 'cancel');
    expect(await waiting).toEqual({ ok: false, error: { kind: 'download-cancelled', engine: 'bergamot' } });
  });
});

describe('the pairs there are', () => {
  it('are those of the list as it is now', async () => {
    const { device, http } = setUp();
    const pairs = await device.languagePairs(never);
    expect(pairs).toEqual({
      ok: true,
      value: [IT_EN, { source: 'en', target: 'de' }, { source: 'it', target: 'de' }],
    });
    await device.languagePairs(never);
    expect(http).toHaveBeenCalledTimes(2);
  });
});
