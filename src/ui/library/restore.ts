import type { AppError } from '../../core/errors';
import { fail, ok, type Result } from '../../core/result';
import { merge } from '../../library/merge';
import { type BackupEnd, readBackup, type UnusableLine } from '../../library/read-backup';
import type { LibraryStore, ShelfChange } from '../../platform/library-store';
import { shelve } from '../kept/shelve';

/** Articles that are stored in one transaction: all of them or none. */
const AT_ONCE = 25;

/** What came of a restored file. */
export interface Restored {
  unusable: UnusableLine[];
  end: BackupEnd;
}

/**
 * Takes the articles of a file into the library, a few at a time; `progress` hears how many were read. Nothing that is there is lost: what
 * the file has of an article is united with it (`merge`). Fails with `no-room` or `storage-failed`: what came before stays.
 */
export async function restore(
  file: Blob,
  library: Pick<LibraryStore, 'change'>,
  progress: (read: number) => void,
): Promise<Result<Restored>> {
  const unusable: UnusableLine[] = [];
  const waiting = new Map<string, ShelfChange>();
  let read = 0;
  const store = async (): Promise<AppError | undefined> => {
    if (waiting.size === 0) return undefined;
    const changed = await library.change(waiting);
    if (!changed.ok) return changed.error;
    waiting.clear();
    progress(read);
    return undefined;
  };
  for await (const outcome of readBackup(file)) {
    if (outcome.type === 'unusable') unusable.push(outcome);
    if (outcome.type === 'article') {
      read += 1;
      const { kept } = outcome;
      const before = waiting.get(kept.id);
      waiting.set(kept.id, (now) => {
        // A file edited by hand can have an article twice.
        const here = before?.(now)?.kept ?? now;
        const merged = merge(here, kept);
        if (merged !== 'same') return shelve(merged);
        return here && here !== now ? shelve(here) : undefined;
      });
    }
    if (waiting.size >= AT_ONCE || outcome.type === 'end') {
      const error = await store();
      if (error) return fail(error);
    }
    if (outcome.type === 'end') return ok({ unusable, end: outcome });
  }
  throw new Error('a backup without an end');
}
