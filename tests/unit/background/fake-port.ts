import type { EventPort } from '../../../src/platform/port-listener';

/** The background's end of a connection, whose other end is the test. */
export class FakePort<Event> implements EventPort<Event> {
  readonly sender = { from: 'view' as const };
  private command: (message: unknown) => void | Promise<void> = () => undefined;
  private closed: () => void = () => undefined;
  readonly posted: Event[] = [];
  isClosed = false;

  readonly post = (event: Event): void => {
    this.posted.push(event);
  };

  onCommand(listener: (message: unknown) => void | Promise<void>): void {
    this.command = listener;
  }

  onClose(listener: () => void): void {
    this.closed = listener;
  }

  async say(message: unknown): Promise<void> {
    await this.command(message);
  }

  /** Browsers tell the other end alone. */
  close(): void {
    this.isClosed = true;
  }

  /** The other end goes away. */
  leave(): void {
    this.closed();
  }
}
