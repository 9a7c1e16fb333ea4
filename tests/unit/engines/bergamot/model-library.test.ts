import { describe, expect, it, vi } from 'vitest';
import type { ModelState } from '../../../../src/core/model';
import { createModelLibrary } from '../../../../src/engines/bergamot/model-library';
import { memoryFiles } from './memory-files';
import { HOST, noise, type Shelf, sha256Hex, shelvedModel } from './sample-models';
import { shelfDownload } from './shelf-download';

/** More than two chunks of the store. */
const LARGE = 2_500_000;

function setUp() {
  const shelf: Shelf = new Map();
  const files = memoryFiles();
  const server = shelfDownload(shelf);
  const onChange = vi.fn<(states: ModelState[]) => void>();
  const forget = vi.fn<(modelId: string) => void>();
  const open = (engineVersion = '0.4.9') =>
    createModelLibrary({ files, download: server.download, engineVersion, onChange, forget });
  return { shelf, files, server, onChange, forget, open, library: open() };
}

const bytesOf = (buffer: ArrayBuffer | undefined) => sha256Hex(new Uint8Array(buffer ?? []));

describe('a download', () => {
  it('stores what is in the files, and nothing else', async () => {
    const { shelf, files, library } = setUp();
    const model = shelvedModel(shelf, 'it', 'en', LARGE);
    expect(await library.ensure([model])).toEqual({ ok: true, value: undefined });

    const loaded = await library.load(model);
    expect(loaded.ok && loaded.value).toMatchObject({ id: 'it-en', modelName: model.files[0]?.name });
    expect(loaded.ok && bytesOf(loaded.value.model)).toBe(model.files[0]?.unpackedHash);
    expect(loaded.ok && bytesOf(loaded.value.shortlist)).toBe(model.files[1]?.unpackedHash);
    expect(loaded.ok && loaded.value.vocabularies.map(bytesOf)).toEqual([model.files[2]?.unpackedHash]);
    expect(files.names().filter((name) => name.startsWith('partial/'))).toEqual([]);
    expect(await library.states()).toEqual([
      {
        id: 'it-en',
        source: 'it',
        target: 'en',
        version: '1.0',
        state: 'stored',
        bytes: model.files.reduce((sum, { bytes = 0 }) => sum + bytes, 0),
        received: model.files.reduce((sum, { bytes = 0 }) => sum + bytes, 0),
        storedBytes: model.files.reduce((sum, { unpackedBytes = 0 }) => sum + unpackedBytes, 0),
      },
    ]);
  });

  it('is known to a library that is opened later, without asking anybody', async () => {
    const { shelf, server, library, open } = setUp();
    const model = shelvedModel(shelf, 'it', 'en');
    await library.ensure([model]);
    const asked = server.requests.length;
    const later = open();
    expect(await later.stored()).toEqual([model]);
    expect((await later.load(model)).ok).toBe(true);
    expect(await later.ensure([model])).toEqual({ ok: true, value: undefined });
    expect(server.requests.length).toBe(asked);
  });

  it('is made once for two who want it at the same time', async () => {
    const { shelf, server, library } = setUp();
    const model = shelvedModel(shelf, 'it', 'en');
    const results = await Promise.all([library.ensure([model]), library.ensure([model])]);
    expect(results.map(({ ok }) => ok)).toEqual([true, true]);
    expect(server.paths()).toEqual([
      'model.iten.intgemm.alphas.bin.gz',
      'lex.iten.bin.gz',
      'vocab.it.spm.gz',
    ]);
  });

  it('shows how far it is', async () => {
    const { shelf, server, library, onChange } = setUp();
    const model = shelvedModel(shelf, 'it', 'en', LARGE);
    const held = server.hold(1_300_000);
    const done = library.ensure([model]);
    await held.reached;
    const [state] = await library.states();
    expect(state).toMatchObject({ state: 'downloading' });
    expect(state?.received).toBeGreaterThanOrEqual(1_300_000);
    expect(state?.received).toBeLessThan(1_400_000);
    expect(await library.missingBytes([model])).toBe((state?.bytes ?? 0) - (state?.received ?? 0));
    held.go();
    await done;
    await vi.waitFor(() => expect(onChange.mock.lastCall?.[0]).toMatchObject([{ state: 'stored' }]));
    // 40 pieces came; a reader is told five times a second.
    expect(onChange.mock.calls.length).toBeLessThan(10);
  });

  it('keeps a vocabulary that two models share once, until the last of them goes', async () => {
    const { shelf, files, server, library } = setUp();
    const [into, from] = [shelvedModel(shelf, 'it', 'en'), shelvedModel(shelf, 'en', 'it')];
    await library.ensure([into, from]);
    const vocabulary = `file/${into.files[2]?.unpackedHash}`;
    expect(server.paths().filter((path) => path === 'vocab.it.spm.gz')).toHaveLength(1);
    await library.change('it-en', 'remove');
    expect(files.names()).toContain(vocabulary);
    expect((await library.load(from)).ok).toBe(true);
    await library.change('en-it', 'remove');
    expect(files.names()).toEqual([]);
  });

  it('takes files of which nothing is stated', async () => {
    const { shelf, library } = setUp();
    const model = shelvedModel(shelf, 'it', 'en');
    const bare = {
      ...model,
      files: model.files.map(({ part, name, url, compression }) => ({ part, name, url, compression })),
    };
    expect((await library.ensure([bare])).ok).toBe(true);
    const loaded = await library.load(bare);
    expect(loaded.ok && bytesOf(loaded.value.model)).toBe(model.files[0]?.unpackedHash);
  });
});

