import { type ReadonlySignal, signal } from '@preact/signals';
import type { ServerEngineId } from '../core/engine-id';
import { fail, type Result } from '../core/result';
import type { Settings } from '../core/settings';
import { loadSettings, onSettingsChanged, saveSettings } from '../platform/settings-store';

/** The settings as a page shows and changes them. Changes are shown at once and saved at once. */
export class SettingsModel {
  private readonly current = signal<Settings | undefined>(undefined);
  private readonly repairedFields = signal<readonly string[]>([]);
  private stopListening: (() => void) | undefined;

  /** Undefined until they are loaded. */
  get settings(): ReadonlySignal<Settings | undefined> {
    return this.current;
  }

  /** Names of stored fields that could not be read and are at their defaults now. */
  get repaired(): ReadonlySignal<readonly string[]> {
    return this.repairedFields;
  }

  async load(): Promise<void> {
    this.stopListening ??= onSettingsChanged((settings) => {
      this.current.value = settings;
    });
    const { settings, repaired } = await loadSettings();
    this.current.value = settings;
    this.repairedFields.value = repaired;
  }

  close(): void {
    this.stopListening?.();
    this.stopListening = undefined;
  }

  /** Saving begins before this returns, so that it is under way even where a permission prompt closes the popup. */
  async change(change: (settings: Settings) => Settings): Promise<Result<null>> {
    const before = this.current.value;
    if (!before) return fail({ kind: 'storage-failed', detail: '' });
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
