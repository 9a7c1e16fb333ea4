import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { type GlossaryEntry, parseGlossary } from '../core/glossary';
import { fail, ok, type Result } from '../core/result';
import { thrownMessage } from '../core/thrown';

const KEY = 'glossary';

/** The reader's glossary. `version` is another after each change. */
export interface StoredGlossary {
  version: string;
  entries: GlossaryEntry[];
}

const storedSchema = v.object({ version: v.string(), entries: v.array(v.unknown()) });

export async function loadGlossary(): Promise<StoredGlossary> {
  return read((await browser.storage.local.get(KEY))[KEY]);
}

export async function saveGlossary(entries: readonly GlossaryEntry[]): Promise<Result<null>> {
  const glossary = { version: crypto.randomUUID(), entries };
  try {
    await browser.storage.local.set({ [KEY]: glossary });
    return ok(null);
  } catch (thrown) {
    return fail({ kind: 'storage-failed', detail: thrownMessage(thrown) });
  }
}

/** Runs when the glossary was saved, by any context. Returns what ends it. */
export function onGlossaryChanged(listener: (glossary: StoredGlossary) => void): () => void {
  const changed = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = area === 'local' ? changes[KEY] : undefined;
    if (change) listener(read(change.newValue));
  };
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
}

function read(stored: unknown): StoredGlossary {
  const parsed = v.safeParse(storedSchema, stored);
  if (!parsed.success) return { version: '', entries: [] };
  return { version: parsed.output.version, entries: parseGlossary(parsed.output.entries) };
}