describe('a download that is interrupted', () => {
  it('is listed as paused by the next library, and goes on from where it was', async () => {
    const { shelf, files, server, library, open } = setUp();
    const model = shelvedModel(shelf, 'it', 'en', LARGE);
    // The browser ends: this one never comes back.
    const held = server.hold(2_200_000);
    void library.ensure([model]);
    await held.reached;

    const later = open();
    const [state] = await later.states();
    expect(state).toMatchObject({ id: 'it-en', state: 'paused' });
    const kept = state?.received ?? 0;
    expect(kept).toBeGreaterThan(2_000_000);
    expect(state?.storedBytes).toBe(kept);
    expect(await later.change('it-en', 'resume')).toEqual({ ok: true, value: null });
    await vi.waitFor(async () => expect(await later.states()).toMatchObject([{ state: 'stored' }]));
    expect(server.requests[1]).toEqual({ url: model.files[0]?.url, from: kept });
    expect(files.names().filter((name) => name.startsWith('partial/'))).toEqual([]);
  });

  it('begins anew where the server does not go on', async () => {
    const { shelf, server, library } = setUp();
    const model = shelvedModel(shelf, 'it', 'en', LARGE);
    server.breaksAfter = 1_500_000;
    expect(await library.ensure([model])).toMatchObject({ ok: false, error: { kind: 'download-failed' } });
    server.breaksAfter = Number.POSITIVE_INFINITY;
    server.knowsRanges = false;
    expect((await library.ensure([model])).ok).toBe(true);
    expect(server.requests[1]?.from).toBeGreaterThan(1_500_000);
    expect((await library.load(model)).ok).toBe(true);
  });

  it('only has to be checked where every byte had come', async () => {
    const { shelf, files, server, library, open } = setUp();
    const model = shelvedModel(shelf, 'it', 'en', LARGE);
    files.room = LARGE + 200_000;
    expect(await library.ensure([model])).toMatchObject({ ok: false, error: { kind: 'storage-full' } });
    files.room = Number.POSITIVE_INFINITY;
    expect((await open().ensure([model])).ok).toBe(true);
    expect(server.paths().filter((path) => path.startsWith('model.'))).toHaveLength(1);
  });

  it('fails with what happened, and says so among the models', async () => {
    const { shelf, server, library } = setUp();
    const model = shelvedModel(shelf, 'it', 'en', LARGE);
    server.breaksAfter = 1_500_000;
    const error = { kind: 'download-failed', address: HOST, detail: 'the connection was lost' };
    expect(await library.ensure([model])).toEqual({ ok: false, error });
    const [state] = await library.states();
    expect(state).toMatchObject({ state: 'failed', error });
    expect(state?.received).toBeGreaterThan(1_500_000);
  });

  it('is not taken for whole where the server ended early without a word', async () => {
    const { shelf, server, library } = setUp();
    const model = shelvedModel(shelf, 'it', 'en', LARGE);
    server.endsAfter = 1_500_000;
    expect(await library.ensure([model])).toMatchObject({
      ok: false,
      error: { kind: 'download-failed', detail: expect.stringMatching(/^ended after \d+ of \d+ bytes$/) },
    });
    server.endsAfter = Number.POSITIVE_INFINITY;
    expect((await library.ensure([model])).ok).toBe(true);
    expect(server.requests[1]?.from).toBeGreaterThan(1_500_000);
  });

  it('waits while it is paused, and goes on for those who wait', async () => {
    const { shelf, server, library } = setUp();
    const model = shelvedModel(shelf, 'it', 'en', LARGE);
    const held = server.hold(700_000);
    const waiting = library.ensure([model]);
    await held.reached;
    await library.change('it-en', 'pause');
    expect(await library.states()).toMatchObject([{ state: 'paused' }]);
    await library.change('it-en', 'resume');
    expect(await library.states()).toMatchObject([{ state: 'downloading' }]);
    expect(await waiting).toEqual({ ok: true, value: undefined });
    expect(server.requests[1]?.from).toBeGreaterThan(600_000);
  });

  it('lets the next model come while it is paused', async () => {
    const { shelf, server, library } = setUp();
    const [large, small] = [shelvedModel(shelf, 'it', 'en', LARGE), shelvedModel(shelf, 'de', 'en')];
    const held = server.hold(700_000);
    void library.ensure([large]);
    await held.reached;
    const second = library.ensure([small]);
    await library.change('it-en', 'pause');
    expect((await second).ok).toBe(true);
    expect(await library.states()).toMatchObject([
      { id: 'it-en', state: 'paused' },
      { id: 'de-en', state: 'stored' },
    ]);
  });

  it('leaves nothing when it is cancelled', async () => {
    const { shelf, files, server, library } = setUp();
    const model = shelvedModel(shelf, 'it', 'en', LARGE);
    const held = server.hold(1_800_000);
    const waiting = library.ensure([model]);
    await held.reached;
    await library.change('it-en', 'cancel');
    expect(await waiting).toEqual({ ok: false, error: { kind: 'download-cancelled', engine: 'bergamot' } });
    expect(await library.states()).toEqual([]);
    expect(files.names()).toEqual([]);
    expect((await library.ensure([model])).ok).toBe(true);
  });

  it('takes no stored model with it when the cancel comes too late', async () => {
    const { shelf, library } = setUp();
    const model = shelvedModel(shelf, 'it', 'en');
    await library.ensure([model]);
    await library.change('it-en', 'cancel');
    expect(await library.stored()).toEqual([model]);
  });

  it('finds its files where a newer catalogue says they are', async () => {
    const { shelf, files, library } = setUp();
    const model = shelvedModel(shelf, 'it', 'en');
    const gone = {
      ...model,
      files: model.files.map((file) => ({ ...file, url: `${HOST}/old/${file.name}` })),
    };
    expect(await library.ensure([gone])).toMatchObject({ ok: false, error: { detail: 'status 404' } });
    expect((await library.ensure([model])).ok).toBe(true);
    expect(files.names()).toHaveLength(4);
  });
});

