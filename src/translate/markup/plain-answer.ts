import type { Translated } from '../../core/translated';
import { decodeEntities, hasEntities, isWhollyEscaped } from './entities';
import { dropElements, dropOurTags } from './stray-tags';

/**
 * What an engine made of a plain text, without what no plain text should hold: tags of ours or elements that it wrote of its own
 * accord, and character references where the original has none. An alignment goes where the text is not what it was made for.
 */
export function readPlainAnswer(answer: Translated, originalText: string): Translated {
  const isEscaped = !hasEntities(originalText) && isWhollyEscaped([answer.text]);
  const plain = isEscaped ? decodeEntities(answer.text) : answer.text;
  const text = dropOurTags(dropElements(plain, originalText), originalText);
  if (text === answer.text) return answer;
  const { pairedBy } = answer;
  return { text, ...(pairedBy && { pairedBy }) };
}
