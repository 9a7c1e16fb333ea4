import type { Finding } from '../../core/finding';
import { primaryLanguage } from '../../core/language';
import type { CheckedPair, CheckedText } from './checked-text';
import { isEnglishName } from './lexicon/english-names';
import { isTranslatedName } from './lexicon/translated-names';
import { type Name, readNames } from './reading/names';
import { isSameName } from './reading/same-name';
import { scriptOf } from './reading/script';

/** Names that one side has and the other has not. */
interface Unmatched {
  before: Name[];
  after: Name[];
}

/**
 * A name that is gone while another has come. English has a list of its words, so that what is in none of them is a name;
 * elsewhere a capital within a sentence makes one, German aside, whose nouns all have it. Of names in other scripts only those
 * are looked for that were left in Latin letters.
 */
export function checkNames({ original, translation }: CheckedPair): Finding[] {
  const unmatched = {
    before: withoutCounterpart(original, translation),
    after: withoutCounterpart(translation, original),
  };
  const replaced = isLatin(original) && isLatin(translation) ? amongLatin : acrossScripts;
  const { before, after } = replaced(original, translation, unmatched);
  const [lost] = before;
  const [added] = after;
  const ranges = { original: before, translation: after };
  if (lost && added)
    return [{ check: 'name', message: 'findingNameChanged', words: [lost.word, added.word], ...ranges }];
  if (lost) return [{ check: 'name', message: 'findingNameLost', words: [lost.word], ...ranges }];
  if (added) return [{ check: 'name', message: 'findingNameAdded', words: [added.word], ...ranges }];
  return [];
}

const NONE: Unmatched = { before: [], after: [] };

/** Names in Latin letters on the side that is written in others: they were left as they are, and so are on both sides. */
function acrossScripts(original: CheckedText, _: CheckedText, { before, after }: Unmatched): Unmatched {
  const left = (names: readonly Name[]) => names.filter(({ skeleton }) => skeleton === undefined);
  return isLatin(original) ? { before: [], after: left(after) } : { before: left(before), after: [] };
}

function amongLatin(
  original: CheckedText,
  translation: CheckedText,
  { before, after }: Unmatched,
): Unmatched {
  if (isEnglish(original) || isEnglish(translation)) {
    const isFromEnglish = isEnglish(original);
    const certain = (isFromEnglish ? before : after).filter(({ word }) => isEnglishName(word));
    const others = isFromEnglish ? after : before;
    // A name that is gone is no fault: `he` may stand for it. Another must have come for it, which German does not tell.
    const isReplaced = certain.some((name) => others.some((other) => !other.opens || name.opens));
    if (certain.length === 0 || !(isReplaced || isGerman(original) || isGerman(translation))) return NONE;
    const replaced = others.filter(
      (name) => !isGerman(isFromEnglish ? translation : original) && !name.opens,
    );
    return isFromEnglish ? { before: certain, after: replaced } : { before: replaced, after: certain };
  }
  const lost = before.filter((name) => isLikely(name, original));
  const added = after.filter((name) => isLikely(name, translation));
  const isOneForOne = distinct(before) === distinct(after) && lost.length > 0 && added.length > 0;
  return isOneForOne ? { before: lost, after: added } : NONE;
}

/** A capital within a sentence, and no word that is translated with it. */
function isLikely({ word, opens }: Name, text: CheckedText): boolean {
  if (opens || isGerman(text)) return false;
  return !isTranslatedName(word, text.language);
}

function distinct(names: readonly Name[]): number {
  return new Set(names.filter(({ opens }) => !opens).map(({ word }) => word)).size;
}

/** Names of a text that no word of the other is like. */
function withoutCounterpart(of: CheckedText, by: CheckedText): Name[] {
  const others = by.spellings();
  return readNames(of.spellings(), of.text).filter(
    (name) => !others.some((other) => isSameName(name, other)),
  );
}

function isLatin({ language }: CheckedText): boolean {
  return scriptOf(language)?.test('a') ?? true;
}

function isEnglish({ language }: CheckedText): boolean {
  return primaryLanguage(language) === 'en';
}

function isGerman({ language }: CheckedText): boolean {
  return primaryLanguage(language) === 'de';
}
