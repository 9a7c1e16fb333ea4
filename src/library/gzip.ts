type Bytes = Uint8Array<ArrayBuffer>;

/** What is handed to the unpacker at once: what comes of it is in memory at once, and can be a thousand times as much. */
const STEP_BYTES = 4_096;
/** How long an unpacker that has been given everything may be silent before it is asked for an end. */
const PATIENCE_MS = 200;

/** Texts as UTF-8, packed with gzip, as they are asked for. Who cancels the stream stops the texts; where they fail, it does. */
export function gzipped(texts: AsyncIterable<string>): ReadableStream<Bytes> {
  const { readable, writable } = new CompressionStream('gzip');
  const writer = writable.getWriter();
  void packAll(texts, writer).catch((thrown: unknown) => writer.abort(thrown).catch(() => undefined));
  return readable;
}

async function packAll(
  texts: AsyncIterable<string>,
  writer: WritableStreamDefaultWriter<Bytes>,
): Promise<void> {
  const encoder = new TextEncoder();
  for await (const text of texts) if (!(await isGiven(writer, encoder.encode(text)))) return;
  await writer.close().catch(() => undefined);
}

/** Waits until a stream has taken something. False where it takes nothing any more. */
async function isGiven(writer: WritableStreamDefaultWriter<Bytes>, bytes: Bytes): Promise<boolean> {
  try {
    await writer.write(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Why unpacking ended before its end: the file ends too early, or something in it is not as it was written. */
export class UnpackError extends Error {
  constructor(readonly reason: 'truncated' | 'damaged') {
    super(reason);
  }
}

/**
 * Unpacks gzip, and gives all that can be unpacked even where the data ends too early. Streams drop what was not yet taken out of them when
 * they fail, so no end is asked for before everything has been. Throws an `UnpackError`, or what reading the packed data throws.
 */
export async function* gunzipped(packed: AsyncIterable<Bytes>): AsyncGenerator<Uint8Array, void, void> {
  const { readable, writable } = new DecompressionStream('gzip');
  const reader = readable.getReader();
  const state: Unpacking = { isStopped: false, isEndAsked: false };
  const source: { failure?: unknown } = {};
  const writer = writable.getWriter();
  void giveAll(packed, writer, state).catch((thrown: unknown) => {
    source.failure = thrown;
    void writer.abort(thrown).catch(() => undefined);
  });
  try {
    for (;;) {
      state.waitingSince = performance.now();
      const { done, value } = await reader.read();
      delete state.waitingSince;
      if (done) return;
      yield value;
    }
  } catch {
    if ('failure' in source) throw source.failure;
    throw new UnpackError(state.isEndAsked ? 'truncated' : 'damaged');
  } finally {
    state.isStopped = true;
    void reader.cancel().catch(() => undefined);
  }
}

interface Unpacking {
  /** Since when somebody waits for what was unpacked; absent while nobody does. */
  waitingSince?: number;
  isEndAsked: boolean;
  /** Nobody wants any more. */
  isStopped: boolean;
}

/** Throws what reading the packed data throws. What goes wrong in unpacking is for the reader of the other end. */
async function giveAll(
  packed: AsyncIterable<Bytes>,
  writer: WritableStreamDefaultWriter<Bytes>,
  state: Unpacking,
): Promise<void> {
  try {
    for await (const bytes of packed) {
      for (let at = 0; at < bytes.length; at += STEP_BYTES) {
        if (state.isStopped) return;
        if (!(await isGiven(writer, bytes.subarray(at, at + STEP_BYTES)))) return;
      }
    }
  } finally {
    await untilTaken(state);
  }
  state.isEndAsked = true;
  await writer.close().catch(() => undefined);
}

/** Nothing says that an unpacker is done with what it was given; nothing coming for a while does. */
async function untilTaken(state: Unpacking): Promise<void> {
  while (performance.now() - (state.waitingSince ?? Number.POSITIVE_INFINITY) < PATIENCE_MS) {
    if (state.isStopped) return;
    await new Promise((resolve) => setTimeout(resolve, PATIENCE_MS / 4));
  }
}
