import type { AlignedRange } from '../../core/translated';
import { type EncodedSentence, plainText } from './encode';
import type { Found } from './find-words';
import type { Token } from './marks';

/**
 * Where the words of a mark stand in the translation, by the engine's word alignment; in UTF-16 units of the answer.
 * Undefined where it does not say, or where words from outside the mark stand among them: a mark must not take those in.
 */
export function projectMark(
  number: number,
  encoded: EncodedSentence,
  alignment: readonly AlignedRange[],
): Found | undefined {
  if (alignment.length === 0 || encoded.marks[number - 1]?.kind === 'atom') return undefined;
  const own = plainRange(number, encoded);
  const within = alignment.filter(([from, to]) => from < own.end && own.start < to);
  if (within.length === 0 || within.some((range) => takesInOthers(encoded.text, range, own)))
    return undefined;
  const start = Math.min(...within.map(([, , from]) => from));
  const end = Math.max(...within.map(([, , , to]) => to));
  const isMixed = alignment.some(
    (range) => !within.includes(range) && range[2] < end && start < range[3] && range[3] > range[2],
  );
  return isMixed || end <= start ? undefined : { start, end };
}

/** Whether a range goes on into other words, not only into the rest of a word that is half in the mark. */
function takesInOthers(text: string, [from, to]: AlignedRange, own: Found): boolean {
  const outside = text.slice(from, Math.max(from, own.start)) + text.slice(Math.min(to, own.end), to);
  return /\s|[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u.test(outside);
}

/** Where the words of a mark stand in the sentence as it was sent. */
export function plainRange(number: number, encoded: EncodedSentence): Found {
  const { tokens, marks, text } = encoded;
  const isOwn = (type: 'open' | 'close') => (token: Token) =>
    (token.type === type || token.type === 'atom') && token.mark === number;
  const opening = tokens.findIndex(isOwn('open'));
  const closing = tokens.findIndex(isOwn('close'));
  const lengthUntil = (end: number) => plainText({ marks, tokens: tokens.slice(0, end) }).length;
  const start = lengthUntil(opening);
  const end = lengthUntil(tokens[closing]?.type === 'atom' ? closing + 1 : closing);
  // The space before the mark is trimmed with what stands before it.
  const space = /^\s*/.exec(text.slice(start, end))?.[0].length ?? 0;
  return { start: start + space, end };
}
