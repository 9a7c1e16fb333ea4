import type { EngineId } from './engine-id';
import { IMAGE_CHARACTER, type Inline, inlineText } from './inline';

/** What an engine makes of words of a sentence by themselves. */
export interface LookUp {
  translation: Inline[];
  engine: EngineId;
}

/** More than this is no look-up of words. */
export const MOST_LOOK_UP_CHARS = 200;

const APART = new RegExp(`[\\s${IMAGE_CHARACTER}]+`, 'g');

/** Words in one line, without the images between them. */
export function wordsIn(text: string): string {
  return text.replace(APART, ' ').trim();
}

/** Whether words stand in a sentence, one after the other. */
export function holdsWords(sentence: readonly Inline[], words: string): boolean {
  const wanted = wordsIn(words);
  return wanted !== '' && wordsIn(inlineText(sentence)).includes(wanted);
}
