import type { Messages } from './attribution';
import type { MessageKey } from './message-key';

/** A message with a form for each plural category of its catalogue's language: `sentencesOne`, `sentencesOther`, elsewhere also `sentencesFew`. */
export type PluralKey = {
  [K in MessageKey]: K extends `${infer Base}Other`
    ? `${Base}One` extends MessageKey
      ? Base
      : never
    : never;
}[MessageKey];

/** One a language, made when first needed. */
const rules = new Map<string, Intl.PluralRules>();

/** The form that a number takes in the catalogue's language, by the rules of CLDR; with its substitutions filled in. */
export function plural(key: PluralKey, count: number, t: Messages, ...substitutions: string[]): string {
  const language = t('catalogueLanguage');
  let rule = rules.get(language);
  if (!rule) {
    rule = new Intl.PluralRules(language);
    rules.set(language, rule);
  }
  const category = rule.select(count);
  // English, which the type is made of, has fewer forms than other catalogues.
  const form = `${key}${category.charAt(0).toUpperCase()}${category.slice(1)}` as MessageKey;
  return t(form, ...substitutions);
}
