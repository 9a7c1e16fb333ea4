import { describe, expect, it } from 'vitest';
import { setUp } from './library-set-up';
import { HOST, noise, sha256Hex, shelvedModel } from './sample-models';

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

describe('a stored file that is damaged later', () => {
  it.each<[string, number, (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>]>([
    ['another bit in it', 0, (bytes) => bytes.with(100, (bytes[100] ?? 0) ^ 1)],
    ['cut off', 1, (bytes) => bytes.slice(0, 50)],
  ])('is named and downloaded anew, and the translator never gets it: %s', async (_, at, damage) => {
    const { shelf, files, server, library, open } = setUp();
    const [good, bad] = [shelvedModel(shelf, 'de', 'en'), shelvedModel(shelf, 'it', 'en')];
    await library.ensure([good, bad]);
    const file = bad.files[at];
    const name = `file/${file?.unpackedHash}`;
    files.kept.set(name, damage(files.kept.get(name) ?? new Uint8Array()));
    const later = open();
    expect(await later.load(bad)).toEqual({
      ok: false,
      error: { kind: 'model-damaged', file: file?.name, detail: expect.any(String) },
    });
    expect(files.names()).not.toContain(name);
    expect(await later.stored()).toEqual([good]);
    expect((await later.load(good)).ok).toBe(true);
    const asked = server.requests.length;
    expect((await later.ensure([bad])).ok).toBe(true);
    expect(server.requests.length).toBe(asked + 1);
    expect((await later.load(bad)).ok).toBe(true);
  });

  it('is named where the browser cannot even read it', async () => {
    const { shelf, files, library } = setUp();
    const model = shelvedModel(shelf, 'it', 'en');
    await library.ensure([model]);
    files.read = async () => {
      throw new DOMException('unreadable', 'UnknownError');
    };
    expect(await library.load(model)).toMatchObject({
      ok: false,
      error: { kind: 'model-damaged', detail: 'unreadable' },
    });
    expect(await library.stored()).toEqual([]);
  });
});
