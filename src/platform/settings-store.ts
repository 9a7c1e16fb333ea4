import browser from 'webextension-polyfill';
import { fail, ok, type Result } from '../core/result';
import type { Settings } from '../core/settings';
import { parseSettings } from '../core/settings-schema';
import { thrownMessage } from '../core/thrown';

const KEY = 'settings';

/** The settings, with the names of stored fields that could not be used and fell back to their default. */
export async function loadSettings(): Promise<{ settings: Settings; repaired: string[] }> {
  return parseSettings((await browser.storage.local.get(KEY))[KEY]);
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

/** Keeps keys out of reach of content scripts, where the browser can (Chrome; Firefox has no such call). */
export async function restrictStorage(): Promise<void> {
  const area = browser.storage.local as { setAccessLevel?(level: { accessLevel: string }): Promise<void> };
  await area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}
