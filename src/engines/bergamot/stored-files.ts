import type { Result } from '../../core/result';
import type { FileStore } from './ports';

/** A FileStore whose names and sizes are known without asking, and whose changes are made in the order they are asked for. */
export interface StoredFiles {
  bytes(name: string): number | undefined;
  /** The names in a folder (`partial/abc/`), sorted. */
  names(folder: string): string[];
  read(name: string): Promise<ArrayBuffer | undefined>;
  /** Fails with `storage-full` or `storage-failed`. */
  write(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<Result<void>>;
  /** Gone from `names` at once. */
  remove(names: readonly string[]): Promise<void>;
}

export async function openStoredFiles(files: FileStore): Promise<StoredFiles> {
  const sizes = new Map((await files.list()).map(({ name, bytes }) => [name, bytes]));
  let last: Promise<unknown> = Promise.resolve();

  function inOrder<T>(change: () => Promise<T>): Promise<T> {
    const done = last.then(change);
    last = done.catch(() => undefined);
    return done;
  }

  return {
    bytes: (name) => sizes.get(name),
    names: (folder) => [...sizes.keys()].filter((name) => name.startsWith(folder)).sort(),
    async read(name) {
      const bytes = await files.read(name);
      // Browsers may throw away what an extension keeps when the disk is full.
      if (!bytes) sizes.delete(name);
      return bytes;
    },
    write: (name, bytes) =>
      inOrder(async () => {
        const written = await files.write(name, bytes);
        if (written.ok) sizes.set(name, bytes.byteLength);
        return written;
      }),
    remove(names) {
      for (const name of names) sizes.delete(name);
      return inOrder(async () => {
        for (const name of names) await files.remove(name);
      });
    },
  };
}
