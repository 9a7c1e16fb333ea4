/**
 * Texts as browsers compare them when they look for a text directive: neither case nor accents nor the form of a letter or a
 * quotation mark counts, and what cannot be seen is not there. White space is left out as well: article and page differ in
 * it, and what needs it compares it apart. Where Chromium's collation and Firefox's differ, the looser one is followed: a text
 * that nobody would find twice is safe in both.
 */

const INVISIBLE = /[\p{M}\p{Cf}\p{Cc}\p{White_Space}\uFFFC]+/gu;
const PLAIN = /^[\x20-\x7E\n\t\r]*$/;

/** Letters that Unicode does not take apart and that collation takes for others. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ŧ: 't',
  þ: 'th',
  ς: 'σ',
  ـ: '',
};
const MARKS: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '׳': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '״': '"',
};
const OTHERS: Readonly<Record<string, string>> = { ...LETTERS, ...MARKS };
const OTHER = new RegExp(`[${Object.keys(OTHERS).join('')}]`, 'g');
/** Katakana letters; hiragana is 0x60 before. */
const KATAKANA = /[\u30A1-\u30F6]/g;
const SMALL_KANA = /[ぁぃぅぇぉっゃゅょゎ]/g;

/** The text as it is compared: one text for all that count as the same. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.replace(/\s+/g, '').toLowerCase();
  return text
    .normalize('NFKD')
    .replace(INVISIBLE, '')
    .toLowerCase()
    .replace(OTHER, (character) => OTHERS[character] ?? '')
    .replace(KATAKANA, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .replace(SMALL_KANA, (kana) => String.fromCharCode(kana.charCodeAt(0) + 1))
    .replace(INVISIBLE, '');
}

/** Where each UTF-16 unit of `fold(text)` comes from: the offset of its character in the text, one more for the end. */
export function foldOffsets(text: string): number[] {
  const offsets: number[] = [];
  let at = 0;
  for (const character of text) {
    const { length } = fold(character);
    for (let unit = 0; unit < length; unit++) offsets.push(at);
    at += character.length;
  }
  offsets.push(at);
  return offsets;
}
