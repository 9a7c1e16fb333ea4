import browser from 'webextension-polyfill';
import type { SitePattern } from '../core/settings';
import { dropWish, keepWish } from './always-wish';

export async function hasOrigins(origins: readonly string[]): Promise<boolean> {
  return origins.length === 0 || browser.permissions.contains({ origins: [...origins] });
}

/**
 * Asks the reader. Call it first thing in a click handler: browsers refuse it anywhere else. `always`: the site that is to be translated
 * always, if that is what it is asked for; the background hears of it where the prompt has closed who asked.
 */
export async function requestOrigins(origins: readonly string[], always?: SitePattern): Promise<boolean> {
  // Not waited for, and before the prompt. Whatever was asked for earlier was answered, or nobody heard the answer.
  (always === undefined ? dropWish() : keepWish(always)).catch(() => undefined);
  let isGranted = false;
  try {
    isGranted = await browser.permissions.request({ origins: [...origins] });
    return isGranted;
  } finally {
    if (!isGranted && always !== undefined) await dropWish();
  }
}

/** What the extension may do at this moment: names of permissions as in the manifest, and hosts as match patterns. */
export interface HeldPermissions {
  names: string[];
  origins: string[];
}

export async function heldPermissions(): Promise<HeldPermissions> {
  const { permissions = [], origins = [] } = await browser.permissions.getAll();
  const declared = browser.runtime.getManifest().permissions ?? [];
  // Firefox has names of its own for what a reader decides about extensions, as private windows.
  const names = [...declared, ...permissions].filter((name) => !name.includes(':'));
  return { names: [...new Set(names)], origins: [...new Set(origins)] };
}

/** The hosts that the manifest declares, and whether this browser lets a reader take them back: Firefox does, Chrome does not. */
export function declaredHosts(): { scripts: string[]; hosts: string[]; canBeRemoved: boolean } {
  const manifest = browser.runtime.getManifest() as {
    host_permissions?: string[];
    content_scripts?: { matches: string[] }[];
  };
  return {
    scripts: (manifest.content_scripts ?? []).flatMap(({ matches }) => matches),
    hosts: manifest.host_permissions ?? [],
    canBeRemoved: 'getBrowserInfo' in browser.runtime,
  };
}

/** True where the browser took them back. Chrome throws for what the manifest declares. */
export function removeOrigins(origins: readonly string[]): Promise<boolean> {
  return browser.permissions.remove({ origins: [...origins] });
}

/** Tells which origins the reader has allowed, or taken back, wherever it was done. Returns what ends it. */
export function onOrigins(change: 'added' | 'removed', listener: (origins: string[]) => unknown): () => void {
  const event = change === 'added' ? browser.permissions.onAdded : browser.permissions.onRemoved;
  const changed = ({ origins }: { origins?: string[] }) => void listener(origins ?? []);
  event.addListener(changed);
  return () => event.removeListener(changed);
}
