import { type LanguagePair, normaliseLanguage, primaryLanguage } from '../core/language';

/** Every source into every target that is another language, of a service where everything goes into everything. */
export function allPairs(sources: readonly string[], targets: readonly string[] = sources): LanguagePair[] {
  const tags = (codes: readonly string[]) => codes.flatMap((code) => normaliseLanguage(code) ?? []);
  const into = tags(targets);
  return tags(sources).flatMap((source) =>
    into
      .filter((target) => primaryLanguage(target) !== primaryLanguage(source))
      .map((target) => ({ source, target })),
  );
}
