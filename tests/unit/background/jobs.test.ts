import { beforeEach, describe, expect, it } from 'vitest';
import { Jobs } from '../../../src/background/jobs';
import type { TabJob } from '../../../src/background/tab-job';
import type { EventPort } from '../../../src/platform/port-listener';
import type { JobEvent } from '../../../src/protocol/job-port';

/** Records what it is told. */
class FakeJob {
  readonly calls: string[] = [];
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
}

class FakePort implements EventPort {
  readonly sender = { from: 'view' as const };
  private command: (message: unknown) => void | Promise<void> = () => undefined;
  private closed: () => void = () => undefined;
  readonly posted: JobEvent[] = [];
  isClosed = false;

  post(event: JobEvent): void {
    this.posted.push(event);
  }

  onCommand(listener: (message: unknown) => void | Promise<void>): void {
    this.command = listener;
  }

  onClose(listener: () => void): void {
    this.closed = listener;
  }

  async say(message: unknown): Promise<void> {
    await this.command(message);
  }

  close(): void {
    this.isClosed = true;
    this.closed();
  }
}

let made: FakeJob[];
let jobs: Jobs;
let port: FakePort;

beforeEach(() => {
  made = [];
  jobs = new Jobs(() => {
    const job = new FakeJob();
    made.push(job);
    return job as unknown as TabJob;
  });
  port = new FakePort();
});

const calls = () => made.map((job) => job.calls);

describe('Jobs', () => {
  it('gives two views of a tab one job, and each tab its own', async () => {
    const second = new FakePort();
    const third = new FakePort();
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
    port.close();
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
    const second = new FakePort();
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
    const second = new FakePort();
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

  it('lets an overlay watch its own tab alone, and only when it was invited', async () => {
    jobs.connectOverlay(port, 3, async () => false);
    await port.say({ type: 'open' });
    expect(made).toEqual([]);
    expect(port.posted).toEqual([{ type: 'failed', error: { kind: 'page-not-allowed' } }]);
    expect(port.isClosed).toBe(true);
    const invited = new FakePort();
    jobs.connectOverlay(invited, 3, async () => true);
    await invited.say({ type: 'cancel' });
    await invited.say({ type: 'restart', language: 'de' });
    await invited.say({ type: 'open', tabId: 99 });
    expect(calls()).toEqual([['attach']]);
    expect(jobs.ofTab(3)).toBe(made[0]);
  });
});
