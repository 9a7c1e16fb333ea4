const NEW_LINE = 10;

/** A line of a file without its end. */
export interface ByteLine {
  /** Empty where it is too long. */
  bytes: Uint8Array;
  isTooLong: boolean;
  /** False for what the file ends with, or breaks off in. */
  hasEnd: boolean;
}

/**
 * Cuts a file into its lines, each bounded. By bytes, so that a line that is no UTF-8 spoils no other. Where reading fails, what there is of
 * the line comes before the failure is thrown.
 */
export async function* byteLines(
  chunks: AsyncIterable<Uint8Array>,
  mostBytes: number,
): AsyncGenerator<ByteLine, void, void> {
  const line = new LineParts(mostBytes);
  try {
    for await (const chunk of chunks) {
      let from = 0;
      for (let at = chunk.indexOf(NEW_LINE); at >= 0; at = chunk.indexOf(NEW_LINE, from)) {
        line.add(chunk.subarray(from, at));
        yield line.take(true);
        from = at + 1;
      }
      line.add(chunk.subarray(from));
    }
  } catch (thrown) {
    if (line.length > 0 && line.length <= mostBytes) yield line.take(false);
    throw thrown;
  }
  if (line.length > 0) yield line.take(false);
}

/** What has come of a line. */
class LineParts {
  length = 0;
  #parts: Uint8Array[] = [];

  constructor(readonly mostBytes: number) {}

  add(part: Uint8Array): void {
    this.length += part.length;
    if (this.length > this.mostBytes) this.#parts = [];
    else if (part.length > 0) this.#parts.push(part);
  }

  take(hasEnd: boolean): ByteLine {
    const isTooLong = this.length > this.mostBytes;
    const bytes = isTooLong ? new Uint8Array() : joined(this.#parts, this.length);
    this.#parts = [];
    this.length = 0;
    return { bytes, isTooLong, hasEnd };
  }
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
