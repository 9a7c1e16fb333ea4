import * as v from 'valibot';
import type { EventPort } from '../platform/port-listener';
import { type JobCommand, jobCommandSchema, overlayCommandSchema } from '../protocol/job-port';
import type { TabJob } from './tab-job';

/** The jobs there are, by tab, and the connections to them. */
export class Jobs {
  private readonly byTab = new Map<number, TabJob>();

  constructor(private readonly create: (tabId: number) => TabJob) {}

  /** The job of what a tab shows now; begun by whoever attaches to it first. */
  ofTab(tabId: number): TabJob {
    const known = this.byTab.get(tabId);
    if (known && !known.isStale) return known;
    const job = this.create(tabId);
    this.byTab.set(tabId, job);
    return job;
  }

  /** False where the tab still shows what was read: the reader only went to a section of it. */
  pageGone(tabId: number, how: 'closed' | 'changed', url?: string): boolean {
    const job = this.byTab.get(tabId);
    if (!job) return true;
    if (how === 'changed' && url !== undefined && job.isAbout(url)) return false;
    job.pageGone(how);
    // Nobody can come back to it: a view that asks for this tab again gets the page that is there then.
    if (!job.isWatched) this.byTab.delete(tabId);
    return true;
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
  connectView(port: EventPort): void {
    let opened: { tabId: number; job: TabJob; detach: () => void } | undefined;
    const open = (tabId: number) => {
      opened?.detach();
      const job = this.ofTab(tabId);
      opened = { tabId, job, detach: job.attach(port.post) };
    };
    port.onClose(() => opened?.detach());
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
    });
  }

  /** Serves the overlay of one tab: it may watch its own tab's job, nothing else, and only where the reader asked for it. */
  connectOverlay(port: EventPort, tabId: number, isInvited: () => Promise<boolean>): void {
    let detach: (() => void) | undefined;
    port.onClose(() => detach?.());
    port.onCommand(async (message) => {
      if (!v.is(overlayCommandSchema, message)) return;
      if (!(await isInvited())) {
        port.post({ type: 'failed', error: { kind: 'page-not-allowed' } });
        return port.close();
      }
      detach?.();
      detach = this.ofTab(tabId).attach(port.post);
    });
  }
}

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
