import type { LanguagePair } from '../../core/language';
import { normaliseLanguage } from '../../core/language';
import { matchLanguage, type OfferedLanguage } from '../match-language';
import { chainsFrom, type Routes } from './routes';

/**
 * Apertium names languages in ISO 639-3, with what follows an underscore for regions, norms and spellings (`por_BR`,
 * `cat_valencia`). BCP 47 knows most of them by canonicalisation; these it does not, or not as Apertium means them:
 * `hbs` is one analyser for Bosnian, Croatian and Serbian in Latin script, with a target variant for each.
 */
const SPECIAL_CODES: ReadonlyMap<string, readonly string[]> = new Map([
  ['hbs', ['hr', 'bs', 'sr-Latn']],
  ['hbs_HR', ['hr']],
  ['hbs_BS', ['bs']],
  ['hbs_SR', ['sr-Latn']],
  ['zlm', ['ms']],
  ['oci_aran', ['oc-aranes']],
]);

/** The chain of codes to ask this server for; undefined where none leads from one language to the other. */
export function chainFor(pair: LanguagePair, routes: Routes): readonly string[] | undefined {
  for (const source of matchLanguage(pair.source, offered(routes.keys()))) {
    const chains = chainsFrom(routes, source);
    const target = matchLanguage(pair.target, offered(chains.keys()))[0];
    if (target) return chains.get(target);
  }
  return undefined;
}

/** Every pair that the server serves directly or through other languages, in BCP 47. */
export function pairsOf(routes: Routes): LanguagePair[] {
  return offered(routes.keys()).flatMap(({ code, tag: source }) =>
    offered(chainsFrom(routes, code).keys()).map(({ tag: target }) => ({ source, target })),
  );
}

function offered(codes: Iterable<string>): OfferedLanguage[] {
  return [...codes].flatMap((code) => tagsOf(code).map((tag) => ({ code, tag })));
}

/** What BCP 47 cannot say (`por_PTpre1990`) has no tag and is not offered. */
function tagsOf(code: string): readonly string[] {
  const tag = normaliseLanguage(code);
  return SPECIAL_CODES.get(code) ?? (tag ? [tag] : []);
}
