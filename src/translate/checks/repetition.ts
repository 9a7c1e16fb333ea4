import type { Finding } from '../../core/finding';
import type { CheckedPair } from './checked-text';

/** The same, four times or more, with nothing but punctuation between. */
const LOOP = /(\p{L}(?:.{0,80}?[\p{L}\p{N}])?)(?:[^\p{L}\p{N}]*\1){3,}/isu;
/** `ha ha ha ha`: shorter than this it is somebody laughing. */
const SHORTEST = 14;

/** Words that the translation says over and over where the original does not: an engine caught in a loop. */
export function checkRepetition({ original, translation }: CheckedPair): Finding[] {
  const loop = LOOP.exec(translation.text);
  const said = loop?.[1];
  if (!loop || said === undefined || loop[0].length < SHORTEST || new Set(said).size < 2) return [];
  if (LOOP.test(original.text)) return [];
  const range = { start: loop.index, end: loop.index + loop[0].length };
  return [
    { check: 'repetition', message: 'findingRepetition', words: [said], original: [], translation: [range] },
  ];
}
