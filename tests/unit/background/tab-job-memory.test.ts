import { beforeEach, describe, expect, it } from 'vitest';
import { ok } from '../../../src/core/result';
import { article, done, JobKit, settled } from './job-kit';

let kit: JobKit;

beforeEach(async () => {
  kit = new JobKit();
  kit.job.attach(kit.watch);
  await settled();
});

const attachAnew = async () => {
  kit.endWorker();
  kit.job.attach(kit.watch);
  await settled();
};

describe('what a job remembers when its worker is ended', () => {
  it('sends nothing after the reader cancelled, until the reader continues', async () => {
    kit.job.cancel();
    await attachAnew();
    expect(kit.works).toHaveLength(1);
    expect(kit.current()).toMatchObject({
      state: 'cancelled',
      pairs: [{ state: 'pending' }, { state: 'pending' }],
    });
    kit.job.retry();
    await settled();
    expect(kit.works).toHaveLength(2);
    await attachAnew();
    expect(kit.works).toHaveLength(3);
  });

  it('keeps the language the reader said', async () => {
    kit.job.restart('es');
    await settled();
    await attachAnew();
    expect(kit.running(2).languages.source).toBe('es');
  });

  it('holds it for this article alone', async () => {
    kit.job.restart('es');
    kit.job.cancel();
    const other = { ...article, url: 'https://porto.example/sale' };
    kit.parts.readPage = async () => ok(other);
    await attachAnew();
    expect(kit.works.at(-1)?.languages.source).toBe('it');
  });

  it.each([undefined, null, 'es', { url: 7 }])('starts afresh where %j was kept', async (kept) => {
    kit.kept = kept;
    await attachAnew();
    expect(kit.works.at(-1)?.languages.source).toBe('it');
  });
});

describe('what a job does when things change', () => {
  it('begins anew for a view that comes when the settings are others', async () => {
    kit.settings = { ...kit.settings, targetLanguage: 'fr' };
    kit.job.attach(kit.watch);
    await settled();
    expect(kit.running(0).signal.aborted).toBe(true);
    expect(kit.running(1).languages.target).toBe('fr');
  });

  it('goes on for a view that comes when nothing has changed', async () => {
    kit.job.attach(kit.watch);
    await settled();
    expect(kit.works).toHaveLength(1);
  });

  it('retries with the settings of now', async () => {
    kit.running(0).onPairs([done('b0.0')]);
    kit.settings = { ...kit.settings, engine: 'libretranslate' };
    kit.job.retry();
    await settled();
    expect(kit.current().engines.choice).toBe('libretranslate');
    expect(kit.running(1).pairs).toHaveLength(2);
  });

  it('reads the page again for all who watch, and ends what it was doing', async () => {
    kit.job.pageGone('changed');
    kit.events.length = 0;
    kit.job.reread();
    await settled();
    expect(kit.running(0).signal.aborted).toBe(true);
    expect(kit.job.isStale).toBe(false);
    expect(kit.events.map(({ type }) => type)).toEqual(['reading', 'job']);
  });

  it('says that translations cannot be stored, and goes on', async () => {
    kit.running(0).onCacheFailure({ kind: 'storage-failed', detail: 'disk full' });
    expect(kit.events.at(-1)).toEqual({
      type: 'notice',
      error: { kind: 'storage-failed', detail: 'disk full' },
    });
    expect(kit.current().state).toBe('translating');
  });
});
