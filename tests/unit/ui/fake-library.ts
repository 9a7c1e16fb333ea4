import type { AppError } from '../../../src/core/errors';
import type { KeptArticle } from '../../../src/core/kept-article';
import type { LibraryEntry } from '../../../src/core/library-entry';
import { fail, ok, type Result } from '../../../src/core/result';
import type { LibraryChange, LibraryStore, Shelved } from '../../../src/platform/library-store';

/** A library in memory, that can be made to fail and tells what other contexts would. */
export class FakeLibrary implements LibraryStore {
  readonly shelf = new Map<string, Shelved>();
  /** What every change and look fails with, where there is something. */
  problem: AppError | undefined;
  private listeners = new Set<(changed: LibraryChange) => void>();

  /** Another context has changed something. */
  tell(...ids: string[]): void {
    for (const listener of this.listeners) listener(ids);
  }

  load = async (id: string) => this.answer(() => this.shelf.get(id)?.kept);
  entries = async () => this.answer((): LibraryEntry[] => [...this.shelf.values()].map(({ entry }) => entry));
  newest = async (count: number) =>
    this.answer(() =>
      [...this.shelf.values()]
        .map(({ entry }) => entry)
        .sort((a, b) => b.keptAt.localeCompare(a.keptAt))
        .slice(0, count),
    );
  texts = async (after: string | undefined, count: number) =>
    this.answer(() => {
      const ids = [...this.shelf.keys()].sort().filter((id) => after === undefined || id > after);
      return ids.slice(0, count).map((id): [string, string] => [id, this.shelf.get(id)?.text ?? '']);
    });
  entriesOf = async (ids: readonly string[]) =>
    this.answer(() => ids.map((id): [string, LibraryEntry | undefined] => [id, this.shelf.get(id)?.entry]));
  textsOf = async (ids: readonly string[]) =>
    this.answer(() => ids.map((id): [string, string | undefined] => [id, this.shelf.get(id)?.text]));

  change: LibraryStore['change'] = async (changes) =>
    this.answer(() => {
      const kept: KeptArticle[] = [];
      for (const [id, change] of changes) {
        const shelved = change(this.shelf.get(id)?.kept);
        if (!shelved) continue;
        this.shelf.set(id, structuredClone(shelved));
        kept.push(shelved.kept);
      }
      return kept;
    });

  remove = async (ids: readonly string[]) =>
    this.answer(() => {
      const removed = ids.flatMap((id) => this.shelf.get(id)?.kept ?? []);
      for (const id of ids) this.shelf.delete(id);
      return removed;
    });

  async *all() {
    for (const { kept } of this.shelf.values()) yield kept;
  }

  count = async () => this.shelf.size;

  onChanged(listener: (changed: LibraryChange) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  private answer<T>(work: () => T): Result<T> {
    return this.problem ? fail(this.problem) : ok(work());
  }
}
