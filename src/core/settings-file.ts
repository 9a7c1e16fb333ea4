import * as v from 'valibot';
import { isServerAddress } from './address';
import { parseCustomDefinition } from './custom-engine';
import { type GlossaryEntry, parseGlossary } from './glossary';
import type { Settings } from './settings';
import { parseSettings } from './settings-schema';
import { MOST_RULES } from './site-rule';

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

/** Settings and glossary as a file: JSON, without keys, without what is known of them, and without what was allowed in this browser. */
export function settingsToFile(settings: Settings, glossary: readonly GlossaryEntry[], now: Date): string {
  const { keys: _, downloadSites: __, ...rest } = settings;
  const { definition } = settings.engines.custom;
  // One that cannot be used was not checked for secrets written into it.
  const custom = { definition: parseCustomDefinition(definition).ok ? definition : '' };
  return `${JSON.stringify(
    {
      format: FORMAT,
      version: VERSION,
      exportedAt: now.toISOString(),
      settings: { ...rest, engines: { ...rest.engines, custom } },
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
/** What a file never brings in: keys go no way but by hand, and what was allowed was allowed to another browser. */
const KEPT = new Set(['version', 'keys', 'downloadSites']);

/**
 * Reads a file into the settings that there are, field by field: what cannot be used is named and stays as it was. Lists of sites and rules
 * are added to; other fields are replaced. Keys stay, each with the server it was entered for, whatever addresses come in.
 */
export function settingsFromFile(text: string, current: Settings): ImportedSettings {
  const file = v.safeParse(fileSchema, parseJson(text));
  if (!file.success) return { ok: false, problem: 'not-settings' };
  const { version, settings: stored = {}, glossary, ...rest } = file.output;
  if (version > VERSION || isNewer(stored.version, current.version)) return { ok: false, problem: 'newer' };
  const { usable, unusable } = withoutUnusable(stored, current);
  const parsed = parseSettings(usable, current);
  const terms = parseGlossary(glossary);
  const lost = Array.isArray(glossary) ? glossary.length - terms.length : Number(glossary !== undefined);
  const all = [
    ...Object.keys(rest).filter((name) => !ENVELOPE.has(name)),
    ...unusable,
    ...parsed.repaired,
    ...(lost > 0 ? [`glossary (${lost})`] : []),
  ];
  if (terms.length === 0 && !isAnyTaken(usable, parsed.repaired))
    return { ok: false, problem: 'nothing-usable' };
  const languageSites = [...new Set([...current.languageSites, ...parsed.settings.languageSites])];
  return { ok: true, settings: { ...parsed.settings, languageSites }, glossary: terms, unusable: all };
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

/** Takes out what the settings as stored may hold and a file may not bring in. */
function withoutUnusable(
  stored: Record<string, unknown>,
  current: Settings,
): { usable: Record<string, unknown>; unusable: string[] } {
  const usable: Record<string, unknown> = {};
  const unusable: string[] = [];
  for (const [name, value] of Object.entries(stored)) {
    if (KEPT.has(name)) continue;
    if (!Object.hasOwn(current, name) || isTooLong(value)) unusable.push(name);
    else if (name === 'engines' && isRecord(value)) {
      const entries = Object.entries(value);
      const isUsable = ([id, config]: [string, unknown]) =>
        Object.hasOwn(current.engines, id) && hasUsableAddress(config);
      usable[name] = Object.fromEntries(entries.filter(isUsable));
      unusable.push(...entries.filter((entry) => !isUsable(entry)).map(([id]) => `engines.${id}`));
    } else usable[name] = value;
  }
  return { usable, unusable };
}

/** Engines and sites are taken one by one. */
function isAnyTaken(usable: Record<string, unknown>, repaired: readonly string[]): boolean {
  return Object.entries(usable).some(([name, value]) =>
    name === 'engines' || name === 'sites'
      ? isRecord(value) &&
        Object.keys(value).length > repaired.filter((field) => field.startsWith(`${name}.`)).length
      : !repaired.includes(name),
  );
}

/** Longer than any list or table of the settings is. */
function isTooLong(value: unknown): boolean {
  return isRecord(value) && Object.keys(value).length > MOST_RULES;
}

/** Where texts would be sent to has to be a server; where nobody has said, it may be empty. */
function hasUsableAddress(config: unknown): boolean {
  if (!isRecord(config)) return false;
  const { address, catalogue, definition } = config;
  const isAddress = (value: unknown) => !value || (typeof value === 'string' && isServerAddress(value));
  const isDefined = !definition || (typeof definition === 'string' && parseCustomDefinition(definition).ok);
  return isAddress(address) && isAddress(catalogue) && isDefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
