import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The folder that a browser keeps everything in. */
export interface Profile {
  folder: string;
  /** Removes it, unless it is to be kept. */
  remove(): Promise<void>;
}

/** A folder of its own for one run of a browser, or the one to be kept. */
export async function openProfile(browser: string, kept: string | undefined): Promise<Profile> {
  if (kept !== undefined) {
    await mkdir(kept, { recursive: true });
    return { folder: kept, remove: async () => undefined };
  }
  const folder = await mkdtemp(join(tmpdir(), `diptych-${browser}-`));
  return {
    folder,
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }),
  };
}
