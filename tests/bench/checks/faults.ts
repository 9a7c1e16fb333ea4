import { type LanguageTag, primaryLanguage } from '../../../src/core/language';

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

/**
 * What denies, and can be taken out of a sentence leaving a sentence. Written for this, apart from what the checks know. Words that only look
 * so are passed over: `whether or not`, `لا يزال` (still), `少ない` (few), `なければならない` (must), `不过` (however).
 */
const NEGATORS: Readonly<Record<string, RegExp>> = {
  en: /(?<=\b(?:do|does|did|is|was|are|were|has|have|had|would|could|should|ca|wo))n['’]t\b|\b(?:do|does|did) not\b|(?<!\bor )\bnot\b|\bnever\b/giu,
  it: /(?<![\p{L}'’])non\s/giu,
  es: /(?<!\p{L})no\s(?=\p{Ll})/gu,
  pt: /(?<!\p{L})não\s/giu,
  fr: /(?<!\p{L})(?:ne\s|n['’])(?=[^.,;]{2,30}?\s(?:pas|jamais|plus|rien|aucune?)(?!\p{L}))/giu,
  de: /(?<!\p{L})(?:nicht|nie|niemals)\s/giu,
  nl: /(?<!\p{L})(?:niet|nooit)\s/giu,
  pl: /(?<!\p{L})nie\s/giu,
  ru: /(?<!\p{L})не\s/giu,
  ar: /(?<!\p{L})(?:لا(?! (?:يزال|تزال|سيما|شك|بد))|لم|لن|ليس|ليست|عدم)\s/gu,
  ja: /(?<!少|危|切|幼|限り|違い|しか|かもしれ|(?:なければ|なくては|ないと)(?:なら|なり|いけ))(?:ません|なかった|なければ(?!なら|なり|いけ)|ない(?!といけ))/gu,
  zh: /(?:不会|不能|不是|并不|没有|不(?!过|仅|断|久|同|少|管|如|止|但|论|满|安|幸|得|错|足|下|来梅|莱梅|列颠|及|良))/gu,
};

/** Words of the same clause that still say no when its `non`, `не`, `ne` is gone: nobody would miss it. */
const STILL_DENIES: Readonly<Record<string, RegExp>> = {
  it: /(?<!\p{L})(?:né|nessun[oa]?|niente|nulla|mai|neanche|nemmeno|neppure)(?!\p{L})/iu,
  es: /(?<!\p{L})(?:ni|nunca|jamás|nada|nadie|ningún|ningun[oa]s?|tampoco)(?!\p{L})/iu,
  pt: /(?<!\p{L})(?:nem|nunca|jamais|nada|ninguém|nenhu(?:m|ma|ns|mas)|tampouco)(?!\p{L})/iu,
  fr: /(?<!\p{L})(?:ni|jamais|rien|aucune?|personne)(?!\p{L})/iu,
  pl: /(?<!\p{L})(?:ani|nigdy|nikt|nikogo|nikomu|nikim|nic|niczego|niczym|niczemu|żad\p{L}+|nigdzie)(?!\p{L})/iu,
  ru: /(?<!\p{L})(?:никогда|никто|никого|никому|ничто|ничего|ничему|никак\p{L}*|нигде|никуда|ни)(?!\p{L})/iu,
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
  const language = primaryLanguage(target);
  const pattern = NEGATORS[language];
  const originalPattern = NEGATORS[primaryLanguage(source)];
  if (!pattern || !originalPattern || original.search(originalPattern) < 0) return undefined;
  const chosen = pick([...translation.matchAll(pattern)], random);
  if (!chosen) return undefined;
  const end = chosen.index + chosen[0].length;
  const before = translation.slice(0, chosen.index);
  const after = language === 'fr' ? withoutSecond(translation.slice(end)) : translation.slice(end);
  const clause = `${/[^.,;:!?]*$/u.exec(before)?.[0]} ${/^[^.,;:!?]*/u.exec(after)?.[0]}`;
  if (STILL_DENIES[language]?.test(clause)) return undefined;
  return { original, translation: withoutNegator(before, chosen[0], after, language) };
};

/** `ne … pas` goes as one. */
function withoutSecond(after: string): string {
  return after.replace(/\s(?:pas|jamais|plus|rien|aucune?)(?!\p{L})/u, '');
}

function withoutNegator(before: string, negator: string, after: string, language: string): string {
  let [start, put] = [before, ''];
  if (language === 'ja')
    put = { ません: 'ます', なかった: 'た', なければ: 'れば', ない: 'る' }[negator] ?? '';
  if (language === 'en') {
    start = /^(?:do|does|did) not$/iu.test(negator) ? start.slice(0, -1) : start;
    // `ca` and `wo` are no words.
    if (/^n['’]t$/iu.test(negator))
      start = start.replace(/(?<=\bc)a$/iu, 'an').replace(/(?<=\bw)o$/iu, 'ill');
  }
  return (start + put + after).replace(/ {2,}/g, ' ').trim();
}

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
