import * as v from 'valibot';
import { type GlossaryEntry, parseGlossary } from '../core/glossary';
import type { Result } from '../core/result';
import { loadValue, onValueChanged, saveValue } from './stored-value';

const KEY = 'glossary';

/** The reader's glossary. `version` is another after each change. */
export interface StoredGlossary {
  version: string;
  entries: GlossaryEntry[];
}

const storedSchema = v.object({ version: v.string(), entries: v.array(v.unknown()) });

export async function loadGlossary(): Promise<StoredGlossary> {
  return read(await loadValue(KEY));
}

export function saveGlossary(entries: readonly GlossaryEntry[]): Promise<Result<null>> {
  return saveValue(KEY, { version: crypto.randomUUID(), entries });
}

/** Runs when the glossary was saved, by any context. Returns what ends it. */
export function onGlossaryChanged(listener: (glossary: StoredGlossary) => void): () => void {
  return onValueChanged(KEY, (value) => listener(read(value)));
}

function read(stored: unknown): StoredGlossary {
  const parsed = v.safeParse(storedSchema, stored);
  if (!parsed.success) return { version: '', entries: [] };
  return { version: parsed.output.version, entries: parseGlossary(parsed.output.entries) };
}
