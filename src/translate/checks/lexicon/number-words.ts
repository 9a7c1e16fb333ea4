/**
 * How a language writes numbers in words. Entries are separated by commas: a value, then its forms, by spaces. Everything is in
 * lower case; ordinals, fractions and words like `dozen` stand among the rest, since they support a digit just as well. A form
 * that ends in `*` is the beginning of words, longer ones after shorter ones.
 */
export interface NumberWords {
  /** Words that have a value of their own and may be added up: `twenty five`. */
  values: string;
  /** Words that multiply what stands before them: `thousand`, `mln`, `mld`. */
  scales: string;
  /** What may stand between two words of one number: `and`, `y`. */
  connectors?: string;
  /** How tens and units grow together into one word. */
  fusion?: 'tens-first' | 'units-first';
  /** What stands between units and tens that have grown together: `und`. */
  fusionLink?: string;
  /** Endings of what has so many years, put to the word or to what is left of it without its last vowel: `tredicenne`. */
  ages?: string;
}

/** A number word by its value, or a scale word by its factor. */
export interface NumberLexicon {
  valueOf(word: string): number | undefined;
  scaleOf(word: string): number | undefined;
  isConnector(word: string): boolean;
}

/** NumberWords made ready for looking words up. */
export function compileNumberWords(words: NumberWords | undefined): NumberLexicon {
  const values = readEntries(words?.values ?? '');
  const scales = readEntries(words?.scales ?? '');
  if (words?.fusion) for (const [word, value] of fused(values, words)) values.set(word, value);
  for (const [word, value] of aged(values, words?.ages)) values.set(word, value);
  const connectors = new Set(words?.connectors?.split(' ') ?? []);
  const beginnings = [...values]
    .filter(([word]) => word.endsWith('*'))
    .map(([word, value]) => [word.slice(0, -1), value] as const);
  return {
    valueOf: (word) => {
      const plain = withoutHamza(word);
      return values.get(plain) ?? beginnings.findLast(([start]) => plain.startsWith(start))?.[1];
    },
    scaleOf: (word) => scales.get(withoutHamza(word)),
    isConnector: (word) => connectors.has(word),
  };
}

/** Arabic is often written without what an alif carries. */
function withoutHamza(word: string): string {
  return word.replace(/[أإآ]/g, 'ا');
}

function readEntries(list: string): Map<string, number> {
  const entries = new Map<string, number>();
  for (const entry of list.split(',')) {
    const [value, ...forms] = entry.trim().split(/\s+/);
    for (const form of forms) entries.set(withoutHamza(form), Number(value));
  }
  return entries;
}

/** `tredicenne`, `veertienjarige`. */
function aged(values: ReadonlyMap<string, number>, endings = ''): [string, number][] {
  const list = endings.split(' ').filter((ending) => ending !== '');
  return [...values].flatMap(([word, value]) =>
    list.map((ending): [string, number] => {
      const stem = /^[aeiou]/.test(ending) ? word.replace(/[aeiou]$/, '').replace(/é$/, 'e') : word;
      return [stem + ending, value];
    }),
  );
}

/** `ventitré`, `einundzwanzig`, `tweeëntwintig`, `zweihundert`, `trecento`. */
function fused(values: ReadonlyMap<string, number>, words: NumberWords): [string, number][] {
  const all = [...values];
  const units = all.filter(([, value]) => Number.isInteger(value) && value >= 1 && value <= 9);
  const tens = all.filter(([, value]) => value >= 20 && value <= 90 && value % 10 === 0);
  const hundreds = all.filter(([, value]) => value === 100);
  const made: [string, number][] = [];
  for (const [unit, low] of units) {
    for (const [ten, high] of tens) made.push([fuse(unit, ten, words), low + high]);
    for (const [hundred] of hundreds) made.push([unit + hundred, low * 100]);
  }
  return made;
}

function fuse(unit: string, ten: string, { fusion, fusionLink = '' }: NumberWords): string {
  if (fusion === 'units-first') {
    // Dutch writes a diaeresis after a vowel: `tweeëntwintig`.
    const link = fusionLink === 'en' && /[aeiou]$/.test(unit) ? 'ën' : fusionLink;
    return unit + link + ten;
  }
  // Italian drops the vowel before another: `ventuno`, `ventotto`; and accents a final `tre`.
  const stem = /^[aeiou]/.test(unit) ? ten.slice(0, -1) : ten;
  return stem + unit;
}

export const NO_NUMBER_WORDS: NumberLexicon = compileNumberWords(undefined);