describe('files that are not what was promised', () => {
  const swap = (bytes: Uint8Array<ArrayBuffer>, at: number) => bytes.with(at, (bytes[at] ?? 0) ^ 1);

  it.each([
    ['another content of the same size', (bytes: Uint8Array<ArrayBuffer>) => swap(bytes, 2_000), /SHA-256/],
    ['a longer one', () => noise(6_000, 3), /more than \d+ bytes/],
    ['something that is no gzip', (bytes: Uint8Array<ArrayBuffer>) => noise(bytes.byteLength, 3), /SHA-256/],
  ])('are thrown away: %s', async (_, damage, detail) => {
    const { shelf, files, server, library } = setUp();
    const [good, bad] = [shelvedModel(shelf, 'de', 'en'), shelvedModel(shelf, 'it', 'en')];
    await library.ensure([good]);
    server.tellsSize = false;
    const url = bad.files[0]?.url ?? '';
    const whole = shelf.get(url) ?? new Uint8Array();
    shelf.set(url, damage(whole));
    expect(await library.ensure([bad])).toEqual({
      ok: false,
      error: {
        kind: 'model-damaged',
        file: 'model.iten.intgemm.alphas.bin',
        detail: expect.stringMatching(detail),
      },
    });
    expect(files.names().filter((name) => name.startsWith('partial/'))).toEqual([]);
    expect(await library.states()).toMatchObject([
      { id: 'de-en', state: 'stored' },
      { id: 'it-en', state: 'failed', received: 0 },
    ]);
    expect((await library.load(good)).ok).toBe(true);
    shelf.set(url, whole);
    expect((await library.ensure([bad])).ok).toBe(true);
  });

  it('are known by their packing where the catalogue states nothing', async () => {
    const { shelf, library } = setUp();
    const model = shelvedModel(shelf, 'it', 'en');
    const url = model.files[1]?.url ?? '';
    const bare = { ...model, files: model.files.map(({ bytes, hash, unpackedHash, ...file }) => file) };
    for (const bytes of [noise(400, 9), swap(shelf.get(url) ?? new Uint8Array(20), 200)]) {
      shelf.set(url, bytes);
      expect(await library.ensure([bare])).toMatchObject({ ok: false, error: { kind: 'model-damaged' } });
    }
  });

  it('may have been unpacked by the browser on their way', async () => {
    const { shelf, server, library } = setUp();
    const model = shelvedModel(shelf, 'it', 'en');
    const content = noise(700, 5);
    const [net, , vocabulary] = model.files;
    if (!net || !vocabulary) throw new Error('no files');
    const url = `${HOST}/plain.gz`;
    shelf.set(url, content);
    const plain = { part: 'shortlist', name: 'plain', url, compression: 'gzip' } as const;
    const unpacked = { ...model, files: [plain] };
    server.tellsSize = false;
    server.isDecoded = true;
    expect((await library.ensure([unpacked])).ok).toBe(true);
    server.isDecoded = false;
    const hashed = { ...plain, unpackedBytes: 700, unpackedHash: sha256Hex(content) };
    expect((await library.ensure([{ ...model, id: 'b', files: [hashed] }])).ok).toBe(true);
  });
});

