import { seeded } from '../../seeded';

/** Words and sentences of no language, with the letters, the lengths and the frequencies of one. */

interface Writing {
  syllables: readonly string[];
  /** Syllables a word has, at most. */
  most: number;
  space: string;
  stop: string;
}

const WRITINGS = {
  it: {
    syllables:
      'la re mi co sta né tri gli va po lù do si che ba nel tà fra per zio ne qua ri so mén te già'.split(
        ' ',
      ),
    most: 4,
    space: ' ',
    stop: '.',
  },
  en: {
    syllables:
      'the re ing wor tow sea th er on light ston y ble har ev en mar ch ship ly pre tion ment fi nd'.split(
        ' ',
      ),
    most: 3,
    space: ' ',
    stop: '.',
  },
  ru: {
    syllables: 'по ре го ста ни ёл мо ва зна ско до чи ла про бе ру ший ть ком све ни ма ря те й'.split(' '),
    most: 4,
    space: ' ',
    stop: '.',
  },
  ar: {
    syllables: 'ال من ها كت بحر مد ين ون سف ر يق ول فِي عل ى جد نة قر شم س'.split(' '),
    most: 3,
    space: ' ',
    stop: '.',
  },
  ja: {
    syllables:
      'は の に を た が 町 海 灯台 年 人 カタ パン 港 日 行 見 ガス 船 た い し て ます 新聞 記者 二十'.split(
        ' ',
      ),
    most: 2,
    space: '',
    stop: '。',
  },
} satisfies Record<string, Writing>;

export type MadeLanguage = keyof typeof WRITINGS;

/** About as many as a reader of news meets. */
const WORDS = 12_000;

const vocabularies = new Map<MadeLanguage, readonly string[]>();

function vocabulary(language: MadeLanguage): readonly string[] {
  const known = vocabularies.get(language);
  if (known) return known;
  const { syllables, most } = WRITINGS[language];
  const random = seeded(language.charCodeAt(0) * 1_000 + language.charCodeAt(1));
  const words = Array.from({ length: WORDS }, () =>
    Array.from(
      { length: 1 + Math.floor(random() * most) },
      () => syllables[Math.floor(random() * syllables.length)],
    ).join(''),
  );
  vocabularies.set(language, words);
  return words;
}

/** A sentence of 8 to 26 words, a few of which are very frequent. */
export function madeSentence(language: MadeLanguage, random: () => number): string {
  const { space, stop } = WRITINGS[language];
  const words = vocabulary(language);
  const length = 8 + Math.floor(random() * 19);
  const chosen = Array.from({ length }, () => words[Math.floor(random() ** 3 * WORDS)]);
  // News has figures and quotations.
  if (random() < 0.3) chosen.push(String(Math.floor(random() * 10_000)));
  const text = chosen.join(space);
  return `${random() < 0.2 ? `“${text}”` : text}${stop}`;
}
