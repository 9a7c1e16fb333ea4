import browser, { type Manifest } from 'webextension-polyfill';
import type { EngineId } from '../core/engine-id';
import { dataSentTo, type SentData } from '../core/sent-data';
import type { SitePattern } from '../core/settings';
import { dropWish, keepWish } from './always-wish';

export async function hasOrigins(origins: readonly string[]): Promise<boolean> {
  return origins.length === 0 || browser.permissions.contains({ origins: [...origins] });
}

/** Whether an engine may be asked: its hosts are allowed, and, where the browser asks about that too, what is sent to it. */
export async function mayAsk({ id, hosts }: { id: EngineId; hosts: readonly string[] }): Promise<boolean> {
  return hosts.length === 0 || browser.permissions.contains(withData(hosts, dataSentTo(id)));
}

/** Firefox asks about data that is sent; Chrome refuses a request that says anything of it. Its manifest has no such key. */
function withData(origins: readonly string[], data: readonly SentData[]) {
  const gecko = browser.runtime.getManifest().browser_specific_settings?.gecko;
  const isAsked = data.length > 0 && gecko?.data_collection_permissions !== undefined;
  return { origins: [...origins], ...(isAsked && { data_collection: [...data] }) };
}

/** What hosts are asked for, where that is more than reading from them. */
interface Purpose {
  /** The site that is to be translated always; the background hears of it where the prompt has closed who asked. */
  always?: SitePattern;
  /** What is going to be sent to them. */
  data?: readonly SentData[];
}

/**
 * Asks the reader. Call it first thing in a click handler: browsers ask nobody anywhere else. True where it is allowed; what the browser
 * does not ask is as good as refused.
 */
export async function requestOrigins(
  origins: readonly string[],
  { always, data = [] }: Purpose = {},
): Promise<boolean> {
  // Not waited for, and before the prompt. Whatever was asked for earlier was answered, or nobody heard the answer.
  (always === undefined ? dropWish() : keepWish(always)).catch(() => undefined);
  let isGranted = false;
  try {
    isGranted = await browser.permissions.request(withData(origins, data));
  } catch {
    // The browser did not ask the reader at all: for who wanted it, that is a refusal.
  }
  if (!isGranted && always !== undefined) await dropWish().catch(() => undefined);
  return isGranted;
}

/** A kind of data as the browser names it: what engines are sent is in core/sent-data.ts. */
export type DataKind = Manifest.OptionalDataCollectionPermission;

/**
 * What the extension may do at this moment: names of permissions as in the manifest, hosts as match patterns, and kinds of data that may
 * be sent, of which Chrome says nothing.
 */
export interface HeldPermissions {
  names: string[];
  origins: string[];
  data: DataKind[];
}

export async function heldPermissions(): Promise<HeldPermissions> {
  const { permissions = [], origins = [], data_collection: data = [] } = await browser.permissions.getAll();
  const declared = browser.runtime.getManifest().permissions ?? [];
  // Firefox has names of its own for what a reader decides about extensions, as private windows.
  const names = [...declared, ...permissions].filter((name) => !name.includes(':'));
  return { names: [...new Set(names)], origins: [...new Set(origins)], data: [...new Set(data)] };
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

/** True where the browser took them back. */
export function removeOrigins(origins: readonly string[]): Promise<boolean> {
  return remove({ origins: [...origins] });
}

/** True where nothing of these kinds may be sent any more. Firefox alone knows them. */
export function removeData(data: readonly DataKind[]): Promise<boolean> {
  return remove({ data_collection: [...data] });
}

/** Chrome throws for what the manifest declares and for what it does not know, and keeps all of it. */
async function remove(what: Parameters<typeof browser.permissions.remove>[0]): Promise<boolean> {
  try {
    return await browser.permissions.remove(what);
  } catch {
    return false;
  }
}

/** Tells which origins the reader has allowed, or taken back, wherever it was done. Returns what ends it. */
export function onOrigins(change: 'added' | 'removed', listener: (origins: string[]) => unknown): () => void {
  const event = change === 'added' ? browser.permissions.onAdded : browser.permissions.onRemoved;
  const changed = ({ origins }: { origins?: string[] }) => void listener(origins ?? []);
  event.addListener(changed);
  return () => event.removeListener(changed);
}
