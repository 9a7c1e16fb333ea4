import type { KeyEngineId } from './engine-id';

/** A secret of the reader's. It is sent to the server at its origin and to no other. */
export interface EngineKey {
  key: string;
  /** Scheme, host and port. */
  origin: string;
}

/** The keys there are. They are kept apart from the settings, which may be shown, exported and read by every page of ours. */
export type EngineKeys = Partial<Record<KeyEngineId, EngineKey>>;

/** What may be known of a key without knowing it. */
export interface KeyFacts {
  origin: string;
  /** ISO 8601: another key, another moment. */
  savedAt: string;
}

/** The key for a server; empty where there is none, or where the one there is belongs to another server. */
export function keyFor(keys: EngineKeys, id: KeyEngineId, address: string): string {
  const found = keys[id];
  return found && found.origin === originOf(address) ? found.key : '';
}

/** Scheme, host and port; of what is no address, the text itself. */
export function originOf(address: string): string {
  return URL.canParse(address) ? new URL(address).origin : address;
}
