/** The commonest words of a language that its neighbours do not have, or hardly. */
const SMALL_WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in is that was for with on by from at his this which had were been have has their would who what will',
  de: 'der die und den von das mit sich des dem nicht ein eine auch auf für ist im zu einer wurde werden nach sie wird bei',
  fr: 'les des est et dans une pour qui sur pas avec cette sont aux leur mais été nous vous du ces elle fait ont',
  it: 'di che il della per gli una sono con nel alla dei delle anche più del ha non stato questo nella dal loro è',
  es: 'los las el que una con por para del más su como pero fue sus está entre también ha sobre desde era muy y',
  pt: 'que os as uma com não para por mais dos das do da em foi ao são seu sua pelo pela também mas ter ele é',
  nl: 'het een van dat zijn op voor met niet aan door ook bij naar maar heeft werd wordt uit hij deze nog worden om',
  pl: 'nie się jest że oraz przez dla ale tym jak był jego po od są do który została także które być na',
  sv: 'och att det som en på är av för med till den har inte om ett han men var jag från sig så',
  tr: 've bir bu da için ile olarak çok daha olan gibi kadar ancak sonra ne ama en olduğu',
  ru: 'и в не на что с как по это из за от для так его но было к он были',
  uk: 'і в не на що з як до це та за від для його але було він також є',
};

const sets = Object.entries(SMALL_WORDS).map(
  ([language, words]) => [language, new Set(words.split(' '))] as const,
);

/** Fewer small words than this tell nothing. */
const LEAST = 5;

/**
 * The language whose small words a text is made of, where one has at least five different ones and three times as many as any
 * other. Undefined for all that is less clear.
 */
export function likelyLanguage(words: readonly string[]): string | undefined {
  const different = [...new Set(words)];
  const counts = sets
    .map(([language, set]) => ({ language, count: different.filter((word) => set.has(word)).length }))
    .sort((a, b) => b.count - a.count);
  const [first, second] = counts;
  if (!first || first.count < LEAST || first.count < 3 * (second?.count ?? 0)) return undefined;
  return first.language;
}
