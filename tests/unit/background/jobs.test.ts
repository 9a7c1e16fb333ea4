import { beforeEach, describe, expect, it } from 'vitest';
import { Jobs } from '../../../src/background/jobs';
import type { TabJob } from '../../../src/background/tab-job';
import type { JobEvent } from '../../../src/protocol/job-port';
import { FakePort } from './fake-port';

/** Records what it is told. */
class FakeJob {
  readonly calls: string[] = [];
  readonly snapshot: { state: string } = { state: 'translating' };
  isStale = false;
  private watchers = 0;

  get isWatched(): boolean {
    return this.watchers > 0;
  }

  attach(): () => void {
    this.watchers += 1;
    this.calls.push('attach');
    return () => {
      this.watchers -= 1;
      this.calls.push('detach');
    };
  }

  isAbout(url: string): boolean {
    return url.startsWith('https://porto.example/faro');
  }

  pageGone(how: string): void {
    this.isStale = true;
    this.calls.push(how);
  }

  restart(language?: string): void {
    this.calls.push(`restart ${language}`);
  }

  retry(): void {
    this.calls.push('retry');
  }

  reread(): void {
    this.calls.push('reread');
  }

  reconsider(): void {
    this.calls.push('reconsider');
  }

  cancel(): void {
    this.calls.push('cancel');
  }

  refuse(isRefused: (url: string) => boolean): void {
    if (isRefused('https://porto.example/faro')) this.calls.push('refuse');
  }
}

let made: FakeJob[];
let jobs: Jobs;
let port: FakePort<JobEvent>;
let spoken: number[];

beforeEach(() => {
  made = [];
  spoken = [];
  jobs = new Jobs(
    () => {
      const job = new FakeJob();
      made.push(job);
      return job as unknown as TabJob;
    },
    (tabId) => spoken.push(tabId),
  );
  port = new FakePort<JobEvent>();
});

const calls = () => made.map((job) => job.calls);

