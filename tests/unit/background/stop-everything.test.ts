import { describe, expect, it } from 'vitest';
import { stopEverything } from '../../../src/background/stop-everything';
import type { TabMemory } from '../../../src/background/tab-memory';
import { ok } from '../../../src/core/result';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import { article, done, JobKit, settled } from './job-kit';
import { block, OverlayKit } from './overlay-kit';

const nobody = { refuse: () => undefined };
const newsstand = { stop: () => undefined };
const stop = (kit: JobKit, memory: TabMemory = kit.parts.memory) =>
  stopEverything({
    jobs: kit.job,
    overlays: nobody,
    newsstand,
    tabs: async () => [{ memory, url: article.url }],
  });

/** Everything is as it was installed, and whoever depends on it hears that. */
const clear = async (kit: JobKit) => {
  kit.settings = DEFAULT_SETTINGS;
  kit.glossary = { version: '', entries: [] };
  kit.job.reconsider();
  await settled();
};
const attach = async (kit: JobKit) => {
  kit.job.attach(kit.watch);
  await settled();
};

describe('an article, where everything is stopped to be cleared', () => {
  it('is not translated to its end, keeps what is shown, and goes on at the reader’s word', async () => {
    const kit = new JobKit();
    await attach(kit);
    kit.running(0).onPairs([done('b0.0')]);
    const stopped = stop(kit);
    expect(kit.running(0).signal.aborted).toBe(true);
    await stopped;
    await clear(kit);
    expect(kit.works).toHaveLength(1);
    expect(kit.current()).toMatchObject({
      state: 'cancelled',
      pairs: [{ state: 'done' }, { state: 'pending' }],
    });
    kit.job.retry();
    await settled();
    expect(kit.works).toHaveLength(2);
  });

  it('stays as it is where it is translated, also for who comes to it later', async () => {
    const kit = new JobKit();
    await attach(kit);
    kit.running(0).onPairs([done('b0.0'), done('b0.1')]);
    kit.running(0).end(ok(undefined));
    await settled();
    await stop(kit);
    await clear(kit);
    await attach(kit);
    expect(kit.works).toHaveLength(1);
    expect(kit.current()).toMatchObject({ state: 'done', pairs: [{ state: 'done' }, { state: 'done' }] });
  });

  it('is not begun where it is still being read, or where the worker is ended', async () => {
    const kit = new JobKit();
    let read = () => {};
    kit.parts.readPage = () => new Promise((resolve) => (read = () => resolve(ok(article))));
    kit.job.attach(kit.watch);
    await stop(kit);
    read();
    await settled();
    expect(kit.works).toEqual([]);
    kit.endWorker();
    kit.parts.readPage = async () => ok(article);
    await attach(kit);
    expect(kit.works).toEqual([]);
    expect(kit.current().state).toBe('cancelled');
  });

  it('ends although its translation began before all was known', async () => {
    const kit = new JobKit();
    const { memory } = kit.parts;
    await stopEverything({
      jobs: kit.job,
      overlays: nobody,
      newsstand,
      tabs: async () => {
        await attach(kit);
        return [{ memory, url: undefined }];
      },
    });
    expect(kit.works.map(({ signal }) => signal.aborted)).toEqual([true]);
  });
});

it('an overlay is translated for no longer, whatever it is told to reconsider', async () => {
  const kit = new OverlayKit();
  await kit.wanting(block('a', 'Uno.'));
  await stopEverything({
    jobs: nobody,
    overlays: kit.job,
    newsstand,
    tabs: async () => [{ memory: kit.memory, url: undefined }],
  });
  expect(kit.running(0).signal.aborted).toBe(true);
  kit.settings = DEFAULT_SETTINGS;
  kit.job.reconsider();
  await settled();
  kit.job.take({ type: 'want', blocks: [block('b', 'Due.')] });
  await settled();
  expect(kit.works).toHaveLength(1);
});

it('what the newsstand is at ends, too, before and after it is known what else there is', async () => {
  const done: string[] = [];
  await stopEverything({
    jobs: nobody,
    overlays: nobody,
    newsstand: { stop: () => void done.push('stop') },
    tabs: async () => {
      done.push('tabs');
      return [];
    },
  });
  expect(done).toEqual(['stop', 'tabs', 'stop']);
});
