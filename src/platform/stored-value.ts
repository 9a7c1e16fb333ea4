import browser from 'webextension-polyfill';
import type { Result } from '../core/result';
import { Failure } from '../core/thrown';
import { stored, storing } from './stored';

/** A value of `storage.local` as it was stored, whatever version wrote it; undefined where there is none. Throws a `Failure` where it cannot be read. */
export async function loadValue(key: string): Promise<unknown> {
  const loaded = await storing(() => browser.storage.local.get(key));
  if (!loaded.ok) throw new Failure(loaded.error);
  return loaded.value[key];
}

/** Fails with `storage-failed`. */
export function saveValue(key: string, value: unknown): Promise<Result<null>> {
  return stored(() => browser.storage.local.set({ [key]: value }));
}

/** Runs when the value was saved, by any context. Returns what ends it. */
export function onValueChanged(key: string, listener: (value: unknown, before: unknown) => void): () => void {
  const changed = (changes: Record<string, { newValue?: unknown; oldValue?: unknown }>, area: string) => {
    const change = area === 'local' ? changes[key] : undefined;
    if (change) listener(change.newValue, change.oldValue);
  };
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
}