describe('Jobs', () => {
  it('gives two views of a tab one job, and each tab its own', async () => {
    const second = new FakePort<JobEvent>();
    const third = new FakePort<JobEvent>();
    for (const view of [port, second, third]) jobs.connectView(view);
    await port.say({ type: 'open', tabId: 1 });
    await second.say({ type: 'open', tabId: 1 });
    await third.say({ type: 'open', tabId: 2 });
    expect(calls()).toEqual([['attach', 'attach'], ['attach']]);
  });

  it('passes commands on, and detaches a view that closes', async () => {
    jobs.connectView(port);
    await port.say({ type: 'open', tabId: 1 });
    await port.say({ type: 'restart', language: 'es' });
    await port.say({ type: 'retry' });
    await port.say({ type: 'cancel' });
    port.leave();
    expect(calls()).toEqual([['attach', 'restart es', 'retry', 'cancel', 'detach']]);
  });

  it.each([
    null,
    'open',
    { type: 'open' },
    { type: 'open', tabId: '1' },
    { type: 'restart', language: '<script>' },
    { type: 'eval', code: '1' },
    { type: 'retry' },
  ])('does nothing for %j before a tab was opened', async (message) => {
    jobs.connectView(port);
    await port.say(message);
    expect(made).toEqual([]);
  });

  it('reads the page anew on request, for all who watch', async () => {
    jobs.connectView(port);
    await port.say({ type: 'open', tabId: 1 });
    await port.say({ type: 'reread' });
    expect(calls()).toEqual([['attach', 'reread']]);
  });

  it('shows who asks to read anew what another view has read already', async () => {
    const second = new FakePort<JobEvent>();
    for (const view of [port, second]) jobs.connectView(view);
    await port.say({ type: 'open', tabId: 1 });
    jobs.pageGone(1, 'changed');
    await second.say({ type: 'open', tabId: 1 });
    await port.say({ type: 'reread' });
    expect(calls()).toEqual([
      ['attach', 'changed', 'detach'],
      ['attach', 'attach'],
    ]);
  });

  it('gives a page that moved on a new job, and leaves the old one to who watches it', async () => {
    const second = new FakePort<JobEvent>();
    for (const view of [port, second]) jobs.connectView(view);
    await port.say({ type: 'open', tabId: 1 });
    jobs.pageGone(1, 'changed');
    await second.say({ type: 'open', tabId: 1 });
    expect(calls()).toEqual([['attach', 'changed'], ['attach']]);
  });

  it('lets every job go on that waited for a permission', async () => {
    jobs.connectView(port);
    await port.say({ type: 'open', tabId: 1 });
    jobs.reconsider();
    expect(calls()).toEqual([['attach', 'reconsider']]);
  });

  it.each(['closed', 'changed'] as const)(
    'forgets the job of a page that is gone (%s) with the last view that shows it',
    async (how) => {
      const second = new FakePort<JobEvent>();
      for (const view of [port, second]) {
        jobs.connectView(view);
        await view.say({ type: 'open', tabId: 1 });
      }
      jobs.pageGone(1, how);
      second.leave();
      jobs.reconsider();
      expect(calls()).toEqual([['attach', 'attach', how, 'detach', 'reconsider']]);
      port.leave();
      jobs.reconsider();
      expect(calls()).toEqual([['attach', 'attach', how, 'detach', 'reconsider', 'detach']]);
    },
  );

  it('forgets such a job also when its view goes over to another tab', async () => {
    jobs.connectView(port);
    await port.say({ type: 'open', tabId: 1 });
    jobs.pageGone(1, 'closed');
    await port.say({ type: 'open', tabId: 2 });
    jobs.reconsider();
    expect(calls()).toEqual([
      ['attach', 'closed', 'detach'],
      ['attach', 'reconsider'],
    ]);
  });

  it('forgets a job that finds its page gone only when nobody shows it any more', async () => {
    jobs.connectView(port);
    await port.say({ type: 'open', tabId: 1 });
    await port.say({ type: 'open', tabId: 2 });
    const [first] = made;
    if (first) first.isStale = true;
    port.leave();
    jobs.reconsider();
    expect(calls()).toEqual([
      ['attach', 'detach'],
      ['attach', 'detach', 'reconsider'],
    ]);
  });

  it('still refuses what such a job has under way', async () => {
    jobs.connectView(port);
    await port.say({ type: 'open', tabId: 1 });
    jobs.pageGone(1, 'closed');
    port.leave();
    jobs.refuse((url) => url.startsWith('https://porto.example/'));
    expect(calls()).toEqual([['attach', 'closed', 'detach', 'refuse']]);
  });

  it('keeps nothing of a job that is done, once its page is gone', async () => {
    jobs.connectView(port);
    await port.say({ type: 'open', tabId: 1 });
    for (const { snapshot } of made) snapshot.state = 'done';
    port.leave();
    jobs.pageGone(1, 'closed');
    for (const { snapshot } of made) snapshot.state = 'translating';
    jobs.refuse(() => true);
    expect(calls()).toEqual([['attach', 'detach', 'closed']]);
  });

  it('knows nothing of pages nobody opened', () => {
    expect(jobs.pageGone(7, 'closed')).toBe(true);
    expect(made).toEqual([]);
  });

  it('stays with a page whose reader goes to a section of it', async () => {
    jobs.connectView(port);
    await port.say({ type: 'open', tabId: 1 });
    expect(jobs.pageGone(1, 'changed', 'https://porto.example/faro#mappa')).toBe(false);
    expect(jobs.pageGone(1, 'changed', 'https://porto.example/altro')).toBe(true);
    expect(jobs.pageGone(1, 'closed', 'https://porto.example/faro')).toBe(true);
    expect(calls()).toEqual([['attach', 'changed', 'closed']]);
  });

  it('tells that the reader has said something of a page, and only then', async () => {
    jobs.connectView(port);
    await port.say({ type: 'restart', language: 'es' });
    await port.say({ type: 'open', tabId: 7 });
    expect(spoken).toEqual([]);
    await port.say({ type: 'restart', language: 'es' });
    await port.say({ type: 'retry' });
    await port.say({ type: 'cancel' });
    await port.say({ type: 'reread' });
    expect(spoken).toEqual([7, 7, 7, 7]);
    expect(calls()).toEqual([['attach', 'restart es', 'retry', 'cancel', 'reread']]);
  });

  it('refuses pages, those also that their tabs have left while they are translated', async () => {
    const [first, second] = [new FakePort<JobEvent>(), new FakePort<JobEvent>()];
    for (const view of [port, first, second]) jobs.connectView(view);
    const refuse = () => jobs.refuse((url) => url.startsWith('https://porto.example/'));
    await port.say({ type: 'open', tabId: 1 });
    jobs.pageGone(1, 'changed');
    await first.say({ type: 'open', tabId: 1 });
    await second.say({ type: 'open', tabId: 2 });
    second.leave();
    jobs.pageGone(2, 'closed');
    jobs.refuse(() => false);
    refuse();
    expect(calls()).toEqual([
      ['attach', 'changed', 'refuse'],
      ['attach', 'refuse'],
      ['attach', 'detach', 'closed', 'refuse'],
    ]);
    for (const { snapshot } of made) snapshot.state = 'done';
    refuse();
    expect(calls().map((all) => all.filter((call) => call === 'refuse').length)).toEqual([1, 2, 1]);
  });

  it('knows what is known of the article that a tab shows, and of no other', async () => {
    expect(jobs.snapshotAbout(1, 'https://porto.example/faro')).toBeUndefined();
    jobs.connectView(port);
    await port.say({ type: 'open', tabId: 1 });
    expect(jobs.snapshotAbout(1, 'https://porto.example/faro')).toBe(made[0]?.snapshot);
    expect(jobs.snapshotAbout(1, 'https://porto.example/altro')).toBeUndefined();
    jobs.pageGone(1, 'changed');
    expect(jobs.snapshotAbout(1, 'https://porto.example/faro')).toBeUndefined();
  });
});
