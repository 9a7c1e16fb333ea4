import { type ReadonlySignal, signal } from '@preact/signals';
import type { ServerEngineId } from '../core/engine-id';
import type { AppError } from '../core/errors';
import { fail, type Result } from '../core/result';
import type { Settings } from '../core/settings';
import { thrownError } from '../core/thrown';
import { loadSettings, onSettingsChanged, saveSettings } from '../platform/settings-store';

/** The settings as a page shows and changes them. Changes are shown at once and saved at once. */
export class SettingsModel {
  private readonly current = signal<Settings | undefined>(undefined);
  private readonly repairedFields = signal<readonly string[]>([]);
  private readonly failure = signal<AppError | undefined>(undefined);
  private stopListening: (() => void) | undefined;

  /** Undefined until they are loaded. */
  get settings(): ReadonlySignal<Settings | undefined> {
    return this.current;
  }

  /** Names of stored fields that could not be read and are at their defaults now. */
  get repaired(): ReadonlySignal<readonly string[]> {
    return this.repairedFields;
  }

  /** Why they could not be loaded. */
  get error(): ReadonlySignal<AppError | undefined> {
    return this.failure;
  }

  /** Where they cannot be read there are none, and `error` says why. */
  async load(): Promise<void> {
    this.stopListening ??= onSettingsChanged((settings) => {
      this.current.value = settings;
    });
    try {
      const { settings, repaired } = await loadSettings();
      this.current.value = settings;
      this.repairedFields.value = repaired;
      this.failure.value = undefined;
    } catch (thrown) {
      this.failure.value = thrownError(thrown);
    }
  }

  close(): void {
    this.stopListening?.();
    this.stopListening = undefined;
  }

  /** Saving begins before this returns, so that it is under way even where a permission prompt closes the popup. */
  async change(change: (settings: Settings) => Settings): Promise<Result<null>> {
    const before = this.current.value;
    // Who wrote over what they could not read would lose it.
    if (!before) return fail(this.failure.value ?? { kind: 'storage-failed', detail: '' });
    const after = change(before);
    this.current.value = after;
    const saved = await saveSettings(after);
    if (!saved.ok && this.current.value === after) this.current.value = before;
    return saved;
  }
}

/** The same settings with another engine address. A key stays with the server it was entered for, and is not sent elsewhere. */
export function withAddress(settings: Settings, engine: ServerEngineId, address: string): Settings {
  return { ...settings, engines: { ...settings.engines, [engine]: { address } } };
}
