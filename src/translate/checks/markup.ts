import type { Finding } from '../../core/finding';
import type { CheckedPair } from './checked-text';
import { rangesOf } from './reading/words';

/** Tags, and references to characters. */
const MARKUP =
  /<\/?[a-z][^<>]{0,200}>|<\/?[a-z][\w-]*|&(?:[a-z]{2,8}|#x?[\da-f]{1,6});|\{\{[^{}]{1,60}\}\}/giu;

/** What looks like code and is not in the original: what an engine left of our tags, or made up. It is shown as the text it is. */
export function checkMarkup({ original, translation }: CheckedPair): Finding[] {
  const ranges = rangesOf(translation.text, MARKUP).filter(
    (range) => !original.text.includes(translation.textOf(range)),
  );
  const [first] = ranges;
  if (!first) return [];
  const words = [translation.textOf(first)];
  return [{ check: 'markup', message: 'findingMarkup', words, original: [], translation: ranges }];
}
