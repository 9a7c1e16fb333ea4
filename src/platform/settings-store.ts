import browser from 'webextension-polyfill';
import { fail, ok, type Result } from '../core/result';
import type { Settings } from '../core/settings';
import { parseSettings } from '../core/settings-schema';
import { thrownMessage } from '../core/thrown';

const KEY = 'settings';

/** The settings, with the names of stored fields that could not be used and fell back to their default. */
export async function loadSettings(): Promise<{ settings: Settings; repaired: string[] }> {
  return parseSettings(await loadStored());
}

/** What is stored, whatever version wrote it. */
export async function loadStored(): Promise<unknown> {
  return (await browser.storage.local.get(KEY))[KEY];
}

export async function saveSettings(settings: Settings): Promise<Result<null>> {
  try {
    await browser.storage.local.set({ [KEY]: settings });
    return ok(null);
  } catch (thrown) {
    return fail({ kind: 'storage-failed', detail: thrownMessage(thrown) });
  }
}

/** Runs when settings were saved, by any context. Returns what ends it. */
export function onSettingsChanged(listener: (settings: Settings) => void): () => void {
  const changed = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = area === 'local' ? changes[KEY] : undefined;
    if (change) listener(parseSettings(change.newValue).settings);
  };
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
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
