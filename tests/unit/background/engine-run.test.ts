import { beforeEach, describe, expect, it } from 'vitest';
import type { EngineRoute, RouteStep } from '../../../src/background/engine-route';
import { type EngineNews, runEngines } from '../../../src/background/engine-run';
import type { EngineId } from '../../../src/core/engine-id';
import type { EngineFailure } from '../../../src/core/engine-use';
import type { AppError } from '../../../src/core/errors';
import type { Pair } from '../../../src/core/pair';
import { fail, ok, type Result } from '../../../src/core/result';
import type { PairUpdate } from '../../../src/protocol/job-port';
import { fakeEngine } from '../translate/fake-engine';
import { done } from './job-kit';

const pairs: Pair[] = ['a', 'b'].map((id) => ({
  id,
  blockId: id,
  original: [{ type: 'text', text: id }],
  state: 'pending',
}));
const crashed: AppError = { kind: 'engine-crashed', engine: 'bergamot', detail: 'out of memory' };
const failedPair = (id: string, error = crashed): PairUpdate => ({ id, state: 'failed', error });

/** What an engine does with the pairs it is given. */
type Work = (given: readonly Pair[], report: (updates: PairUpdate[]) => void) => Result<void>;

let steps: RouteStep[];
let works: Work[];
let prepared: Result<void>;
let given: string[][];
let told: PairUpdate[];
let news: EngineNews[];
let abort: AbortController;
let declined: EngineId[];

beforeEach(() => {
  [steps, works, given, told, news, declined] = [[], [], [], [], [], []];
  prepared = ok(undefined);
  abort = new AbortController();
});

const engine = (id: EngineId) => fakeEngine(() => ok([]), { id });
const use = (id: EngineId): RouteStep => ({
  type: 'use',
  engine: engine(id),
  use: { id, reason: 'on-device' },
});
const ask: RouteStep = { type: 'ask', offers: [] };

function run(): Promise<Result<void>> {
  const failures: EngineFailure[] = [];
  const route = {
    failures,
    next: async () => steps.shift() ?? ask,
    failed: (id: EngineId, error: AppError) => failures.push({ engine: id, error }),
    declinedDownload: (id: EngineId) => declined.push(id),
  } as unknown as EngineRoute;
  return runEngines({
    route,
    pairs,
    signal: abort.signal,
    prepare: async () => prepared,
    translate: async (_, open, onPairs) => {
      given.push(open.map(({ id }) => id));
      return works.shift()?.(open, onPairs) ?? ok(undefined);
    },
    onEngines: (change) => news.push(change),
    onPairs: (updates) => told.push(...updates),
  });
}

const all: Work = (open, report) => {
  report(open.map(({ id }) => done(id)));
  return ok(undefined);
};

describe('runEngines', () => {
  it('is done when one engine has done it all', async () => {
    steps = [use('bergamot')];
    works = [all];
    expect(await run()).toEqual(ok(undefined));
    expect(told.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(news).toEqual([{ use: { id: 'bergamot', reason: 'on-device' }, offers: [], failures: [] }]);
  });

  it('gives what is left to the next engine, and shows no failure in between', async () => {
    steps = [use('bergamot'), use('apertium')];
    works = [
      (_, report) => {
        report([done('a')]);
        report([failedPair('b')]);
        return fail(crashed);
      },
      all,
    ];
    expect(await run()).toEqual(ok(undefined));
    expect(given).toEqual([['a', 'b'], ['b']]);
    expect(told.map(({ id, state }) => `${id} ${state}`)).toEqual(['a done', 'b done']);
    expect(news.at(-1)).toMatchObject({ failures: [{ engine: 'bergamot', error: crashed }] });
  });

  it('tries single sentences that were refused elsewhere, and is done without them where nobody is left', async () => {
    steps = [use('bergamot')];
    works = [
      (_, report) => {
        report([done('a'), failedPair('b')]);
        return ok(undefined);
      },
    ];
    expect(await run()).toEqual(ok(undefined));
    expect(told.at(-1)).toEqual(failedPair('b'));
  });

  it('says of a pair that it failed although it was shown while it was written', async () => {
    steps = [use('chat'), { type: 'end', error: crashed }];
    works = [
      (_, report) => {
        report([done('a')]);
        report([failedPair('a'), done('b')]);
        return ok(undefined);
      },
    ];
    await run();
    expect(told.map(({ id, state }) => [id, state])).toEqual([
      ['a', 'done'],
      ['b', 'done'],
      ['a', 'failed'],
    ]);
  });

  it('ends with the last error where something was made before', async () => {
    steps = [use('bergamot')];
    works = [
      (_, report) => {
        report([done('a'), failedPair('b')]);
        return fail(crashed);
      },
    ];
    expect(await run()).toEqual(fail(crashed));
    expect(told.at(-1)).toEqual(failedPair('b'));
  });

  it('asks who translates where nothing was made', async () => {
    steps = [use('bergamot'), { type: 'ask', offers: [{ way: 'download', engine: 'browser', origins: [] }] }];
    works = [() => fail(crashed)];
    expect(await run()).toEqual(fail({ kind: 'engine-not-chosen' }));
    expect(news.at(-1)).toEqual({
      offers: [{ way: 'download', engine: 'browser', origins: [] }],
      failures: [{ engine: 'bergamot', error: crashed }],
    });
  });

  it('ends with the reason where the chosen engine cannot be used', async () => {
    steps = [{ type: 'end', error: crashed }];
    expect(await run()).toEqual(fail(crashed));
    expect(given).toEqual([]);
  });

  it('waits for a download, then translates', async () => {
    steps = [{ type: 'prepare', engine: engine('bergamot') }, use('bergamot')];
    works = [all];
    expect(await run()).toEqual(ok(undefined));
    expect(news.map(({ preparing }) => preparing)).toEqual(['bergamot', undefined, undefined]);
  });

  it('goes on with the next engine after a download that failed', async () => {
    prepared = fail({ kind: 'storage-full', bytes: 7 });
    steps = [{ type: 'prepare', engine: engine('bergamot') }, use('apertium')];
    works = [all];
    expect(await run()).toEqual(ok(undefined));
    expect(news.at(-1)?.failures).toEqual([
      { engine: 'bergamot', error: { kind: 'storage-full', bytes: 7 } },
    ]);
  });

  it('takes a cancelled download for an answer, not for a failure', async () => {
    prepared = fail({ kind: 'download-cancelled', engine: 'bergamot' });
    steps = [{ type: 'prepare', engine: engine('bergamot') }];
    expect(await run()).toEqual(fail({ kind: 'engine-not-chosen' }));
    expect(declined).toEqual(['bergamot']);
    expect(news.at(-1)?.failures).toEqual([]);
  });

  it('stops when it is aborted', async () => {
    steps = [use('bergamot'), use('apertium')];
    works = [
      () => {
        abort.abort();
        return ok(undefined);
      },
    ];
    await run();
    expect(given).toHaveLength(1);
    expect(told).toEqual([]);
  });
});
