import { type ReadonlySignal, signal } from '@preact/signals';
import { type GlossaryEntry, mergeEntries } from '../../../core/glossary';
import type { Result } from '../../../core/result';
import { loadGlossary, onGlossaryChanged, saveGlossary } from '../../../platform/glossary-store';

/** The glossary as the settings page shows and changes it. Changes are shown and saved at once. */
export class GlossaryModel {
  private readonly current = signal<readonly GlossaryEntry[] | undefined>(undefined);

  /** Undefined until it is loaded. */
  get entries(): ReadonlySignal<readonly GlossaryEntry[] | undefined> {
    return this.current;
  }

  /** Returns what ends it. */
  open(): () => void {
    void loadGlossary().then(({ entries }) => {
      this.current.value = entries;
    });
    return onGlossaryChanged(({ entries }) => {
      this.current.value = entries;
    });
  }

  /** Gives how many took the place of one that was there. */
  async add(entries: readonly GlossaryEntry[]): Promise<Result<{ replaced: number }>> {
    const merged = mergeEntries(this.current.value ?? [], entries);
    const saved = await this.save(merged.entries);
    return saved.ok ? { ok: true, value: { replaced: merged.replaced } } : saved;
  }

  remove(entry: GlossaryEntry): Promise<Result<null>> {
    return this.save((this.current.value ?? []).filter((other) => other !== entry));
  }

  private async save(entries: readonly GlossaryEntry[]): Promise<Result<null>> {
    const before = this.current.value;
    this.current.value = entries;
    const saved = await saveGlossary(entries);
    if (!saved.ok) this.current.value = before;
    return saved;
  }
}
