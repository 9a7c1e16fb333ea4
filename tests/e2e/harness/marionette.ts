import { connect, type Socket } from 'node:net';
import type { Json } from './driver';

interface Pending {
  command: string;
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/**
 * A client of Marionette, Firefox's remote control: TCP frames `LENGTH:JSON`, `[0, id, command, parameters]` to the
 * browser and `[1, id, error, result]` back. https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
 */
export class Marionette {
  #received = Buffer.alloc(0);
  #lastId = 0;
  readonly #pending = new Map<number, Pending>();

  private constructor(
    private readonly socket: Socket,
    greeted: () => void,
  ) {
    socket.setNoDelay(true);
    let isGreeting = true;
    socket.on('data', (chunk: Buffer) => {
      this.#received = Buffer.concat([this.#received, chunk]);
      for (let frame = this.#nextFrame(); frame !== undefined; frame = this.#nextFrame()) {
        if (isGreeting) greeted();
        else this.#answer(frame);
        isGreeting = false;
      }
    });
    socket.on('close', () => this.#fail('the connection was closed'));
  }

  /** Connects and waits for the browser's greeting. Rejects where nothing listens yet. */
  static connect(port: number, limitMs = 5000): Promise<Marionette> {
    return new Promise((resolve, reject) => {
      const socket = connect({ port, host: '127.0.0.1' });
      const timer = setTimeout(() => socket.destroy(new Error('Marionette did not greet.')), limitMs);
      const client = new Marionette(socket, () => {
        clearTimeout(timer);
        resolve(client);
      });
      socket.on('error', reject);
    });
  }

  /** Sends a command; resolves to its result, unwrapped from `{ value }` where it is the only field. */
  send<R>(command: string, parameters: { [key: string]: unknown } = {}, limitMs = 60_000): Promise<R> {
    this.#lastId += 1;
    const id = this.#lastId;
    const frame = Buffer.from(JSON.stringify([0, id, command, parameters]));
    return new Promise<R>((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#pending.delete(id);
        reject(new Error(`Firefox did not answer ${command} within ${limitMs / 1000} s.`));
      }, limitMs);
      const settle = (finish: () => void) => {
        clearTimeout(timer);
        finish();
      };
      this.#pending.set(id, {
        command,
        resolve: (result) => settle(() => resolve(unwrap(result) as R)),
        reject: (error) => settle(() => reject(error)),
      });
      // In one piece: the second of two would wait for the other end to have acknowledged the first.
      this.socket.write(Buffer.concat([Buffer.from(`${frame.length}:`), frame]));
    });
  }

  /** Runs code in the page, or in the browser's own window where the context is `chrome`. Promises are awaited. */
  execute<R>(script: string, args: readonly Json[] = []): Promise<R> {
    return this.send<R>('WebDriver:ExecuteScript', { script, args });
  }

  /** Runs the script with the browser's own powers, then returns to the page. */
  async inChrome<R>(script: string, args: readonly Json[] = []): Promise<R> {
    await this.send('Marionette:SetContext', { value: 'chrome' });
    try {
      return await this.execute<R>(script, args);
    } finally {
      await this.send('Marionette:SetContext', { value: 'content' });
    }
  }

  close(): void {
    this.socket.destroy();
  }

  #nextFrame(): string | undefined {
    const colon = this.#received.indexOf(':');
    if (colon < 0) return undefined;
    const start = colon + 1;
    const end = start + Number(this.#received.subarray(0, colon).toString());
    if (this.#received.length < end) return undefined;
    const frame = this.#received.subarray(start, end).toString();
    this.#received = this.#received.subarray(end);
    return frame;
  }

  #answer(frame: string): void {
    const [, id, error, result] = JSON.parse(frame) as [
      1,
      number,
      { error: string; message: string } | null,
      unknown,
    ];
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    if (error) pending?.reject(new Error(`${pending.command}: ${error.error}: ${error.message}`));
    else pending?.resolve(result);
  }

  #fail(reason: string): void {
    for (const pending of this.#pending.values()) pending.reject(new Error(`${pending.command}: ${reason}.`));
    this.#pending.clear();
  }
}

function unwrap(result: unknown): unknown {
  if (typeof result !== 'object' || result === null) return result;
  const keys = Object.keys(result);
  return keys.length === 1 && 'value' in result ? result.value : result;
}
