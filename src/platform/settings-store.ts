import browser from 'webextension-polyfill';
import type { Result } from '../core/result';
import type { Settings } from '../core/settings';
import { parseSettings } from '../core/settings-schema';
import { loadValue, onValueChanged, saveValue } from './stored-value';

const KEY = 'settings';

/** The settings, with the names of stored fields that could not be used and fell back to their default. */
export async function loadSettings(): Promise<{ settings: Settings; repaired: string[] }> {
  return parseSettings(await loadStored());
}

/** What is stored, whatever version wrote it. */
export function loadStored(): Promise<unknown> {
  return loadValue(KEY);
}

export function saveSettings(settings: Settings): Promise<Result<null>> {
  return saveValue(KEY, settings);
}

/** Runs when settings were saved, by any context, with those of before. Returns what ends it. */
export function onSettingsChanged(listener: (settings: Settings, before: Settings) => void): () => void {
  return onValueChanged(KEY, (value, before) =>
    listener(parseSettings(value).settings, parseSettings(before).settings),
  );
}

/** An area that can be told who may read it (Chrome; Firefox has no such call). */
interface RestrictableArea {
  setAccessLevel?(level: { accessLevel: string }): Promise<void>;
}

export function canRestrictStorage(): boolean {
  return (browser.storage.local as RestrictableArea).setAccessLevel !== undefined;
}

/** Keeps content scripts out of everything that is stored, where the browser can. */
export async function restrictStorage(): Promise<void> {
  await (browser.storage.local as RestrictableArea).setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}
