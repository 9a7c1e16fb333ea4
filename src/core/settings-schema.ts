import * as v from 'valibot';
import { ENGINE_IDS } from './engine-id';
import { DEFAULT_SETTINGS, type Settings } from './settings';
import { isSite } from './site';

const address = v.pipe(v.string(), v.maxLength(2000));

/** Whether an address can be used is for its engine to say; here it only has to be the right kind of value. */
const FIELDS = {
  targetLanguage: v.pipe(v.string(), v.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)),
  engine: v.nullable(v.picklist(ENGINE_IDS)),
  engines: v.object({
    libretranslate: v.object({ address, apiKey: v.pipe(v.string(), v.maxLength(500)) }),
    apertium: v.object({ address }),
  }),
  languageSites: v.array(v.pipe(v.string(), v.check(isSite))),
} satisfies Record<Exclude<keyof Settings, 'version'>, v.GenericSchema>;

type FieldName = keyof typeof FIELDS;

/**
 * Settings from whatever was stored. A field that cannot be used falls back to its default and is named in `repaired`;
 * fields that were never stored are no repair.
 */
export function parseSettings(stored: unknown): { settings: Settings; repaired: string[] } {
  const settings: Settings = structuredClone(DEFAULT_SETTINGS);
  const repaired: string[] = [];
  const record = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  for (const name of Object.keys(FIELDS) as FieldName[]) {
    if (record[name] === undefined) continue;
    const parsed = v.safeParse(FIELDS[name], record[name]);
    if (parsed.success) Object.assign(settings, { [name]: parsed.output });
    else repaired.push(name);
  }
  return { settings, repaired };
}
