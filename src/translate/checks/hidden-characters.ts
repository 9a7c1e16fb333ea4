import type { Finding } from '../../core/finding';
import type { CheckedPair } from './checked-text';
import { rangesOf } from './reading/words';

/** Controls, zero-width characters and those that turn the direction of writing. Joiners are left out: some scripts need them. */
const HIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]+|[\u{e0000}-\u{e007f}]+/gu;

/** Characters that nobody sees and that can make a text read otherwise than it is written. */
export function checkHiddenCharacters({ original, translation }: CheckedPair): Finding[] {
  const ranges = rangesOf(translation.text, HIDDEN).filter(
    (range) => !original.text.includes(translation.textOf(range)),
  );
  if (ranges.length === 0) return [];
  return [
    {
      check: 'hidden-characters',
      message: 'findingHiddenCharacters',
      words: [],
      original: [],
      translation: ranges,
    },
  ];
}
