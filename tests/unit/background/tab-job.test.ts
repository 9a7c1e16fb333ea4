import { beforeEach, describe, expect, it } from 'vitest';
import { TabJob, type TabJobParts, type TranslationWork } from '../../../src/background/tab-job';
import type { Article } from '../../../src/core/article';
import type { AppError } from '../../../src/core/errors';
import type { JobSnapshot } from '../../../src/core/job';
import type { Pair } from '../../../src/core/pair';
import { fail, ok, type Result } from '../../../src/core/result';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings';
import type { Engine } from '../../../src/engines/engine';
import type { JobEvent } from '../../../src/protocol/job-port';

const article: Article = {
  url: 'https://porto.example/faro',
  source: { url: { value: 'https://porto.example/faro', evidence: 'url' } },
  blocks: [],
  declaredLanguages: [],
};
const engine = { id: 'apertium' } as Engine;

/** One translation that the test ends itself. */
interface RunningWork extends TranslationWork {
  end(result: Result<void>): void;
}

let settings: Settings;
let works: RunningWork[];
let events: JobEvent[];
let parts: TabJobParts;
let job: TabJob;

const watch = (event: JobEvent) => events.push(structuredClone(event));
const settled = () => new Promise((resolve) => setTimeout(resolve));
const pairs = (): Pair[] => [
  { id: 'b0.0', blockId: 'b0', original: [{ type: 'text', text: 'Uno.' }], state: 'pending' },
  { id: 'b0.1', blockId: 'b0', original: [{ type: 'text', text: 'Due.' }], state: 'pending' },
];
const done = (id: string) => ({
  id,
  state: 'done' as const,
  translation: [{ type: 'text' as const, text: id }],
});
const running = (at: number): RunningWork => {
  const work = works[at];
  if (!work) throw new Error(`There is no translation ${at}.`);
  return work;
};
/** What someone who attaches now is shown. */
const current = (): JobSnapshot => {
  let shown: JobSnapshot | undefined;
  job.attach((event) => {
    if (event.type === 'job') shown = event.job;
  })();
  if (!shown) throw new Error('There is no job yet.');
  return shown;
};

beforeEach(() => {
  settings = { ...DEFAULT_SETTINGS, engine: 'apertium' };
  works = [];
  events = [];
  parts = {
    readPage: async () => ok(article),
    detectLanguage: async () => ({ language: 'it', evidence: 'franc', signals: [] }),
    loadSettings: async () => settings,
    createEngine: () => ok(engine),
    planPairs: pairs,
    translate: (work) => new Promise((end) => works.push({ ...work, end })),
    now: () => new Date('2026-01-02T03:04:05Z'),
  };
  job = new TabJob(parts);
});

