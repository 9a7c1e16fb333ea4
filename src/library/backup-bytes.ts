import { thrownMessage } from '../core/thrown';
import { gunzipped } from './gzip';

/** What is allowed to come out of a file. */
export interface BackupBounds {
  mostBytes: number;
  mostLineBytes: number;
}

/** Texts are packed to a fifth, a list of the same again and again to a fiftieth. gzip itself reaches a thousandth, with nothing in it. */
const MOST_RATIO = 250;
/** What may come of any file, however small. */
const HARMLESS_BYTES = 64_000_000;

/** More comes out of a file than any library has. */
export class TooLargeError extends Error {}

/** The browser cannot read a file, in its words. */
export class UnreadableError extends Error {}

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * The bytes of a backup, unpacked where they are packed. Throws a `TooLargeError`, an `UnpackError` (gzip.ts), or an
 * `UnreadableError`.
 */
export async function* backupBytes(
  file: Blob | ReadableStream<Bytes>,
  mostBytes: number,
): AsyncGenerator<Uint8Array, void, void> {
  const read = { bytes: 0 };
  const { isPacked, chunks } = await withMagic(counted(bytesOf(file), read));
  let unpacked = 0;
  for await (const chunk of isPacked ? gunzipped(chunks) : chunks) {
    unpacked += chunk.length;
    const isBomb = unpacked > HARMLESS_BYTES && unpacked > read.bytes * MOST_RATIO;
    if (isBomb || unpacked > mostBytes) throw new TooLargeError();
    yield chunk;
  }
}

async function* counted(chunks: AsyncIterable<Bytes>, read: { bytes: number }): AsyncGenerator<Bytes> {
  for await (const chunk of chunks) {
    read.bytes += chunk.length;
    yield chunk;
  }
}

/** Not every browser can iterate over a stream. */
async function* bytesOf(file: Blob | ReadableStream<Bytes>): AsyncGenerator<Bytes> {
  const reader = (file instanceof Blob ? file.stream() : file).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((thrown: unknown) => {
        throw new UnreadableError(thrownMessage(thrown));
      });
      if (done) return;
      yield value;
    }
  } finally {
    void reader.cancel().catch(() => undefined);
  }
}

/** Whether the data is gzip, by its first two bytes (RFC 1952, 2.3.1), and all of it. */
async function withMagic(
  chunks: AsyncGenerator<Bytes>,
): Promise<{ isPacked: boolean; chunks: AsyncGenerator<Bytes> }> {
  const first: Bytes[] = [];
  const magic: number[] = [];
  while (magic.length < 2) {
    const next = await chunks.next();
    if (next.done) break;
    first.push(next.value);
    magic.push(...next.value.subarray(0, 2));
  }
  const all = (async function* () {
    try {
      yield* first;
      yield* chunks;
    } finally {
      // Who has enough of the first may never come to the others.
      await chunks.return(undefined);
    }
  })();
  return { isPacked: magic[0] === 0x1f && magic[1] === 0x8b, chunks: all };
}
