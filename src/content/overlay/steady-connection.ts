import { hasExtension, type OverlayConnection } from '../../platform/overlay-connection';
import type { OverlayCommand, OverlayEvent } from '../../protocol/overlay-port';

/** Waits between attempts to reach a worker that went away, in milliseconds. */
const BACKOFF_MS = [500, 1000, 2000, 4000, 8000];
/** A connection that held this long and brought translations was a good one: the next failure is a new one. */
const GOOD_MS = 10_000;
/** However good they are: so many connections are made again before the reader has to come back to the page. */
const MAX_RECONNECTS = 20;
/** How long after the connection is lost it is certain whether the extension is gone, in milliseconds. */
const PROBE_MS = 400;

export interface ConnectionParts {
  connect(on: { event(event: OverlayEvent): void; disconnected(): void }): OverlayConnection;
  /** What has to be said first over every new connection. */
  greeting(): OverlayCommand[];
  event(event: OverlayEvent): void;
  /** True while events are still to come. Otherwise a worker that went to sleep is left asleep until there is something to say. */
  isWaiting(): boolean;
  /** The extension this script belongs to is gone, reloaded or updated. */
  orphaned(): void;
  /** It was lost so often that it is not made again by itself, although something is still to come. */
  gaveUp(): void;
}

/** A connection that is made again when the worker at the other end was ended, as browsers do with idle ones. */
export class SteadyConnection {
  private connection: OverlayConnection | undefined;
  private attempts = 0;
  private reconnects = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private probe: ReturnType<typeof setTimeout> | undefined;
  /** Closed by who has opened it, for good. */
  isClosed = false;

  constructor(private readonly parts: ConnectionParts) {}

  open(): void {
    this.stopWaiting();
    const since = performance.now();
    let isUseful = false;
    const greeting = this.parts.greeting();
    try {
      const connection = this.parts.connect({
        event: (event) => {
          isUseful ||= event.type === 'blocks';
          this.parts.event(event);
        },
        disconnected: () => this.dropped(isUseful && performance.now() - since >= GOOD_MS),
      });
      this.connection = connection;
      for (const command of greeting) connection.send(command);
    } catch {
      this.connection = undefined;
      this.parts.orphaned();
    }
  }

  /** Over the connection there is. A new one is made otherwise, whose greeting says all that is wanted. */
  send(...commands: OverlayCommand[]): void {
    if (!this.connection) {
      if (this.timer === undefined && !this.isClosed) this.open();
      return;
    }
    try {
      for (const command of commands) this.connection.send(command);
    } catch {
      this.connection = undefined;
      this.parts.orphaned();
    }
  }

  /** For good. */
  close(): void {
    this.isClosed = true;
    this.stopWaiting();
    this.connection?.close();
    this.connection = undefined;
  }

  private dropped(wasGood: boolean): void {
    this.connection = undefined;
    if (wasGood) this.attempts = 0;
    const wait = this.reconnects < MAX_RECONNECTS ? BACKOFF_MS[this.attempts] : undefined;
    // A worker that was ended leaves the extension there; one that was updated takes it away, if only a moment later.
    this.probe = setTimeout(() => {
      if (!hasExtension()) this.parts.orphaned();
      else if (wait === undefined && this.parts.isWaiting()) this.parts.gaveUp();
    }, PROBE_MS);
    if (wait === undefined || !this.parts.isWaiting()) {
      window.addEventListener('focus', this.comeBack);
      return;
    }
    this.attempts += 1;
    this.reconnects += 1;
    this.timer = setTimeout(() => this.open(), wait);
  }

  /** Settings may have changed while nobody was connected. */
  private readonly comeBack = (): void => {
    this.attempts = 0;
    this.reconnects = 0;
    this.open();
  };

  private stopWaiting(): void {
    clearTimeout(this.probe);
    clearTimeout(this.timer);
    this.timer = undefined;
    window.removeEventListener('focus', this.comeBack);
  }
}
