import { describe, expect, it, vi } from 'vitest';
import { hashOf, LARGE, setUp } from './library-set-up';
import { shelvedModel } from './sample-models';

describe('a download', () => {
  it('stores what is in the files, and nothing else', async () => {
    const { shelf, files, library } = setUp();
    const model = shelvedModel(shelf, 'it', 'en', LARGE);
    expect(await library.ensure([model])).toEqual({ ok: true, value: undefined });

    const loaded = await library.load(model);
    expect(loaded.ok && loaded.value).toMatchObject({ id: 'it-en', modelName: model.files[0]?.name });
    expect(loaded.ok && hashOf(loaded.value.model)).toBe(model.files[0]?.unpackedHash);
    expect(loaded.ok && hashOf(loaded.value.shortlist)).toBe(model.files[1]?.unpackedHash);
    expect(loaded.ok && loaded.value.vocabularies.map(hashOf)).toEqual([model.files[2]?.unpackedHash]);
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
    expect(loaded.ok && hashOf(loaded.value.model)).toBe(model.files[0]?.unpackedHash);
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
    expect(loaded.ok && hashOf(loaded.value.model)).toBe(model.files[0]?.unpackedHash);
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
