import * as v from 'valibot';
import type { LanguageTag } from './language';

const language = v.pipe(v.string(), v.regex(/^([A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*)?$/));

const entrySchema = v.object({
  term: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)),
  /** Null: it is never translated. */
  translation: v.nullable(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200))),
  isCaseSensitive: v.boolean(),
  /** The languages it is for, as BCP 47; empty for any. */
  source: language,
  target: language,
});

/** A term whose translation the reader has settled. */
export type GlossaryEntry = v.InferOutput<typeof entrySchema>;

/** More than anybody keeps by hand, and as many as are found in a text without being felt. */
const MOST_ENTRIES = 10_000;

/** A glossary from whatever was stored or brought in. What cannot be used is left out. */
export function parseGlossary(value: unknown): GlossaryEntry[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry) => parseEntry(entry) ?? []).slice(0, MOST_ENTRIES);
}

export function parseEntry(value: unknown): GlossaryEntry | undefined {
  const parsed = v.safeParse(entrySchema, value);
  return parsed.success ? parsed.output : undefined;
}

/**
 * The glossary with these entries in it; `replaced` counts those that took the place of an older one for the same term and
 * languages.
 */
export function mergeEntries(
  glossary: readonly GlossaryEntry[],
  added: readonly GlossaryEntry[],
): { entries: GlossaryEntry[]; replaced: number } {
  const byName = new Map(glossary.map((entry) => [nameOf(entry), entry]));
  let replaced = 0;
  for (const entry of added) {
    if (byName.has(nameOf(entry))) replaced += 1;
    byName.set(nameOf(entry), entry);
  }
  return { entries: [...byName.values()].slice(0, MOST_ENTRIES), replaced };
}

function nameOf({ term, isCaseSensitive, source, target }: GlossaryEntry): string {
  return JSON.stringify([isCaseSensitive ? term : term.toLowerCase(), isCaseSensitive, source, target]);
}

/** What a term of a sentence becomes. */
export interface Term {
  term: string;
  translation: string;
}

/** The languages as they are written in a glossary: `pt` there is also for `pt-BR` in an article. */
export function isFor(glossaryLanguage: LanguageTag, language: LanguageTag): boolean {
  if (glossaryLanguage === '') return true;
  const [wanted, given] = [glossaryLanguage.toLowerCase(), language.toLowerCase()];
  return given === wanted || given.startsWith(`${wanted}-`);
}
