import { describe, expect, it, vi } from 'vitest';
import type { AppError } from '../../../../src/core/errors';
import type { Http, HttpAnswer } from '../../../../src/core/http';
import { fail, ok } from '../../../../src/core/result';
import { createCatalogue } from '../../../../src/engines/bergamot/catalogue';
import { memoryFiles } from './memory-files';
import { bucketEntry, bucketList, hash, records } from './sample-catalogues';

const BUCKET = 'https://bucket.example/data/db/models.json';
const RECORDS = 'https://settings.example/v1/buckets/main/collections/translations-models-v2/records';
const HOUR = 60 * 60 * 1000;
const never = new AbortController().signal;

/** Answers by address; what is no HttpAnswer and no error is sent as JSON. */
function setUp(answers: Record<string, unknown>) {
  const http = vi.fn<Http>(async ({ url }) => {
    const answer = answers[url];
    if (answer && typeof answer === 'object' && 'kind' in answer) return fail(answer as AppError);
    if (answer && typeof answer === 'object' && 'status' in answer) return ok(answer as HttpAnswer);
    return ok({ status: 200, mediaType: 'application/json', body: JSON.stringify(answer) });
  });
  const files = memoryFiles();
  const clock = { now: 1_000_000 };
  const open = () => createCatalogue({ http, files, now: () => clock.now });
  return { http, files, clock, open, catalogue: open() };
}

async function modelsOf(list: unknown, address = BUCKET) {
  const { catalogue } = setUp({
    [address]: list,
    'https://settings.example/v1/': {
      capabilities: { attachments: { base_url: 'https://files.example/at/' } },
    },
  });
  const models = await catalogue.read(address, never);
  return models.ok ? models.value : models.error;
}

describe("a list as in Mozilla's bucket", () => {
  it('becomes models', async () => {
    const list = bucketList({ 'it-en': [bucketEntry('it', 'en')] }, 'https://files.example/bucket');
    const folder = 'https://files.example/bucket/models/it-en/run_abc/exported';
    expect(await modelsOf(list)).toEqual([
      {
        id: 'it-en-tiny-aaaaaaaaaaaa',
        source: 'it',
        target: 'en',
        version: 'aaaaaaaa',
        release: 'desktop',
        architecture: 'tiny',
        files: [
          {
            part: 'model',
            name: 'model.iten.intgemm.alphas.bin',
            url: `${folder}/model.iten.intgemm.alphas.bin.gz`,
            compression: 'gzip',
            unpackedBytes: 17_000_000,
            unpackedHash: hash('a'),
          },
          {
            part: 'shortlist',
            name: 'lex.50.50.iten.s2t.bin',
            url: `${folder}/lex.50.50.iten.s2t.bin.gz`,
            compression: 'gzip',
          },
          {
            part: 'vocabulary',
            name: 'vocab.iten.spm',
            url: `${folder}/vocab.iten.spm.gz`,
            compression: 'gzip',
          },
        ],
      },
    ]);
  });

  it('has paths beside it where it names no base', async () => {
    const models = await modelsOf(bucketList({ 'it-en': [bucketEntry('it', 'en')] }));
    expect(models).toMatchObject([
      {
        files: [
          { url: expect.stringMatching(/^https:\/\/bucket\.example\/data\/db\/models\/it-en/) },
          {},
          {},
        ],
      },
    ]);
  });

  it.each([
    ['Release', 'desktop'],
    ['Release Desktop', 'desktop'],
    ['Release Android', 'mobile'],
    ['Nightly', 'preview'],
    [null, 'none'],
  ])('tells for whom: %s', async (releaseStatus, release) => {
    const list = bucketList({ 'it-en': [bucketEntry('it', 'en', { releaseStatus })] });
    expect(await modelsOf(list)).toMatchObject([{ release }]);
  });

  it('names languages as BCP 47 does', async () => {
    const list = bucketList({
      a: [bucketEntry('en', 'zh_hant')],
      b: [bucketEntry('hbs', 'en')],
    });
    expect(await modelsOf(list)).toMatchObject([
      { source: 'en', target: 'zh-Hant' },
      { source: 'bs', target: 'en' },
      { source: 'hr', target: 'en' },
      { source: 'sr', target: 'en' },
    ]);
  });

  it('may have a vocabulary for each language', async () => {
    const { files } = bucketEntry('en', 'ja');
    const { vocab, ...others } = files;
    const split = { ...others, srcVocab: { path: 'src.spm.gz' }, trgVocab: { path: 'trg.spm.gz' } };
    expect(
      await modelsOf(bucketList({ 'en-ja': [bucketEntry('en', 'ja', { files: split })] })),
    ).toMatchObject([
      {
        files: [
          { part: 'model' },
          { part: 'shortlist' },
          { part: 'source-vocabulary', name: 'src.spm' },
          { part: 'target-vocabulary', name: 'trg.spm' },
        ],
      },
    ]);
  });

  it('loses a bad entry and no other', async () => {
    const { files } = bucketEntry('de', 'en');
    const bad = [
      null,
      'de',
      {},
      bucketEntry('not a language', 'en'),
      bucketEntry('de', 'en', { architecture: 3 }),
      bucketEntry('de', 'en', { files: { ...files, lexicalShortlist: undefined } }),
      bucketEntry('de', 'en', { files: { ...files, vocab: undefined } }),
      bucketEntry('de', 'en', { files: { ...files, vocab: { path: 'file:///etc/passwd' } } }),
      bucketEntry('de', 'en', { files: { ...files, vocab: { path: 'data:text/plain,a' } } }),
      bucketEntry('de', 'en', { files: { ...files, model: { ...files.model, uncompressedHash: 'abc' } } }),
      bucketEntry('de', 'en', { files: { ...files, model: { ...files.model, uncompressedSize: -1 } } }),
    ];
    expect(await modelsOf(bucketList({ 'de-en': bad, 'it-en': [bucketEntry('it', 'en')] }))).toMatchObject([
      { source: 'it' },
    ]);
  });
});

