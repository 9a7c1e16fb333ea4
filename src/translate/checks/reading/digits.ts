/** First digits of the decimal systems that news is written in besides ASCII. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xff10];

/** Every decimal digit as an ASCII one; the text keeps its length. */
export function toAsciiDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\uff10-\uff19]/g, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = ZEROS.findLast((first) => first <= code) ?? code;
    return String(code - zero);
  });
}
