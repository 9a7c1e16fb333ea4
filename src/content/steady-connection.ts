import type { JobEvent } from '../protocol/job-port';

interface OverlayConnection {
  send(command: { type: 'open' }): void;
  close(): void;
}

/** Waits between attempts to reach a worker that went away, in milliseconds. */
const BACKOFF_MS = [500, 1000, 2000, 4000, 8000];
/** A connection that held this long and brought sentences was a good one: the next failure is a new one. */
const GOOD_MS = 10_000;
/** However good they are: so many connections are made again before the reader has to come back to the page. */
const MAX_RECONNECTS = 20;

export interface ConnectionParts {
  connect(on: { event(event: JobEvent): void; disconnected(): void }): OverlayConnection;
  event(event: JobEvent): void;
  /** True while events are still to come. Otherwise a worker that went to sleep is left asleep until the reader comes back to the page. */
  isWaiting(): boolean;
  /** True once there is nothing to come back to: what is connected stays so, and is not connected again. */
  isOver(): boolean;
  /** The extension this script belongs to is gone, reloaded or updated. */
  orphaned(): void;
}

/** A connection that is made again when the worker at the other end was ended, as browsers do with idle ones. */
export class SteadyConnection {
  private connection: OverlayConnection | undefined;
  private attempts = 0;
  private reconnects = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly parts: ConnectionParts) {}

  open(): void {
    this.stopWaiting();
    const since = Date.now();
    let broughtPairs = false;
    try {
      this.connection = this.parts.connect({
        event: (event) => {
          broughtPairs ||= event.type === 'pairs';
          this.parts.event(event);
        },
        disconnected: () => this.dropped(broughtPairs && Date.now() - since >= GOOD_MS),
      });
      this.connection.send({ type: 'open' });
    } catch {
      this.connection = undefined;
      this.parts.orphaned();
    }
  }

  close(): void {
    this.stopWaiting();
    this.connection?.close();
    this.connection = undefined;
  }

  private dropped(wasGood: boolean): void {
    this.connection = undefined;
    if (this.parts.isOver()) return;
    if (wasGood) this.attempts = 0;
    const wait = this.reconnects < MAX_RECONNECTS ? BACKOFF_MS[this.attempts] : undefined;
    if (wait === undefined || !this.parts.isWaiting()) {
      window.addEventListener('focus', this.comeBack);
      return;
    }
    this.attempts += 1;
    this.reconnects += 1;
    this.timer = setTimeout(() => this.open(), wait);
  }

  private readonly comeBack = (): void => {
    this.attempts = 0;
    this.reconnects = 0;
    this.open();
  };

  private stopWaiting(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    window.removeEventListener('focus', this.comeBack);
  }
}
