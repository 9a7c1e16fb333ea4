import { primaryLanguage } from '../../../core/language';

/** How the words of a language end, by which a name from elsewhere may be told from a noun with a capital. */
const ENDINGS: Readonly<Record<string, RegExp>> = {
  es: /(?:[aeoáéíóú]|[aeoiéó][snrdlz]|ción|sión)$/u,
  fr: /(?:[eé]e?s?|[aio]n[st]?|eurs?|eux|aux?|[aeio]rs?|[eio]l?s|it[és]|aires?|ique|oir|[iy])$/u,
  it: /[aeoiàèéìòù]$/u,
  nl: /(?:en|ing|er|e|t|s|d|k|g|n|l|p|schap|heid)$/u,
  pt: /(?:[aeoáéíóúãê]|[aeoãõ]s|[aeo][rlmz]|ão|ões|ães)$/u,
};
/** Whether a word is made like the words of its language. False where nothing is known of its words. */
export function isNativeShape(word: string, tag: string): boolean {
  const language = primaryLanguage(tag);
  const lower = word.toLowerCase();
  return ENDINGS[language]?.test(lower) ?? false;
}

const BEFORE_GERMAN_NOUNS =
  /^(?:der|die|das|des|ein|im|zum|zur|am|vom|beim|ins|ans|aufs|mehr|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|\p{L}+(?:en|em|er|es|e))$/u;

/** Whether a German word is what nouns have before them and names have not: an article, an adjective. */
export function isBeforeGermanNouns(word: string): boolean {
  return BEFORE_GERMAN_NOUNS.test(word);
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyzäöüß';
/**
 * How much more often one letter follows another in nouns of German than in names, as twice the natural logarithm, 5 for as often: a
 * row for the beginning of a word and for each letter, a column for each letter and for the end. Counted in the German of NTREX.
 */
const FOLLOWING = new Map(
  `
  ^5413666452544445245576611653655
  a5652176732644424134671111355551
  b3123724452355533546442451452554
  c1525155815515511111325552155551
  d3431634355443332545452351242353
  e4665377781655834376572551455535
  f5455754365353654556853352362655
  g4352822152764622568455155442457
  h4412623342587733576864652376554
  i1464756451655563135844251553531
  j2555255515155515555535555533251
  k5322533235253361584862351245654
  l4635554255544634524563351373554
  m4254733355356245535652351264453
  n5426578552755444146763651852356
  o2444144423344415554411122355551
  p4551475452265543582552155545552
  q1555555515555555555535555555551
  r5634665753656644127673551685756
  s5484666255447337357756555654555
  t6633846265544645377573453785656
  u3455475525336934546532335555553
  v1555655545515565551525555553551
  w5255655162123141522555551553551
  x2515515145251515555335155255551
  y1221111125324113523215255555551
  z3455822165234312553482652234355
  ä5255366635254855576875555555535
  ö5533254455242453573552555355545
  ü5674535655543655576655555555525
  ß5425752525525455552223555555554
`
    .trim()
    .split(/\s+/)
    .map((row) => [row.charAt(0), row.slice(1)]),
);
const AS_OFTEN = 5;

/** No more than this is told by letters alone. */
const MOST = 6;

/** What speaks for a word being a noun of German rather than a name, by its letters, as natural logarithms of odds. */
export function germannessOf(word: string): number {
  const letters = [...`^${word.toLowerCase()}$`];
  const odds = letters.slice(1).reduce((sum, letter, index) => {
    const row = FOLLOWING.get(letters[index] ?? '');
    const column = letter === '$' ? LETTERS.length : LETTERS.indexOf(letter);
    return column < 0 ? sum : sum + (Number(row?.[column] ?? AS_OFTEN) - AS_OFTEN) / 2;
  }, 0);
  return Math.max(-MOST, Math.min(MOST, odds));
}
