import type { Finding } from '../../core/finding';
import type { CheckedPair } from './checked-text';

/** The same, four times or more, with nothing but punctuation between. */
const LOOP = /(\p{L}(?:.{0,80}?[\p{L}\p{N}])?)(?:[^\p{L}\p{N}]*\1){3,}/gisu;
/** `ha ha ha ha`: shorter than this it is somebody laughing. */
const SHORTEST = 14;

/** Words that the translation says over and over where the original does not: an engine caught in a loop. */
export function checkRepetition({ original, translation }: CheckedPair): Finding[] {
  const loop = loopIn(translation.text);
  if (!loop || loopIn(original.text)) return [];
  const { index, 0: all, 1: said = '' } = loop;
  const range = { start: index, end: index + all.length };
  return [
    { check: 'repetition', message: 'findingRepetition', words: [said], original: [], translation: [range] },
  ];
}

/** A single letter again and again is a cry. */
function loopIn(text: string): RegExpExecArray | undefined {
  for (const loop of text.matchAll(LOOP)) {
    if (loop[0].length >= SHORTEST && new Set(loop[1]?.toLowerCase()).size > 1) return loop;
  }
  return undefined;
}