describe('records of Remote Settings', () => {
  it('become models, with the files where the server says they are', async () => {
    const [model] = (await modelsOf({ data: records('it', 'en') }, RECORDS)) as unknown[];
    expect(model).toMatchObject({
      id: 'it-en-base-memory-000000000000',
      version: '3.0',
      release: 'desktop',
      files: [
        {
          part: 'model',
          name: 'model.iten.intgemm.alphas.bin',
          url: 'https://files.example/at/main-workspace/translations-models-v2/model.zst',
          compression: 'zstd',
          bytes: 500,
          hash: hash('3'),
          unpackedBytes: 1_000,
          unpackedHash: hash('0'),
        },
        { part: 'shortlist' },
        { part: 'vocabulary' },
      ],
    });
  });

  it.each([
    ['', 'desktop'],
    ["env.appinfo.OS != 'Android'", 'desktop'],
    ["env.appinfo.OS == 'Android'", 'mobile'],
    ["env.channel == 'default' || env.channel == 'nightly'", 'preview'],
    ['something.new', 'preview'],
  ])('tell for whom: %s', async (filter_expression, release) => {
    expect(await modelsOf({ data: records('it', 'en', { filter_expression }) }, RECORDS)).toMatchObject([
      { release },
    ]);
  });

  it('lose what cannot be used and no more', async () => {
    const [net] = records('de', 'en');
    const data = [
      { id: 'x' },
      null,
      net,
      ...records('fr', 'en', { version: '4.0' }),
      ...records('it', 'en'),
      { ...records('it', 'en')[0], fileType: 'qualityModel' },
    ];
    expect(await modelsOf({ data }, RECORDS)).toMatchObject([{ source: 'it', files: [{}, {}, {}] }]);
  });

  it('replace one another', async () => {
    const newer = { decompressedHash: hash('f'), last_modified: 1_800_000_000_000 };
    const data = [...records('it', 'en', newer).slice(0, 1), ...records('it', 'en')];
    expect(await modelsOf({ data }, RECORDS)).toMatchObject([{ id: 'it-en-base-memory-ffffffffffff' }]);
  });
});

