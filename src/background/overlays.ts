import type { EventPort } from '../platform/port-listener';
import { type OverlayEvent, parseOverlayCommand } from '../protocol/overlay-port';
import type { OverlayJob } from './overlay-job';
import { TooLargeBlocks } from './too-large-blocks';

type Job = Pick<OverlayJob, 'take' | 'reconsider' | 'refuse' | 'close'>;

interface OverlaysParts {
  create(tabId: number, post: (event: OverlayEvent) => void): Job;
  /** Whether this is what the reader's own wish was given for in this tab: a page cannot make us translate it. */
  isInvited(tabId: number, invitation: string): Promise<boolean>;
}

interface Connected {
  port: EventPort<OverlayEvent>;
  job: Job;
}

/** The overlays that are connected, by tab. */
export class Overlays {
  private readonly byTab = new Map<number, Connected>();

  constructor(private readonly parts: OverlaysParts) {}

  /** Serves the overlay of one tab, once it has shown its invitation; in the place of the one before, which the page has given up. */
  connect(port: EventPort<OverlayEvent>, tabId: number): void {
    let connected: Connected | undefined;
    let admission: Promise<void> | undefined;
    let isClosed = false;
    /** False while the page is one that cannot be read: what it asks for is meant for no other. */
    let isReadable = true;
    const tooLarge = new TooLargeBlocks(port.post);
    const admit = async (invitation: string) => {
      const isInvited = await this.parts.isInvited(tabId, invitation);
      if (isClosed) return;
      if (!isInvited) return this.turnAway(port);
      const before = this.byTab.get(tabId);
      connected = { port, job: this.parts.create(tabId, (event) => tooLarge.pass(event)) };
      this.byTab.set(tabId, connected);
      before?.job.close();
      before?.port.close();
    };
    port.onCommand(async (message) => {
      const command = parseOverlayCommand(message);
      if (isOpening(message)) isReadable = command !== undefined;
      if (isOpening(message) && !command) {
        port.post({ type: 'stopped', error: { kind: 'page-unreadable', detail: 'unexpected page' } });
      }
      if (!command || !isReadable) return;
      if (command.type === 'open') admission ??= admit(command.invitation);
      await admission;
      if (isClosed || !connected) return;
      // First: why nothing more comes, which the job may say, is to stand where the reader looks.
      tooLarge.take(command);
      connected.job.take(command);
    });
    port.onClose(() => {
      isClosed = true;
      connected?.job.close();
      if (connected && this.byTab.get(tabId) === connected) this.byTab.delete(tabId);
    });
  }

  /** Something may have changed that translations depend on. */
  reconsider(): void {
    for (const { job } of this.byTab.values()) job.reconsider();
  }

  /** The reader wants nothing more sent of pages at such addresses: to be settled anew what may be. */
  refuse(isRefused: (url: string) => boolean): void {
    for (const { job } of this.byTab.values()) job.refuse(isRefused);
  }

  /** The reader has said something of what a tab shows, or wants it tried again. */
  readerSpoke(tabId: number): void {
    this.byTab.get(tabId)?.job.reconsider(true);
  }

  private turnAway(port: EventPort<OverlayEvent>): void {
    port.post({ type: 'stopped', error: { kind: 'page-not-allowed' } });
    port.close();
  }
}

function isOpening(message: unknown): boolean {
  return (message as { type?: unknown } | null)?.type === 'open';
}
