import type { AppError } from '../../core/errors';
import { badAnswer } from '../request-json';
import { type Server, shownDetail } from '../server-errors';

/** No translation is as much longer than its original: three times covers every pair of languages, short texts aside. */
const MOST_GROWTH = 4;
const SHORT = 120;

/** Whether something can be the translation of a sentence, as far as form tells. */
export function isPlausible(translation: string, item: string, fence: string): boolean {
  const withoutTags = (text: string) => text.replace(/<\/?[gx]\d+>/g, '');
  const limit = withoutTags(item).length * MOST_GROWTH + SHORT;
  return withoutTags(translation).length <= limit && !translation.includes(fence);
}

const REFUSAL =
  /\b(?:I(?:['’]m| am) (?:sorry|unable|not able)|I (?:can(?:no|['’])t|can not|won['’]t|must decline)|as an AI|against my (?:guidelines|policy)|content policy)\b/i;

/** What an answer without a single translation means: the model would not, or did not understand how to answer. */
export function emptyAnswer(written: string, server: Server): AppError {
  if (REFUSAL.test(written)) {
    return { kind: 'text-refused', engine: server.engine, detail: shownDetail(written, server) };
  }
  return badAnswer(server, written ? `no numbered translations: ${written}` : 'an empty answer');
}
