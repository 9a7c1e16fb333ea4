import * as v from 'valibot';
import type { JobSnapshot } from '../core/job';
import type { EventPort } from '../platform/port-listener';
import { type JobCommand, type JobEvent, jobCommandSchema } from '../protocol/job-port';
import type { TabJob } from './tab-job';

/** The jobs there are, by tab, and the connections of views to them. */
export class Jobs {
  private readonly byTab = new Map<number, TabJob>();
  /** Of pages that their tabs have left, whose translation goes on. */
  private readonly leftBehind = new Set<TabJob>();

  /** `readerSpoke` is told when something may have been said of a tab's page that others have to know. */
  constructor(
    private readonly create: (tabId: number) => TabJob,
    private readonly readerSpoke: (tabId: number) => void = () => undefined,
  ) {}

  /** The job of what a tab shows now; begun by whoever attaches to it first. */
  ofTab(tabId: number): TabJob {
    const known = this.byTab.get(tabId);
    if (known && !known.isStale) return known;
    if (known) this.leaveBehind(known);
    const job = this.create(tabId);
    this.byTab.set(tabId, job);
    return job;
  }

  /** The article of a tab as far as it is known, if that is what this address shows now. */
  snapshotAbout(tabId: number, url: string): JobSnapshot | undefined {
    const job = this.byTab.get(tabId);
    return job && !job.isStale && job.isAbout(url) ? job.snapshot : undefined;
  }

  /** False where the tab still shows what was read: the reader only went to a section of it. */
  pageGone(tabId: number, how: 'closed' | 'changed', url?: string): boolean {
    const job = this.byTab.get(tabId);
    if (!job) return true;
    if (how === 'changed' && url !== undefined && job.isAbout(url)) return false;
    job.pageGone(how);
    this.letGo();
    return true;
  }

  /** The reader wants nothing more sent of pages at such addresses. */
  refuse(isRefused: (url: string) => boolean): void {
    for (const job of this.byTab.values()) job.refuse(isRefused);
    for (const job of this.leftBehind) if (isUnderWay(job)) job.refuse(isRefused);
  }

  /** Nobody can come back to a page that is gone: a view that asks for its tab again gets the page that is there then. */
  private letGo(): void {
    for (const [tabId, job] of this.byTab) {
      if (!job.isStale || job.isWatched) continue;
      this.byTab.delete(tabId);
      this.leaveBehind(job);
    }
  }

  private leaveBehind(job: TabJob): void {
    for (const other of this.leftBehind) if (!isUnderWay(other)) this.leftBehind.delete(other);
    // One that is done has nothing more to refuse.
    if (job.snapshot?.state !== 'done') this.leftBehind.add(job);
  }

  /** The reader has allowed something: jobs that waited for it go on, watched or not. */
  reconsider(): void {
    for (const job of this.byTab.values()) job.reconsider();
  }

  /** What jobs depend on has changed: those that somebody watches begin anew, the others when they are asked for again. */
  reconsiderWatched(): void {
    for (const job of this.byTab.values()) if (job.isWatched) job.reconsider();
  }

  /** Serves one view: it opens a tab's job, then commands it. */
  connectView(port: EventPort<JobEvent>): void {
    let opened: { tabId: number; job: TabJob; detach: () => void } | undefined;
    const leave = () => {
      opened?.detach();
      this.letGo();
    };
    const open = (tabId: number) => {
      leave();
      const job = this.ofTab(tabId);
      opened = { tabId, job, detach: job.attach(port.post) };
    };
    port.onClose(leave);
    port.onCommand((message) => {
      const parsed = v.safeParse(jobCommandSchema, message);
      if (!parsed.success) return;
      const command = parsed.output;
      if (command.type === 'open') open(command.tabId);
      else if (command.type === 'reread' && opened) {
        // Somebody else may have read what the tab shows now.
        if (this.byTab.get(opened.tabId) === opened.job) opened.job.reread();
        else open(opened.tabId);
      } else if (opened) perform(opened.job, command);
      if (opened && SAYS_SOMETHING.has(command.type)) this.readerSpoke(opened.tabId);
    });
  }
}

function isUnderWay({ snapshot }: TabJob): boolean {
  return snapshot?.state === 'translating';
}

/** Commands by which a reader says something of the page itself. */
const SAYS_SOMETHING = new Set<JobCommand['type']>([
  'reread',
  'restart',
  'retry',
  'cancel',
  'accept',
  'pass-over',
  'mark-private',
]);

function perform(job: TabJob, command: JobCommand): void {
  switch (command.type) {
    case 'restart':
      job.restart(command.language);
      break;
    case 'retry':
      job.retry();
      break;
    case 'visible':
      job.showing(command.pairs);
      break;
    case 'cancel':
      job.cancel();
      break;
    case 'accept':
      job.accept(command.engine);
      break;
    case 'pass-over': {
      const { engine, detail } = command;
      job.passOver({ engine, error: { kind: 'engine-cannot-run', engine, detail } });
      break;
    }
    case 'dismiss':
      job.dismiss(command.pair, command.check);
      break;
    case 'compare':
      job.compare(command.engines);
      break;
    case 'mark-private':
      job.markPrivate(command.isPrivate);
      break;
  }
}
