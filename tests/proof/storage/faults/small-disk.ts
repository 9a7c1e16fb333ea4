import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);
/** What a browser needs for its profile, and not much more. */
const SIZE = '200m';
const PIECE = Buffer.alloc(1024 * 1024);

/** A little disk of its own, in memory. */
export interface SmallDisk {
  folder: string;
  /** Leaves no byte free on it. */
  fill(): Promise<void>;
  /** Makes room again. */
  free(): Promise<void>;
  close(): Promise<void>;
}

/** Undefined where this machine lets nobody mount one. */
export async function openSmallDisk(): Promise<SmallDisk | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'diptych-disk-'));
  try {
    await execute('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'none', folder]);
  } catch {
    rmSync(folder, { recursive: true });
    return undefined;
  }
  const filler = join(folder, 'filler');
  return {
    folder,
    async fill() {
      const file = await open(filler, 'a');
      try {
        for (const piece of [PIECE, PIECE.subarray(0, 4096), PIECE.subarray(0, 1)]) {
          for (let isFull = false; !isFull; ) {
            isFull = await file.write(piece).then(
              ({ bytesWritten }) => bytesWritten < piece.byteLength,
              () => true,
            );
          }
        }
      } finally {
        await file.close();
      }
    },
    free: () => rm(filler, { force: true }),
    async close() {
      await execute('umount', ['-l', folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