describe('a download that the browser unpacks on its way', () => {
  it('begins anew after an interruption: no server can go on with it', async () => {
    const { shelf, files, server, library } = setUp();
    const model = shelvedModel(shelf, 'it', 'en', LARGE);
    server.isDecoded = true;
    server.tellsSize = false;
    server.breaksAfter = 1_500_000;
    expect(await library.ensure([model])).toMatchObject({ error: { kind: 'download-failed' } });
    expect(await library.states()).toMatchObject([{ state: 'failed', received: 0 }]);
    expect(files.names()).toEqual(['record/it-en']);
    server.breaksAfter = Number.POSITIVE_INFINITY;
    expect((await library.ensure([model])).ok).toBe(true);
    expect(server.requests[1]?.from).toBe(0);
  });
});

describe('a full disk', () => {
  it('says how much is missing where nothing at all fits', async () => {
    const { shelf, files, library } = setUp();
    const model = shelvedModel(shelf, 'it', 'en', LARGE);
    files.room = 0;
    const bytes = await library.missingBytes([model]);
    expect(await library.ensure([model])).toEqual({ ok: false, error: { kind: 'storage-full', bytes } });
    expect(await library.states()).toEqual([]);
  });

  it('says how much is missing, and leaves what is stored alone', async () => {
    const { shelf, files, library } = setUp();
    const [good, large] = [shelvedModel(shelf, 'de', 'en'), shelvedModel(shelf, 'it', 'en', LARGE)];
    await library.ensure([good]);
    files.room = 1_500_000;
    const result = await library.ensure([large]);
    const [, state] = await library.states();
    expect(state).toMatchObject({ state: 'failed', error: { kind: 'storage-full' } });
    expect(state?.received).toBeGreaterThan(1_000_000);
    const missing = (state?.bytes ?? 0) - (state?.received ?? 0);
    expect(!result.ok && result.error).toMatchObject({ kind: 'storage-full' });
    expect(!result.ok && result.error.kind === 'storage-full' && result.error.bytes).toBeGreaterThan(
      missing - 1_100_000,
    );
    expect((await library.load(good)).ok).toBe(true);
    files.room = Number.POSITIVE_INFINITY;
    expect((await library.ensure([large])).ok).toBe(true);
  });
});

describe('a stored model', () => {
  it('is forgotten by the translator when it is removed, and what was loaded stays whole', async () => {
    const { shelf, files, library, forget } = setUp();
    const model = shelvedModel(shelf, 'it', 'en');
    await library.ensure([model]);
    const loaded = await library.load(model);
    await library.change('it-en', 'remove');
    expect(forget).toHaveBeenCalledWith('it-en');
    expect(files.names()).toEqual([]);
    expect(loaded.ok && bytesOf(loaded.value.model)).toBe(model.files[0]?.unpackedHash);
    expect(await library.load(model)).toEqual({
      ok: false,
      error: { kind: 'download-needed', engine: 'bergamot' },
    });
    expect(await library.change('it-en', 'remove')).toEqual({ ok: true, value: null });
  });

  it('is downloaded again where the browser threw a file away', async () => {
    const { shelf, files, library } = setUp();
    const model = shelvedModel(shelf, 'it', 'en');
    await library.ensure([model]);
    files.kept.delete(`file/${model.files[1]?.unpackedHash}`);
    expect(await library.load(model)).toMatchObject({ ok: false, error: { kind: 'download-needed' } });
    expect(await library.stored()).toEqual([]);
    expect((await library.ensure([model])).ok).toBe(true);
    expect((await library.load(model)).ok).toBe(true);
  });

  it('goes when the translator refuses it, and comes back for another version of the translator only', async () => {
    const { shelf, files, library, open } = setUp();
    const model = shelvedModel(shelf, 'it', 'en');
    await library.ensure([model]);
    await library.refuse('it-en');
    expect(await library.states()).toEqual([]);
    expect(await library.usable([model])).toEqual([]);
    expect(await open().usable([model])).toEqual([]);
    expect(await open('0.5.0').usable([model])).toEqual([model]);
    expect(files.names()).toEqual([]);
  });

  it('is left out where its record cannot be read', async () => {
    const { files, open } = setUp();
    files.kept.set('record/a', new TextEncoder().encode('{"id":'));
    files.kept.set('record/b', new TextEncoder().encode('{"id":"b"}'));
    expect(await open().states()).toEqual([]);
  });
});