describe('a list that cannot be read', () => {
  const answer = (status: number, body = '') => ({ status, mediaType: 'text/html', body });

  it.each([
    ['is not there', answer(404), 'status 404'],
    ['is not for this browser', answer(406), 'status 406'],
    ['is forbidden', answer(403), 'status 403'],
    ['is somewhere else', answer(302), 'status 302'],
    ['is a page', answer(200, '<p>Sign in'), 'not JSON'],
    ['is another thing', { a: 1 }, 'not a list of models'],
    ['is an array', [], 'not a list of models'],
    ['is empty', bucketList({}), 'no model in it that can be used'],
    [
      'has a base that is none',
      bucketList({ a: [bucketEntry('it', 'en')] }, 'http://['),
      'no model in it that can be used',
    ],
    ['is of records, at no address of such a server', { data: [] }, 'not a list of models'],
    ['cannot be reached', { kind: 'server-unreachable', address: 'a' }, 'unreachable'],
    ['needs a network', { kind: 'offline' }, 'offline'],
    ['takes too long', { kind: 'timed-out', address: 'a', seconds: 25 }, 'no answer within 25 s'],
    ['is too large', { kind: 'answer-too-large', engine: 'a' }, 'too large'],
  ])('because it %s', async (_, list, detail) => {
    expect(await modelsOf(list)).toEqual({ kind: 'catalogue-failed', address: BUCKET, detail });
  });

  it('because its server does not say where the files are', async () => {
    const { catalogue } = setUp({
      [RECORDS]: { data: records('it', 'en') },
      'https://settings.example/v1/': {},
    });
    expect(await catalogue.read(RECORDS, never)).toMatchObject({
      ok: false,
      error: { kind: 'catalogue-failed' },
    });
  });
});

describe('what is kept of a list', () => {
  const list = bucketList({ 'it-en': [bucketEntry('it', 'en')] });

  it('serves for a day, a new session included', async () => {
    const { http, clock, catalogue, open } = setUp({ [BUCKET]: list });
    const first = await catalogue.read(BUCKET, never);
    clock.now += 23 * HOUR;
    expect(await open().read(BUCKET, never)).toEqual(first);
    expect(await open().kept(BUCKET)).toEqual(first.ok && first.value);
    expect(http).toHaveBeenCalledTimes(1);
    clock.now += 2 * HOUR;
    await open().read(BUCKET, never);
    expect(http).toHaveBeenCalledTimes(2);
  });

  it('serves longer where the list cannot be read', async () => {
    const answers: Record<string, unknown> = { [BUCKET]: list };
    const { clock, catalogue } = setUp(answers);
    const first = await catalogue.read(BUCKET, never);
    answers[BUCKET] = { kind: 'offline' };
    clock.now += 100 * HOUR;
    expect(await catalogue.read(BUCKET, never)).toEqual(first);
    expect(await catalogue.readAnew(BUCKET, never)).toMatchObject({
      ok: false,
      error: { detail: 'offline' },
    });
    expect(await catalogue.kept(BUCKET)).toEqual(first.ok && first.value);
  });

  it('does not serve for another address, nor before anything was read', async () => {
    const { http, catalogue } = setUp({ [BUCKET]: list });
    expect(await catalogue.kept(BUCKET)).toBeUndefined();
    expect(http).not.toHaveBeenCalled();
    await catalogue.read(BUCKET, never);
    expect(await catalogue.kept('https://mirror.example/models.json')).toBeUndefined();
  });

  it('does not count where the clock was put back', async () => {
    const { http, clock, catalogue } = setUp({ [BUCKET]: list });
    await catalogue.read(BUCKET, never);
    clock.now -= 10 * HOUR;
    await catalogue.read(BUCKET, never);
    expect(http).toHaveBeenCalledTimes(2);
  });

  it('is not needed: a full disk or a damaged copy costs a request', async () => {
    const { files, catalogue, open } = setUp({ [BUCKET]: list });
    files.room = 0;
    expect((await catalogue.read(BUCKET, never)).ok).toBe(true);
    files.kept.set('catalogue', new TextEncoder().encode('{"address":'));
    expect((await open().read(BUCKET, never)).ok).toBe(true);
  });
});
