import type { Term } from '../core/glossary';
import type { LanguagePair } from '../core/language';
import type { Engine } from '../engines/engine';
import type { MarkupForm } from '../engines/translation';

/** Everything that a translation depends on, apart from the text itself. */
export interface CacheScope {
  engine: Pick<Engine, 'id' | 'version'>;
  languages: LanguagePair;
}

const encoder = new TextEncoder();

/**
 * The cache's name for a translation: SHA-256 in hexadecimal over a JSON array, so that no two different inputs run
 * together. Case counts: `US` is not `us`.
 */
export async function cacheKey(
  { engine, languages }: CacheScope,
  form: MarkupForm,
  text: string,
  terms: readonly Term[] = [],
): Promise<string> {
  // What engines are not told of is put in afterwards: another glossary is no reason to ask again.
  const told = terms.length > 0 ? JSON.stringify(terms) : '';
  const parts = [engine.id, engine.version, languages.source, languages.target, form, told, text];
  return digestOf(parts);
}

/** SHA-256 in hexadecimal over plain data as JSON. */
export async function digestOf(data: unknown): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', encoder.encode(JSON.stringify(data)));
  let hexadecimal = '';
  for (const byte of new Uint8Array(digest)) hexadecimal += HEXADECIMAL[byte];
  return hexadecimal;
}

const HEXADECIMAL = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
