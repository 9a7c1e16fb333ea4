import { engineName } from '../../core/engine-names';
import { errorText } from '../../core/error-text';
import { inlineText } from '../../core/inline';
import { MOST_LOOK_UP_CHARS, wordsIn } from '../../core/look-up';
import { t } from '../../platform/i18n';
import type { ViewModel } from '../view-model';
import type { WordsOfRow } from './word-at-point';

/**
 * The words that an engine is to be asked for; undefined where it has said already what they became, where the sentence is not
 * its work, and where they are none, too many, or the whole sentence, whose translation stands there.
 */
function wordsToAsk({ entry, range }: WordsOfRow): string | undefined {
  const { state, engine, alignment, original } = entry.pair.peek();
  if (state !== 'done' || !engine || alignment) return undefined;
  const text = inlineText(original);
  const words = wordsIn(text.slice(range.start, range.end));
  const isFit = words.length <= MOST_LOOK_UP_CHARS && words !== wordsIn(text);
  return isFit && /[\p{L}\p{N}]/u.test(words) ? words : undefined;
}

/** Asks for words and says what came of it. What is asked for already is not asked for again. */
export async function lookUpWords(
  { tab, words: help, announcement }: ViewModel,
  place: WordsOfRow,
): Promise<void> {
  const words = wordsToAsk(place);
  const tabId = tab.peek()?.id;
  const before = help.lookedUp.peek();
  if (words === undefined || tabId === undefined) return;
  if (before?.entry === place.entry && before.words === words) return;
  const asked = await help.lookUp(tabId, place.entry, words);
  const said = asked.answer.peek();
  // By now the reader may be elsewhere.
  if (!said || help.lookedUp.peek() !== asked) return;
  announcement.value = said.ok
    ? t('lookUpSaid', words, inlineText(said.value.translation), engineName(said.value.engine, t))
    : errorText(said.error, t);
}
