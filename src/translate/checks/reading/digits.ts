import { withAsciiDigits } from '../../digits';

/** The decimal systems that news is written in besides ASCII: one UTF-16 unit a digit, so that ranges stay where they are. */
const DIGIT = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\uff10-\uff19]/g;

/** Every decimal digit as an ASCII one; the text keeps its length. */
export function toAsciiDigits(text: string): string {
  return text.replace(DIGIT, withAsciiDigits);
}
