import type { GlossaryEntry } from '../../core/glossary';
import type { Source } from '../../core/source';
import { MASTHEADS } from './mastheads';

/** A name as long as this is a slogan. */
const MOST_CHARS = 60;

/**
 * What is settled for an article: the reader's glossary, and names that are never translated: the site's own and those of other
 * papers. What the reader says of a name comes before that.
 */
export function articleTerms(glossary: readonly GlossaryEntry[], source: Source): GlossaryEntry[] {
  const stated = [source.siteName?.value, source.publisher?.value].flatMap(namesIn);
  const said = new Set(glossary.map(({ term }) => term.toLowerCase()));
  const names = new Set([...stated, ...MASTHEADS].filter((name) => !said.has(name.toLowerCase())));
  const kept = [...names].map((term): GlossaryEntry => {
    return { term, translation: null, isCaseSensitive: true, source: '', target: '' };
  });
  return [...glossary, ...kept];
}

/** `Il Porto Quotidiano - notizie dal mare`: the name stands before the dash. One word of small letters is no name. */
function namesIn(stated: string | undefined): string[] {
  const name = stated?.split(/\s+[-–—|·•]\s+/u)[0]?.trim() ?? '';
  return name.length > 1 && name.length <= MOST_CHARS && /[\p{Lu}\p{Lo}\p{N}]/u.test(name) ? [name] : [];
}
