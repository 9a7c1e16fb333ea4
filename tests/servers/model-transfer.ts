import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

/** A place in a file at which a download stops until the test lets it go on. */
export interface Hold {
  /** That all bytes up to there were sent. */
  readonly reached: Promise<void>;
  /** Downloads that wait here go on, and later ones do not stop. */
  release(): void;
}

export interface HoldPoint extends Hold {
  at: number;
  arrive(): void;
  readonly released: Promise<void>;
}

/** How a file is sent. Places count from the beginning of the file, also in a download that begins later. */
interface Transfer {
  bytes: Uint8Array;
  from: number;
  hold?: HoldPoint | undefined;
  /** Here the connection is cut. */
  dropAt?: number | undefined;
  bytesPerSecond?: number | undefined;
  sent(count: number): void;
}

const CHUNK = 16 * 1024;
const SLICES_PER_SECOND = 20;

export function holdPoint(at: number): HoldPoint {
  const arrival = signal();
  const release = signal();
  return { at, arrive: arrival.give, reached: arrival.given, release: release.give, released: release.given };
}

function signal(): { give(): void; given: Promise<void> } {
  let give = () => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { give, given };
}

/** Sends a file's bytes; the headers are written already. Ends early when the client goes away. */
export async function transfer(file: Transfer, response: ServerResponse): Promise<void> {
  const { bytes, from, hold, dropAt, bytesPerSecond, sent } = file;
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const slice = bytesPerSecond ? Math.max(1, Math.round(bytesPerSecond / SLICES_PER_SECOND)) : CHUNK;
  response.flushHeaders();
  let at = from;
  while (!gone.signal.aborted) {
    if (hold?.at === at) {
      hold.arrive();
      await Promise.race([hold.released, once(response, 'close')]);
      if (gone.signal.aborted) return;
    }
    if (dropAt !== undefined && at >= dropAt) {
      // An orderly end: after a reset the client would lose bytes it was sent.
      response.socket?.destroy();
      return;
    }
    if (at >= bytes.length) {
      response.end();
      return;
    }
    const stops = [at + slice, bytes.length, hold?.at, dropAt].filter(
      (stop) => stop !== undefined && stop > at,
    ) as number[];
    const end = Math.min(...stops);
    await written(bytes.subarray(at, end), response);
    sent(end - at);
    at = end;
    if (bytesPerSecond) await wait(1000 / SLICES_PER_SECOND);
  }
}

/** Until the bytes are with the system, or the client is gone. */
function written(bytes: Uint8Array, response: ServerResponse): Promise<void> {
  return new Promise((resolve) => response.write(bytes, () => resolve()));
}
