const CYRILLIC: Readonly<Record<string, string>> = Object.fromEntries(
  'а:a б:b в:v г:g д:d е:e ё:e ж:zh з:z и:i й:y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:h ц:ts ч:ch ш:sh щ:sh ъ: ы:y ь: э:e ю:yu я:ya і:i ї:i є:e ґ:g ў:u ј:j љ:l њ:n ћ:c ђ:d џ:j'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

const GREEK: Readonly<Record<string, string>> = Object.fromEntries(
  'α:a β:v γ:g δ:d ε:e ζ:z η:i θ:th ι:i κ:k λ:l μ:m ν:n ξ:x ο:o π:p ρ:r σ:s ς:s τ:t υ:y φ:f χ:ch ψ:ps ω:o'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

const ARABIC: Readonly<Record<string, string>> = Object.fromEntries(
  'ا:a أ:a إ:i آ:a ب:b ت:t ث:th ج:j ح:h خ:kh د:d ذ:z ر:r ز:z س:s ش:sh ص:s ض:d ط:t ظ:z ع:a غ:g ف:f ق:k ك:k ل:l م:m ن:n ه:h و:w ي:y ى:a ة:a ء: ئ:y ؤ:w پ:p چ:ch ڤ:v گ:g'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

const KANA: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'ア:a イ:i ウ:u エ:e オ:o カ:ka キ:ki ク:ku ケ:ke コ:ko サ:sa シ:shi ス:su セ:se ソ:so タ:ta チ:chi ツ:tsu テ:te ト:to ナ:na ニ:ni ヌ:nu ネ:ne ノ:no ' +
    'ハ:ha ヒ:hi フ:fu ヘ:he ホ:ho マ:ma ミ:mi ム:mu メ:me モ:mo ヤ:ya ユ:yu ヨ:yo ラ:ra リ:ri ル:ru レ:re ロ:ro ワ:wa ヲ:o ン:n ガ:ga ギ:gi グ:gu ゲ:ge ゴ:go ' +
    'ザ:za ジ:ji ズ:zu ゼ:ze ゾ:zo ダ:da ヂ:ji ヅ:zu デ:de ド:do バ:ba ビ:bi ブ:bu ベ:be ボ:bo パ:pa ピ:pi プ:pu ペ:pe ポ:po ァ:a ィ:i ゥ:u ェ:e ォ:o ャ:ya ュ:yu ョ:yo ヴ:v ッ: ー:'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

/** A word in Latin letters, lower case, without accents: enough to recognise a name, no transcription to be read. */
export function romanise(word: string): string {
  const folded = word
    .normalize('NFD')
    .replace(/(?<=\p{sc=Latn})\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[ًٌٍَُِّْ]/g, '')
    .replace(/ł/g, 'l')
    .replace(/[øœ]/g, 'o')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss')
    .replace(/đ/g, 'd')
    .replace(/ı/g, 'i')
    .replace(/x/g, 'ks');
  return [...folded]
    .map((letter) => CYRILLIC[letter] ?? GREEK[letter] ?? ARABIC[letter] ?? KANA[letter] ?? letter)
    .join('');
}

/** What spellings of one name differ by in languages that write it their own way: `Victoria`, `Wiktoria`; `Texas`, `Teksas`. */
export function plainSpelling(romanised: string): string {
  return romanised
    .replace(/ck|c(?![eiyhs])|qu?/g, 'k')
    .replace(/ph/g, 'f')
    .replace(/th/g, 't')
    .replace(/w/g, 'v')
    .replace(/[yj]/g, 'i')
    .replace(/z/g, 's')
    .replace(/(.)\1+/g, '$1');
}

/** The consonants of a name, those that scripts confuse made one: what is left of it in any script. */
export function skeleton(romanised: string): string {
  return romanised
    .replace(/d?sch|tsch|dzh|dż|dź|dz|tsj|tch|tj|sj|sh|ch|cz|sz|zh|dj|j|ts|tz|z|c(?=[eiy])/g, 's')
    .replace(/ph|f|v|w|b|p/g, 'b')
    .replace(/q|ck|kh|k|c|gh|g/g, 'k')
    .replace(/th|t|d/g, 't')
    .replace(/l|r/g, 'r')
    .replace(/n|m/g, 'n')
    .replace(/[aeiouyh'’]/g, '')
    .replace(/(.)\1+/g, '$1');
}
