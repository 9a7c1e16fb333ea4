import { fail, ok, type Result } from '../../core/result';
import { checkedContent, MAX_FILE_BYTES } from './check-file';
import { fileName, partialFolder } from './file-names';
import type { ModelFile } from './model';
import { downloadBytes } from './model-bytes';
import type { DownloadFile } from './ports';
import type { StoredFiles } from './stored-files';
import { joined } from './unpack';

/** What is lost at most when the browser ends in the middle of a download. */
const CHUNK_BYTES = 1024 * 1024;

/** Downloads files of models: in pieces that outlive the browser, checked, unpacked. */
export interface FileDownloads {
  /**
   * Stores a file that is not. Goes on with what is there of it. Errors: `download-failed`, `model-damaged`, `storage-full`,
   * `storage-failed`. What came stays, but for damaged files. An aborted signal rejects with its reason.
   */
  fetch(file: ModelFile, signal: AbortSignal): Promise<Result<void>>;
  /** Bytes that are here of a file that is not stored. */
  received(file: ModelFile): number;
  /** Bytes of its whole download: the server's word, or the catalogue's, or what is usual. */
  size(file: ModelFile): number;
}

/** What the server said of the download that is under way. */
interface Answer {
  bytes?: number;
  isDecoded: boolean;
}

export function createFileDownloads(
  stored: StoredFiles,
  download: DownloadFile,
  onProgress: () => void,
): FileDownloads {
  /** Bytes that came and are in no chunk yet, by folder. */
  const unwritten = new Map<string, number>();
  const answers = new Map<string, Answer>();

  function received(file: ModelFile): number {
    const folder = partialFolder(file);
    const written = stored.names(folder).reduce((sum, name) => sum + (stored.bytes(name) ?? 0), 0);
    return written + (unwritten.get(folder) ?? 0);
  }

  function size(file: ModelFile): number {
    return Math.max(answers.get(file.url)?.bytes ?? downloadBytes(file), received(file));
  }

  async function fetch(file: ModelFile, signal: AbortSignal): Promise<Result<void>> {
    const folder = partialFolder(file);
    const buffer: Uint8Array[] = [];
    const buffered = () => unwritten.get(folder) ?? 0;
    /** Then it cannot go on later: a range counts bytes as they are sent, and browsers fail at the middle of a compressed file. */
    const isDecoded = () => answers.get(file.url)?.isDecoded ?? false;

    async function writeChunk(): Promise<Result<void>> {
      if (buffered() === 0) return ok(undefined);
      const written = await stored.write(nextChunk(stored.names(folder), folder), joined(buffer));
      if (!written.ok) return written;
      buffer.length = 0;
      unwritten.delete(folder);
      return written;
    }

    const on = {
      async start(answer: Answer & { from: number }): Promise<void> {
        // The server began anew: what is here is its beginning a second time.
        if (answer.from === 0) await stored.remove(stored.names(folder));
        answers.set(file.url, answer);
        onProgress();
      },
      async bytes(bytes: Uint8Array<ArrayBuffer>): Promise<Result<void>> {
        const limit = mostBytes(file, answers.get(file.url));
        if (received(file) + bytes.byteLength > limit) return damaged(file, `more than ${limit} bytes`);
        buffer.push(bytes);
        unwritten.set(folder, buffered() + bytes.byteLength);
        onProgress();
        return buffered() < CHUNK_BYTES || isDecoded() ? ok(undefined) : writeChunk();
      },
    };

    try {
      const came = await download(file.url, received(file), on, signal);
      const kept = came.ok || !isDecoded() ? await writeChunk() : ok(undefined);
      if (!came.ok) return await withoutDamaged(came, folder);
      return kept.ok ? await finish(file, folder) : kept;
    } catch (error) {
      // Aborted: what came is kept for when it goes on.
      if (!isDecoded()) await writeChunk();
      throw error;
    } finally {
      unwritten.delete(folder);
    }
  }

  async function finish(file: ModelFile, folder: string): Promise<Result<void>> {
    const answer = answers.get(file.url);
    const promised = answer?.bytes ?? (answer?.isDecoded ? undefined : file.bytes);
    if (promised !== undefined && received(file) < promised) {
      const detail = `ended after ${received(file)} of ${promised} bytes`;
      return fail({ kind: 'download-failed', address: new URL(file.url).origin, detail });
    }
    return withoutDamaged(await store(file, folder, answer?.isDecoded ?? false), folder);
  }

  async function store(file: ModelFile, folder: string, isDecoded: boolean): Promise<Result<void>> {
    const chunks = await Promise.all(stored.names(folder).map((name) => stored.read(name)));
    const whole = joined(chunks.map((chunk) => new Uint8Array(chunk ?? [])));
    const content = await checkedContent(file, whole, isDecoded).catch((error: unknown) => String(error));
    if (typeof content === 'string') return damaged(file, content.replace(/^Error: /, ''));
    const written = await stored.write(fileName(file), content);
    if (written.ok) await stored.remove(stored.names(folder));
    return written;
  }

  /** Bad bytes are good for nothing. Everything else that came was paid for and stays for the next try. */
  async function withoutDamaged(result: Result<void>, folder: string): Promise<Result<void>> {
    if (!result.ok && result.error.kind === 'model-damaged') await stored.remove(stored.names(folder));
    return result;
  }

  return {
    received,
    size,
    async fetch(file, signal) {
      const folder = partialFolder(file);
      // All of it came before the browser ended; only the check is missing.
      if (file.bytes !== undefined && received(file) === file.bytes) {
        return withoutDamaged(await store(file, folder, false), folder);
      }
      // More than there can be: what is here belongs to another file of this name.
      if (received(file) >= mostBytes(file, undefined)) await stored.remove(stored.names(folder));
      return fetch(file, signal);
    },
  };
}

/** The most bytes that a download may have. Where the transport was decoded it is the file unpacked, or not. */
function mostBytes({ bytes, unpackedBytes }: ModelFile, answer: Answer | undefined): number {
  if (answer?.bytes !== undefined && bytes === undefined) return Math.min(answer.bytes, MAX_FILE_BYTES);
  const stated = answer?.isDecoded ? Math.max(bytes ?? 0, unpackedBytes ?? 0) : bytes;
  return stated || MAX_FILE_BYTES;
}

function damaged(file: ModelFile, detail: string): Result<void> {
  return fail({ kind: 'model-damaged', file: file.name, detail });
}

/** The name after the last: chunks are never rewritten, so numbers only grow. */
function nextChunk(names: readonly string[], folder: string): string {
  const last = Number(names.at(-1)?.slice(folder.length) ?? -1);
  return `${folder}${String(last + 1).padStart(4, '0')}`;
}
