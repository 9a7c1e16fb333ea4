import { beforeEach, describe, expect, it } from 'vitest';
import type { TabJob } from '../../../src/background/tab-job';
import type { TabJobParts } from '../../../src/background/tab-job-parts';
import type { AppError } from '../../../src/core/errors';
import { fail, ok } from '../../../src/core/result';
import type { JobEvent } from '../../../src/protocol/job-port';
import { article, done, JobKit, settled } from './job-kit';

let kit: JobKit;
let works: JobKit['works'];
let events: JobEvent[];
let parts: TabJobParts;
let job: TabJob;

beforeEach(() => {
  kit = new JobKit();
  ({ works, events, parts, job } = kit);
});

describe('TabJob', () => {
  it('reads, shows the article, translates and is done', async () => {
    job.attach(kit.watch);
    await settled();
    kit.running(0).onPairs([done('b0.0')]);
    kit.running(0).onPairs([done('b0.1')]);
    kit.running(0).end(ok(undefined));
    await settled();
    expect(events.map((event) => (event.type === 'state' ? event.state : event.type))).toEqual([
      'reading',
      'job',
      'pairs',
      'pairs',
      'done',
    ]);
    expect(kit.current()).toMatchObject({
      state: 'done',
      engines: { choice: 'apertium', offers: [], failures: [], isPrivate: false },
      startedAt: '2026-01-02T03:04:05.000Z',
    });
  });

  it('reads a page once, however many watch', async () => {
    let reads = 0;
    parts.readPage = async () => {
      reads += 1;
      return ok(article);
    };
    job.attach(kit.watch);
    job.attach(kit.watch);
    await settled();
    expect(reads).toBe(1);
    expect(works).toHaveLength(1);
  });

  it('shows everything so far to who comes later', async () => {
    job.attach(kit.watch)();
    await settled();
    kit.running(0).onPairs([done('b0.0')]);
    job.attach(kit.watch);
    const last = events.at(-1);
    expect(last?.type === 'job' && last.job.pairs.map(({ state }) => state)).toEqual(['done', 'pending']);
  });

  it('goes on when nobody watches', async () => {
    job.attach(kit.watch)();
    await settled();
    expect(kit.running(0).signal.aborted).toBe(false);
  });

  it('says why there is no article, and reads again when asked again', async () => {
    const errors: AppError[] = [{ kind: 'page-is-listing' }];
    parts.readPage = async () => {
      const error = errors.pop();
      return error ? fail(error) : ok(article);
    };
    job.attach(kit.watch);
    await settled();
    expect(events.at(-1)).toEqual({ type: 'failed', error: { kind: 'page-is-listing' } });
    job.retry();
    await settled();
    expect(events.at(-1)?.type).toBe('job');
  });

  it.each<[string, () => void, AppError]>([
    [
      'the language is unknown',
      () => {
        parts.detectLanguage = async () => ({ signals: [] });
      },
      { kind: 'language-unknown' },
    ],
    [
      'the article is in the target language',
      () => {
        kit.settings = { ...kit.settings, targetLanguage: 'it-CH' };
      },
      { kind: 'same-language', language: 'it' },
    ],
  ])('shows the article and asks nobody when %s', async (_, arrange, error) => {
    arrange();
    job.attach(kit.watch);
    await settled();
    expect(works).toHaveLength(0);
    expect(kit.current()).toMatchObject({
      state: 'failed',
      error,
      pairs: [{ state: 'pending' }, { state: 'pending' }],
    });
  });

  it('asks again for who translates when a view comes back', async () => {
    job.attach(kit.watch)();
    await settled();
    kit.running(0).end(fail({ kind: 'engine-not-chosen' }));
    await settled();
    job.attach(kit.watch);
    await settled();
    expect(works).toHaveLength(2);
    expect(kit.current()).toMatchObject({ state: 'translating' });
  });

  it('shows how it comes by its engine, as it changes', async () => {
    job.attach(kit.watch);
    await settled();
    kit.running(0).onEngines({ preparing: 'bergamot', offers: [], failures: [] });
    expect(kit.current().engines).toEqual({
      choice: 'apertium',
      preparing: 'bergamot',
      offers: [],
      failures: [],
      isPrivate: false,
    });
    const use = { id: 'bergamot', reason: 'on-device' } as const;
    kit.running(0).onEngines({ preparing: undefined, use, failures: [] });
    expect(kit.current().engines).toEqual({
      choice: 'apertium',
      use,
      offers: [],
      failures: [],
      isPrivate: false,
    });
    expect(events.at(-1)).toEqual({
      type: 'engines',
      jobId: kit.current().id,
      engines: kit.current().engines,
    });
  });

  it('goes on with what the reader agreed to, and tries without what could not be had', async () => {
    job.attach(kit.watch);
    await settled();
    kit.running(0).end(fail({ kind: 'engine-not-chosen' }));
    await settled();
    job.accept('bergamot');
    await settled();
    expect(kit.running(1).wishes).toMatchObject({ accepted: ['bergamot'], passedOver: [] });
    const failure = {
      engine: 'browser',
      error: { kind: 'engine-cannot-run', engine: 'browser', detail: 'no' },
    } as const;
    job.passOver(failure);
    await settled();
    expect(kit.running(2).wishes.passedOver).toEqual([failure]);
    job.accept('browser');
    await settled();
    expect(kit.running(3).wishes).toMatchObject({ accepted: ['bergamot', 'browser'], passedOver: [] });
  });

  it('is private in a private window, and where the reader says so', async () => {
    job.attach(kit.watch);
    await settled();
    expect(kit.running(0).wishes.isPrivate).toBe(false);
    job.markPrivate(true);
    await settled();
    expect(kit.running(1).wishes.isPrivate).toBe(true);
    expect(kit.current().engines.isPrivate).toBe(true);
    kit.kept = undefined;
    kit.endWorker();
    parts.isPrivateTab = async () => true;
    kit.job.attach(kit.watch);
    await settled();
    expect(works.at(-1)?.wishes.isPrivate).toBe(true);
  });

  it('begins when a view comes back after the reader has allowed the engine', async () => {
    job.attach(kit.watch)();
    await settled();
    kit.running(0).end(fail({ kind: 'engine-not-allowed', engine: 'Apertium', origins: [] }));
    await settled();
    job.attach(kit.watch);
    await settled();
    expect(works).toHaveLength(2);
    expect(kit.current().state).toBe('translating');
  });

  it('keeps what is done when the rest fails, and asks again for the rest alone', async () => {
    job.attach(kit.watch);
    await settled();
    const error: AppError = { kind: 'server-unreachable', address: 'http://localhost:2737' };
    kit.running(0).onPairs([done('b0.0'), { id: 'b0.1', state: 'failed', error }]);
    kit.running(0).end(fail(error));
    await settled();
    expect(kit.current()).toMatchObject({
      state: 'failed',
      error,
      pairs: [{ state: 'done' }, { state: 'failed', error }],
    });
    job.retry();
    await settled();
    expect(kit.running(1).pairs.map(({ id }) => id)).toEqual(['b0.1']);
    expect(kit.current()).toMatchObject({
      state: 'translating',
      pairs: [{ state: 'done' }, { state: 'pending' }],
    });
    expect(kit.current()).not.toHaveProperty('error');
  });

  it('cancels: the request is aborted, what is done stays, what comes late is not shown', async () => {
    job.attach(kit.watch);
    await settled();
    kit.running(0).onPairs([done('b0.0')]);
    job.cancel();
    kit.running(0).onPairs([done('b0.1')]);
    kit.running(0).end(ok(undefined));
    await settled();
    expect(kit.running(0).signal.aborted).toBe(true);
    expect(kit.current()).toMatchObject({
      state: 'cancelled',
      pairs: [{ state: 'done' }, { state: 'pending' }],
    });
  });

  it('starts anew in the language the reader names, and remembers it', async () => {
    job.attach(kit.watch);
    await settled();
    const before = kit.current().id;
    job.restart('es');
    await settled();
    expect(kit.running(0).signal.aborted).toBe(true);
    expect(kit.current().id).not.toBe(before);
    expect(kit.current().language).toMatchObject({ language: 'es', evidence: 'reader' });
    kit.settings = { ...kit.settings, targetLanguage: 'fr' };
    job.restart();
    await settled();
    expect(kit.running(2).languages).toEqual({ source: 'es', target: 'fr' });
  });

  it('lets only the last of two restarts at once translate', async () => {
    job.attach(kit.watch);
    await settled();
    job.restart('es');
    job.restart('pt');
    await settled();
    expect(works.filter(({ signal }) => !signal.aborted).map(({ languages }) => languages.source)).toEqual([
      'pt',
    ]);
  });

  it('knows its article by the address, at any section of it', async () => {
    expect(job.isAbout(article.url)).toBe(false);
    job.attach(kit.watch);
    await settled();
    expect(job.isAbout(`${article.url}#:~:text=faro`)).toBe(true);
    expect(job.isAbout(`${article.url}?page=2`)).toBe(false);
  });

  it.each<[string, () => void]>([
    [
      'reading',
      () => {
        parts.readPage = () => Promise.reject(new Error('no such page'));
      },
    ],
    [
      'translating',
      () => {
        parts.translate = () => Promise.reject(new Error('no such page'));
      },
    ],
  ])('leaves nobody waiting when %s throws', async (_, arrange) => {
    arrange();
    job.attach(kit.watch);
    await settled();
    expect(events.at(-1)).toMatchObject({ error: { kind: 'broken', detail: 'no such page' } });
  });

  it('tells that the page is gone, and goes on', async () => {
    job.attach(kit.watch);
    await settled();
    job.pageGone('changed');
    expect(events.at(-1)).toEqual({ type: 'notice', error: { kind: 'page-changed' } });
    expect(job.isStale).toBe(true);
    expect(kit.running(0).signal.aborted).toBe(false);
  });
});
