import { originOf } from '../core/key';
import { keyOfVersion2 } from '../core/settings-schema';
import { saveKey } from '../platform/key-store';
import { loadSettings, loadStored, saveSettings } from '../platform/settings-store';

/** Version 2 kept LibreTranslate's key among the settings: it goes to where keys are kept, and out of there. */
export async function adoptOldKey(): Promise<void> {
  const old = keyOfVersion2(await loadStored());
  if (!old) return;
  const origin = originOf(old.address);
  const saved = await saveKey('libretranslate', { key: old.key, origin });
  if (!saved.ok) return;
  const { settings } = await loadSettings();
  const facts = { origin, savedAt: new Date().toISOString() };
  await saveSettings({ ...settings, keys: { ...settings.keys, libretranslate: facts } });
}