describe('TabJob', () => {
  it('reads, shows the article, translates and is done', async () => {
    job.attach(watch);
    await settled();
    running(0).onPairs([done('b0.0')]);
    running(0).onPairs([done('b0.1')]);
    running(0).end(ok(undefined));
    await settled();
    expect(events.map((event) => (event.type === 'state' ? event.state : event.type))).toEqual([
      'reading',
      'job',
      'pairs',
      'pairs',
      'done',
    ]);
    expect(current()).toMatchObject({
      state: 'done',
      engine: 'apertium',
      startedAt: '2026-01-02T03:04:05.000Z',
    });
  });

  it('reads a page once, however many watch', async () => {
    let reads = 0;
    parts.readPage = async () => {
      reads += 1;
      return ok(article);
    };
    job.attach(watch);
    job.attach(watch);
    await settled();
    expect(reads).toBe(1);
    expect(works).toHaveLength(1);
  });

  it('shows everything so far to who comes later', async () => {
    job.attach(watch)();
    await settled();
    running(0).onPairs([done('b0.0')]);
    job.attach(watch);
    const last = events.at(-1);
    expect(last?.type === 'job' && last.job.pairs.map(({ state }) => state)).toEqual(['done', 'pending']);
  });

  it('goes on when nobody watches', async () => {
    job.attach(watch)();
    await settled();
    expect(running(0).signal.aborted).toBe(false);
  });

  it('says why there is no article, and reads again when asked again', async () => {
    const errors: AppError[] = [{ kind: 'page-is-listing' }];
    parts.readPage = async () => {
      const error = errors.pop();
      return error ? fail(error) : ok(article);
    };
    job.attach(watch);
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
        settings = { ...settings, targetLanguage: 'it-CH' };
      },
      { kind: 'same-language', language: 'it' },
    ],
    [
      'no engine was chosen',
      () => {
        settings = { ...settings, engine: null };
      },
      { kind: 'engine-not-chosen' },
    ],
    [
      'the engine is not configured',
      () => {
        parts.createEngine = () => fail({ kind: 'engine-not-configured', engine: 'Apertium' });
      },
      { kind: 'engine-not-configured', engine: 'Apertium' },
    ],
  ])('shows the article and asks nobody when %s', async (_, arrange, error) => {
    arrange();
    job.attach(watch);
    await settled();
    expect(works).toHaveLength(0);
    expect(current()).toMatchObject({
      state: 'failed',
      error,
      pairs: [{ state: 'pending' }, { state: 'pending' }],
    });
  });

  it('begins when a view comes back after the reader has chosen an engine', async () => {
    settings = { ...settings, engine: null };
    job.attach(watch)();
    await settled();
    settings = { ...settings, engine: 'apertium' };
    job.attach(watch);
    await settled();
    expect(works).toHaveLength(1);
    expect(current()).toMatchObject({ state: 'translating', engine: 'apertium' });
  });

  it('begins when a view comes back after the reader has allowed the engine', async () => {
    job.attach(watch)();
    await settled();
    running(0).end(fail({ kind: 'engine-not-allowed', engine: 'Apertium', origins: [] }));
    await settled();
    job.attach(watch);
    await settled();
    expect(works).toHaveLength(2);
    expect(current().state).toBe('translating');
  });

  it('keeps what is done when the rest fails, and asks again for the rest alone', async () => {
    job.attach(watch);
    await settled();
    const error: AppError = { kind: 'server-unreachable', address: 'http://localhost:2737' };
    running(0).onPairs([done('b0.0'), { id: 'b0.1', state: 'failed', error }]);
    running(0).end(fail(error));
    await settled();
    expect(current()).toMatchObject({
      state: 'failed',
      error,
      pairs: [{ state: 'done' }, { state: 'failed', error }],
    });
    job.retry();
    await settled();
    expect(running(1).pairs.map(({ id }) => id)).toEqual(['b0.1']);
    expect(current()).toMatchObject({
      state: 'translating',
      pairs: [{ state: 'done' }, { state: 'pending' }],
    });
    expect(current()).not.toHaveProperty('error');
  });

  it('cancels: the request is aborted, what is done stays, what comes late is not shown', async () => {
    job.attach(watch);
    await settled();
    running(0).onPairs([done('b0.0')]);
    job.cancel();
    running(0).onPairs([done('b0.1')]);
    running(0).end(ok(undefined));
    await settled();
    expect(running(0).signal.aborted).toBe(true);
    expect(current()).toMatchObject({ state: 'cancelled', pairs: [{ state: 'done' }, { state: 'pending' }] });
  });

  it('starts anew in the language the reader names, and remembers it', async () => {
    job.attach(watch);
    await settled();
    const before = current().id;
    job.restart('es');
    await settled();
    expect(running(0).signal.aborted).toBe(true);
    expect(current().id).not.toBe(before);
    expect(current().language).toMatchObject({ language: 'es', evidence: 'reader' });
    settings = { ...settings, targetLanguage: 'fr' };
    job.restart();
    await settled();
    expect(running(2).languages).toEqual({ source: 'es', target: 'fr' });
  });

  it('lets only the last of two restarts at once translate', async () => {
    job.attach(watch);
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
    job.attach(watch);
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
    job.attach(watch);
    await settled();
    expect(events.at(-1)).toMatchObject({ error: { kind: 'broken', detail: 'no such page' } });
  });

  it('tells that the page is gone, and goes on', async () => {
    job.attach(watch);
    await settled();
    job.pageGone('changed');
    expect(events.at(-1)).toEqual({ type: 'notice', error: { kind: 'page-changed' } });
    expect(job.isStale).toBe(true);
    expect(running(0).signal.aborted).toBe(false);
  });
});
