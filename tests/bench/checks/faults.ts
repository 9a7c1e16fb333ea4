import type { LanguageTag } from '../../../src/core/language';

/** A clean pair of the corpus, with what follows it in its text. */
export interface CorpusPair {
  original: string;
  translation: string;
  source: LanguageTag;
  target: LanguageTag;
  /** The next pair of the same text. */
  next?: { original: string; translation: string };
}

/** A pair with one thing wrong about its translation. */
type Fault = (pair: CorpusPair, random: () => number) => Faulty | undefined;

interface Faulty {
  original: string;
  translation: string;
}

const NAMES =
  'Johnson Keller Moretti Dubois Novak Larsen Okafor Petersen Whitaker Rinaldi Castillo Brenner'.split(' ');

/** What denies, and can be taken out of a sentence leaving a sentence. Written for this, apart from what the checks know. */
const NEGATORS: Readonly<Record<string, RegExp>> = {
  en: /(?<=\b(?:do|does|did|is|was|are|were|has|have|had|would|could|should|ca|wo))n['’]t\b|\b(?:do|does|did) not\b|\bnot\b|\bnever\b/giu,
  it: /(?<![\p{L}'’])non\s/giu,
  es: /(?<!\p{L})no\s(?=\p{Ll})/gu,
  pt: /(?<!\p{L})não\s/giu,
  fr: /(?<!\p{L})(?:ne\s|n['’])(?=[^.,;]{2,30}?\s(?:pas|jamais|plus|rien|aucune?)(?!\p{L}))/giu,
  de: /(?<!\p{L})(?:nicht|nie|niemals)\s/giu,
  nl: /(?<!\p{L})(?:niet|nooit)\s/giu,
  pl: /(?<!\p{L})nie\s/giu,
  ru: /(?<!\p{L})не\s/giu,
  ar: /(?<!\p{L})(?:لا|لم|لن|ليس|ليست|عدم)\s/gu,
  ja: /(?:ません|なかった|なければ|ない)/gu,
  zh: /(?:不会|不能|不是|并不|没有|不)/gu,
};

const digitsChanged: Fault = ({ original, translation, ...rest }, random) => {
  const numbers = [...translation.matchAll(/(?<![\p{L}\d])\d+(?:[.,]\d+)*(?![\p{L}\d])/gu)];
  const chosen = pick(numbers, random);
  if (!chosen || Number(chosen[0].replace(/\D/g, '')) === 0) return undefined;
  const at = chosen.index + Math.floor(random() * chosen[0].length);
  if (!/\d/.test(translation[at] ?? '')) return digitsChanged({ original, translation, ...rest }, random);
  const digit = (Number(translation[at]) + 1 + Math.floor(random() * 8)) % 10;
  return { original, translation: translation.slice(0, at) + digit + translation.slice(at + 1) };
};

const negationDropped: Fault = ({ original, translation, source, target }, random) => {
  const pattern = NEGATORS[target];
  const originalPattern = NEGATORS[source];
  if (!pattern || !originalPattern || original.search(originalPattern) < 0) return undefined;
  const chosen = pick([...translation.matchAll(pattern)], random);
  if (!chosen) return undefined;
  let [start, end] = [chosen.index, chosen.index + chosen[0].length];
  let put = '';
  if (target === 'ja')
    put = { ません: 'ます', なかった: 'た', なければ: 'れば', ない: 'る' }[chosen[0]] ?? '';
  if (target === 'en' && /^(?:do|does|did) not$/i.test(chosen[0])) start -= 1;
  if (target === 'fr') {
    const second = /\s(?:pas|jamais|plus|rien|aucune?)(?!\p{L})/u.exec(translation.slice(end));
    if (second) {
      const from = end + second.index;
      const without = translation.slice(0, from) + translation.slice(from + second[0].length);
      return { original, translation: without.slice(0, start) + without.slice(end) };
    }
  }
  if (target === 'en' && chosen[0] === 'not') end += 1;
  return {
    original,
    translation: (translation.slice(0, start) + put + translation.slice(end)).replace(/ {2,}/g, ' ').trim(),
  };
};

const nameReplaced: Fault = ({ original, translation }, random) => {
  const words = [...translation.matchAll(/(?<!\p{L})\p{Lu}\p{Ll}{2,}(?!\p{L})/gu)];
  const shared = words.filter(
    (word) => word.index > 0 && new RegExp(`(?<!\\p{L})${word[0]}(?!\\p{L})`, 'u').test(original),
  );
  const chosen = pick(shared, random);
  const other = pick(
    NAMES.filter((name) => !original.includes(name)),
    random,
  );
  if (!chosen || !other) return undefined;
  // Everywhere it stands: one that was forgotten would tell.
  return {
    original,
    translation: translation.replaceAll(new RegExp(`(?<!\\p{L})${chosen[0]}(?!\\p{L})`, 'gu'), other),
  };
};

const sentenceLeftOut: Fault = ({ original, translation, next, source, target }, random) => {
  if (!next) return undefined;
  const both = join(original, next.original, source);
  const [first, second] = [translation, next.translation];
  void target;
  return { original: both, translation: random() < 0.5 ? first : second };
};

const bracketLost: Fault = ({ original, translation }, random) => {
  if (!/[(（]/.test(original)) return undefined;
  const chosen = pick([...translation.matchAll(/[()（）]/g)], random);
  if (!chosen) return undefined;
  return { original, translation: translation.slice(0, chosen.index) + translation.slice(chosen.index + 1) };
};

const leftUntranslated: Fault = ({ original, translation, next, source, target }, random) => {
  if (!next || random() < 0.5) return { original, translation: original };
  return {
    original: join(original, next.original, source),
    translation: join(translation, next.original, target),
  };
};

export const FAULTS = {
  digitsChanged,
  negationDropped,
  nameReplaced,
  sentenceLeftOut,
  bracketLost,
  leftUntranslated,
};

function join(first: string, second: string, language: LanguageTag): string {
  return language === 'ja' || language === 'zh' ? first + second : `${first} ${second}`;
}

function pick<T>(list: readonly T[], random: () => number): T | undefined {
  return list[Math.floor(random() * list.length)];
}
