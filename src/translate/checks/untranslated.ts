import type { Finding, TextRange } from '../../core/finding';
import { isSameLanguage } from '../../core/language';
import type { CheckedPair, CheckedText } from './checked-text';
import { longestSharedRow } from './reading/shared-row';

/** So many words in a row alike on both sides, half of them without a capital, are no name. */
const ROW = 5;
const PLAIN = 0.5;
/** A whole sentence that is alike need not be as long. */
const WHOLE = 3;
/** A quotation in a third language, or a title, is kept on purpose where there is so much else. */
const OTHER_CHARACTERS = 8;
/** Characters in a row, where words are not parted. */
const UNSPACED_ROW = 12;

/** Words of the original left as they were: all of them, or a row that is no name and no title. */
export function checkUntranslated({ original, translation }: CheckedPair): Finding[] {
  if (isSameLanguage(original.language, translation.language)) return [];
  const kept = keptWords(original, translation) ?? keptCharacters(original, translation);
  if (!kept) return [];
  const words = translation.textOf(kept);
  const at = original.text.indexOf(words);
  return [
    {
      check: 'untranslated',
      message: 'findingUntranslated',
      words: [words],
      original: at < 0 ? [original.whole] : [{ start: at, end: at + words.length }],
      translation: [kept],
    },
  ];
}

function keptWords(original: CheckedText, translation: CheckedText): TextRange | undefined {
  const row = longestSharedRow(original.words(), translation.words());
  const [first, last] = [row[0], row.at(-1)];
  if (!first || !last) return undefined;
  const range = { start: first.start, end: last.end };
  const plain = row.filter(({ word }) => !/^\p{Lu}/u.test(word));
  const isWhole = row.length === original.words().length && row.length === translation.words().length;
  // `No, no, no!` is the same in many languages.
  const isOneWord = new Set(row.map(({ word }) => word.toLowerCase())).size === 1;
  if (isWhole) return row.length >= WHOLE && plain.length > 0 && !isOneWord ? range : undefined;
  if (row.length < ROW || plain.length < PLAIN * row.length) return undefined;
  return isKeptOnPurpose(range, translation) ? undefined : range;
}

function isKeptOnPurpose({ start, end }: TextRange, { text }: CheckedText): boolean {
  const isQuoted =
    /["'“‘„«‹「『（(]\s?$/.test(text.slice(0, start)) && /^[.,!?…]?\s?["'”’“»›」』）)]/.test(text.slice(end));
  return isQuoted && text.trim().length - (end - start) >= OTHER_CHARACTERS;
}

function keptCharacters(original: CheckedText, translation: CheckedText): TextRange | undefined {
  for (const { index, 0: run } of translation.text.matchAll(/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー、，]+/gu)) {
    for (let from = 0; from + UNSPACED_ROW <= run.length; from += 1) {
      if (original.text.includes(run.slice(from, from + UNSPACED_ROW))) {
        return { start: index + from, end: index + from + UNSPACED_ROW };
      }
    }
  }
  return undefined;
}
