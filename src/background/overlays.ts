import * as v from 'valibot';
import type { OverlayDisplay } from '../core/overlay-display';
import type { EventPort } from '../platform/port-listener';
import { type OverlayEvent, overlayCommandSchema } from '../protocol/overlay-port';
import type { OverlayJob } from './overlay-job';

type Job = Pick<OverlayJob, 'take' | 'reconsider' | 'close'>;

interface OverlaysParts {
  create(tabId: number, post: (event: OverlayEvent) => void): Job;
  /** Whether the reader asked for an overlay in this tab: a page cannot make us translate it. */
  isInvited(tabId: number): Promise<boolean>;
  /** The page that was left for another one has taken its overlay with it. */
  gone(tabId: number): void;
}

interface Connected {
  port: EventPort<OverlayEvent>;
  job: Job;
  /** The tab shows, or may show, another page. One that only changed its address stays connected. */
  mayBeGone: boolean;
}

/** The overlays that are connected, by tab. */
export class Overlays {
  private readonly byTab = new Map<number, Connected>();

  constructor(private readonly parts: OverlaysParts) {}

  /** Serves the overlay of one tab; in the place of the one before, which the page has given up. */
  connect(port: EventPort<OverlayEvent>, tabId: number): void {
    let connected: Connected | undefined;
    let isClosed = false;
    const admission = this.parts.isInvited(tabId).then((isInvited) => {
      if (isClosed) return;
      if (!isInvited) return this.refuse(port);
      const before = this.byTab.get(tabId);
      connected = { port, job: this.parts.create(tabId, port.post), mayBeGone: false };
      this.byTab.set(tabId, connected);
      before?.job.close();
      before?.port.close();
    });
    port.onCommand(async (message) => {
      await admission;
      const parsed = v.safeParse(overlayCommandSchema, message);
      if (parsed.success && !isClosed) connected?.job.take(parsed.output);
    });
    port.onClose(() => {
      isClosed = true;
      connected?.job.close();
      if (!connected || this.byTab.get(tabId) !== connected) return;
      this.byTab.delete(tabId);
      if (connected.mayBeGone) this.parts.gone(tabId);
    });
  }

  /** False where nothing is known to be gone yet: the overlay is connected, and closes with its page if that goes. */
  pageGone(tabId: number): boolean {
    const connected = this.byTab.get(tabId);
    if (connected) connected.mayBeGone = true;
    return !connected;
  }

  /** Something may have changed that translations depend on. */
  reconsider(): void {
    for (const { job } of this.byTab.values()) job.reconsider();
  }

  /** The reader has said something of what a tab shows, or wants it tried again. */
  readerSpoke(tabId: number): void {
    this.byTab.get(tabId)?.job.reconsider(true);
  }

  /** The reader wants the translation in a tab shown otherwise. */
  display(tabId: number, display: OverlayDisplay): void {
    this.byTab.get(tabId)?.port.post({ type: 'display', display });
  }

  private refuse(port: EventPort<OverlayEvent>): void {
    port.post({ type: 'stopped', error: { kind: 'page-not-allowed' } });
    port.close();
  }
}
