import type { AppError } from '../core/errors';
import { fail, ok, type Result } from '../core/result';
import { isFull, stored } from './stored';

/** Cache Storage keeps answers by address; `.invalid` is nobody's (RFC 2606). */
const BASE = 'https://models.invalid/';
const CACHE = 'diptych-models';
/** So that sizes can be told without reading what is in a file. */
const SIZE_HEADER = 'X-Bytes';

/**
 * Files of models on Cache Storage, which writes an entry whole or not at all and keeps large ones on disk. Implements FileStore (engines/bergamot/ports.ts).
 */
export function createModelFiles(storage: CacheStorage = caches) {
  const open = () => storage.open(CACHE);

  return {
    async list(): Promise<{ name: string; bytes: number }[]> {
      const cache = await open();
      const names = (await cache.keys()).map(({ url }) => decodeURIComponent(url.slice(BASE.length)));
      const files = names.map(async (name) => {
        const response = await cache.match(addressOf(name));
        return response ? [{ name, bytes: Number(response.headers.get(SIZE_HEADER)) }] : [];
      });
      return (await Promise.all(files)).flat();
    },

    async read(name: string): Promise<ArrayBuffer | undefined> {
      const response = await (await open()).match(addressOf(name));
      return response?.arrayBuffer();
    },

    async write(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<Result<void>> {
      try {
        const headers = { [SIZE_HEADER]: String(bytes.byteLength) };
        await (await open()).put(addressOf(name), new Response(bytes, { headers }));
        return ok(undefined);
      } catch (error) {
        return fail(writeError(error, bytes.byteLength));
      }
    },

    async remove(name: string): Promise<void> {
      await (await open()).delete(addressOf(name));
    },
  };
}

/** Deletes every file of every model, also what downloads left behind. */
export function clearModelFiles(storage: CacheStorage = caches): Promise<Result<null>> {
  return stored(() => storage.delete(CACHE));
}

function addressOf(name: string): string {
  return BASE + encodeURIComponent(name);
}

function writeError(error: unknown, bytes: number): AppError {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  if (isFull(error)) return { kind: 'storage-full', bytes };
  return { kind: 'storage-failed', detail: message || name };
}
