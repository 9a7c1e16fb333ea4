import { primaryLanguage } from '../../../core/language';

/** How the words of a language end, by which a name from elsewhere may be told from a noun with a capital. */
const ENDINGS: Readonly<Record<string, RegExp>> = {
  es: /(?:[aeoáéíóú]|[aeoiéó][snrdlz]|ción|sión)$/u,
  fr: /(?:[eé]e?s?|[aio]n[st]?|eurs?|eux|aux?|[aeio]rs?|[eio]l?s|it[és]|aires?|ique|oir|[iy])$/u,
  it: /[aeoiàèéìòù]$/u,
  nl: /(?:en|ing|er|e|t|s|d|k|g|n|l|p|schap|heid)$/u,
  pt: /(?:[aeoáéíóúãê]|[aeoãõ]s|[aeo][rlmz]|ão|ões|ães)$/u,
};
/** German nouns end in nearly all ways; in these seldom. */
const UNGERMAN = /(?:[^ei]i|[aouy]|[^s]ch[^t]?|c|son|sen|man|ley|ton|ski|ov|ev|ic|ez|es|as|os|is|us)$/u;

/** Whether a word is made like the words of its language. False where nothing is known of its words. */
export function isNativeShape(word: string, tag: string): boolean {
  const language = primaryLanguage(tag);
  const lower = word.toLowerCase();
  return language === 'de' ? !UNGERMAN.test(lower) : (ENDINGS[language]?.test(lower) ?? false);
}

const BEFORE_GERMAN_NOUNS =
  /^(?:der|die|das|des|ein|im|zum|zur|am|vom|beim|ins|ans|aufs|mehr|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|\p{L}+(?:en|em|er|es|e))$/u;

/** Whether a German word is what nouns have before them and names have not: an article, an adjective. */
export function isBeforeGermanNouns(word: string): boolean {
  return BEFORE_GERMAN_NOUNS.test(word);
}
