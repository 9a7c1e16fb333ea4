import { describe, expect, it, vi } from 'vitest';
import { LARGE, setUp } from './library-set-up';
import { HOST, shelvedModel } from './sample-models';

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
    const result = await library.ensure([model]);
    // What is in it finds no room beside it.
    expect(!result.ok && result.error.kind === 'storage-full' && result.error.bytes).toBeGreaterThan(LARGE);
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
    const bytes = model.files.reduce((sum, file) => sum + (file.bytes ?? 0) + (file.unpackedBytes ?? 0), 0);
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
    const bytes = !result.ok && result.error.kind === 'storage-full' ? result.error.bytes : 0;
    expect(bytes).toBeGreaterThan(LARGE);
    expect(bytes).toBeLessThan(2 * LARGE);
    expect((await library.load(good)).ok).toBe(true);
    files.room = Number.POSITIVE_INFINITY;
    expect((await library.ensure([large])).ok).toBe(true);
  });
});
