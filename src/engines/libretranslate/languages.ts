import * as v from 'valibot';
import type { LanguagePair, LanguageTag } from '../../core/language';
import { normaliseLanguage } from '../../core/language';
import { matchLanguage, type OfferedLanguage } from '../match-language';

/** GET /languages. Servers of before 2023 name no targets: there everything goes into everything. */
export const languagesSchema = v.array(
  v.object({ code: v.string(), targets: v.optional(v.array(v.string())) }),
);

type Languages = v.InferOutput<typeof languagesSchema>;

/** Argos' own names, which servers of before 2025 show, and which no standard knows. */
const ARGOS_CODES: ReadonlyMap<string, string> = new Map([
  ['zt', 'zh-Hant'],
  ['pb', 'pt-BR'],
]);

/** The codes to ask this server with; undefined where it does not serve the pair. */
export function codesOf(pair: LanguagePair, languages: Languages): LanguagePair | undefined {
  const sources = matchLanguage(pair.source, offered(languages.map(({ code }) => code)));
  for (const source of sources) {
    const target = matchLanguage(pair.target, offered(targetsOf(source, languages)))[0];
    if (target) return { source, target };
  }
  return undefined;
}

/** Every pair the server serves, in BCP 47. */
export function pairsOf(languages: Languages): LanguagePair[] {
  return languages.flatMap(({ code }) => {
    const targets = offered(targetsOf(code, languages));
    return offered([code]).flatMap(({ tag }) =>
      targets.map((target) => ({ source: tag, target: target.tag })),
    );
  });
}

function targetsOf(source: string, languages: Languages): string[] {
  const targets = languages.find(({ code }) => code === source)?.targets ?? languages.map(({ code }) => code);
  return targets.filter((code) => code !== source);
}

/** A code of the server's as BCP 47 has it. */
export function tagOf(code: string): LanguageTag | undefined {
  return normaliseLanguage(ARGOS_CODES.get(code) ?? code);
}

function offered(codes: readonly string[]): OfferedLanguage[] {
  return codes.flatMap((code) => {
    const tag = tagOf(code);
    return tag ? [{ code, tag }] : [];
  });
}
