/** What neither XML nor HTML may hold, however it is written, and editors take for damage: control characters, halves of characters, and no characters at all. */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\uFDD0-\uFDEF]|\p{Cs}|[\uFFFE\uFFFF\u{1FFFE}\u{1FFFF}\u{2FFFE}\u{2FFFF}\u{3FFFE}\u{3FFFF}\u{10FFFE}\u{10FFFF}]/gu;

/** A text without what no reader sees and no file should hold. Line ends and tabs stay. */
export function cleanText(text: string): string {
  return text.replace(FORBIDDEN, '');
}
