import type { AlignedRange } from '../../core/translated';
import { type EncodedSentence, plainText } from './encode';
import type { Found } from './find-words';

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
  if (within.length === 0) return undefined;
  const start = Math.min(...within.map(([, , from]) => from));
  const end = Math.max(...within.map(([, , , to]) => to));
  const isMixed = alignment.some(
    (range) => !within.includes(range) && range[2] < end && start < range[3] && range[3] > range[2],
  );
  return isMixed || end <= start ? undefined : { start, end };
}

/** Where the words of a mark stand in the sentence as it was sent. */
function plainRange(number: number, encoded: EncodedSentence): Found {
  const { tokens } = encoded;
  const opening = tokens.findIndex((token) => token.type === 'open' && token.mark === number);
  const closing = tokens.findIndex((token) => token.type === 'close' && token.mark === number);
  const lengthUntil = (end: number) =>
    plainText({ marks: encoded.marks, tokens: tokens.slice(0, end) }).length;
  const start = lengthUntil(opening);
  const end = lengthUntil(closing);
  // The space before the mark is trimmed with what stands before it.
  const space = /^\s*/.exec(encoded.text.slice(start, end))?.[0].length ?? 0;
  return { start: start + space, end };
}
