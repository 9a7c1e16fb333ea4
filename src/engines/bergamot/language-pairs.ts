import { isSameLanguage, type LanguagePair, type LanguageTag } from '../../core/language';
import type { Model } from './model';

/** Every pair that models serve, one after another by way of English included. */
export function languagePairsOf(models: readonly Model[]): LanguagePair[] {
  const direct = models.map(({ source, target }) => ({ source, target }));
  const intoEnglish = direct.filter(({ target }) => isEnglish(target));
  const fromEnglish = direct.filter(({ source }) => isEnglish(source));
  const pivoted = intoEnglish.flatMap(({ source }) =>
    fromEnglish
      .filter(({ target }) => !isSameLanguage(source, target))
      .map(({ target }) => ({ source, target })),
  );
  const byName = new Map([...direct, ...pivoted].map((pair) => [`${pair.source} ${pair.target}`, pair]));
  return [...byName.values()];
}

function isEnglish(tag: LanguageTag): boolean {
  return isSameLanguage(tag, 'en');
}
