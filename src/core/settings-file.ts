import * as v from 'valibot';
import { type GlossaryEntry, parseGlossary } from './glossary';
import type { Settings } from './settings';
import { hasUsableAddress, mergeSettings } from './settings-import';

const FORMAT = 'diptych-settings';
/** Of the file's shape. A part that is added (a library, say) needs no other version: who does not know it says so and leaves it. */
const VERSION = 1;

/** More than the largest glossary that anybody keeps by hand; who reads a file looks at its size first. */
export const MOST_FILE_BYTES = 1_000_000;

/** Why a file cannot be brought in. Nothing is changed then. */
export type FileProblem = 'not-settings' | 'newer' | 'nothing-usable';

/** What is brought in: the settings with it in them, and what could not be used, by name. */
export type ImportedSettings =
  | { ok: true; settings: Settings; glossary: GlossaryEntry[]; unusable: string[] }
  | { ok: false; problem: FileProblem };

/**
 * Settings and glossary as a file: JSON, without what is of this browser alone (keys, what is known of them, what was allowed, voices), and
 * without what may have a secret written into it.
 */
export function settingsToFile(settings: Settings, glossary: readonly GlossaryEntry[], now: Date): string {
  const { keys: _, downloadSites: __, ...rest } = settings;
  const { voices: ___, ...listening } = settings.listening;
  const { sites: ____, ...newsstand } = settings.newsstand;
  // A secret can be anywhere in the description of a service, and in what is no plain address of a server.
  const engines = Object.fromEntries(
    Object.entries(settings.engines).filter(([id, config]) => id !== 'custom' && hasUsableAddress(config)),
  );
  return `${JSON.stringify(
    {
      format: FORMAT,
      version: VERSION,
      exportedAt: now.toISOString(),
      settings: { ...rest, engines, listening, newsstand },
      glossary,
    },
    null,
    2,
  )}\n`;
}

const fileSchema = v.looseObject({
  format: v.literal(FORMAT),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  settings: v.optional(v.record(v.string(), v.unknown())),
  glossary: v.optional(v.unknown()),
});

/** Members of every file, beside its parts. */
const ENVELOPE = new Set(['format', 'version', 'exportedAt', 'settings', 'glossary']);
/**
 * Reads a file into the settings that there are, field by field: what cannot be used is named and stays as it was. Lists of sites and rules
 * are added to; other fields are replaced, but for those that say where texts go (core/settings-import.ts). Keys stay, each with the server
 * it was entered for, whatever addresses come in.
 */
export function settingsFromFile(text: string, current: Settings): ImportedSettings {
  const file = v.safeParse(fileSchema, parseJson(text));
  if (!file.success) return { ok: false, problem: 'not-settings' };
  const { version, settings: stored = {}, glossary, ...rest } = file.output;
  if (version > VERSION || isNewer(stored.version, current.version)) return { ok: false, problem: 'newer' };
  const merged = mergeSettings(stored, current);
  const terms = parseGlossary(glossary);
  const lost = Array.isArray(glossary) ? glossary.length - terms.length : Number(glossary !== undefined);
  const unusable = [
    ...Object.keys(rest).filter((name) => !ENVELOPE.has(name)),
    ...merged.unusable,
    ...(lost > 0 ? [`glossary (${lost})`] : []),
  ];
  if (terms.length === 0 && !merged.isAnyTaken) return { ok: false, problem: 'nothing-usable' };
  return { ok: true, settings: merged.settings, glossary: terms, unusable };
}

/** Undefined for what is no JSON, or could not have been written by us: no setting has a name that every object has. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text, (name, value: unknown) => {
      if (name === '__proto__' || name === 'constructor' || name === 'prototype') throw new Error(name);
      return value;
    });
  } catch {
    return undefined;
  }
}

function isNewer(version: unknown, known: number): boolean {
  return typeof version === 'number' && version > known;
}
