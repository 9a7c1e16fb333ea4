import type { Finding } from '../../core/finding';
import type { CheckedPair, CheckedText } from './checked-text';
import {
  isEnglish,
  isGerman,
  isLatin,
  isLikelyName,
  type Name,
  namesWithoutCounterpart,
} from './reading/names';

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
    before: namesWithoutCounterpart(original, translation),
    after: namesWithoutCounterpart(translation, original),
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
  if (isEnglish(original)) {
    const [names, others] = replacedInEnglish(original, before, translation, after);
    return { before: names, after: others };
  }
  if (isEnglish(translation)) {
    const [names, others] = replacedInEnglish(translation, after, original, before);
    return { before: others, after: names };
  }
  const lost = before.filter((name) => isLikelyName(name, original));
  const added = after.filter((name) => isLikelyName(name, translation));
  const isOneForOne = distinct(before) === distinct(after) && lost.length > 0 && added.length > 0;
  return isOneForOne ? { before: lost, after: added } : NONE;
}

/**
 * The names of the English side that are certain, and what came for them. A name that is gone is no fault, `he` may stand for it:
 * another must have come, which German, where every noun could be one, does not tell.
 */
function replacedInEnglish(
  english: CheckedText,
  names: readonly Name[],
  other: CheckedText,
  others: readonly Name[],
): [Name[], Name[]] {
  const certain = names.filter((name) => isLikelyName({ ...name, opens: false }, english));
  const isReplaced = certain.some((name) => others.some((one) => !one.opens || name.opens));
  if (certain.length === 0 || !(isReplaced || isGerman(other))) return [[], []];
  return [certain, isGerman(other) ? [] : others.filter(({ opens }) => !opens)];
}

function distinct(names: readonly Name[]): number {
  return new Set(names.filter(({ opens }) => !opens).map(({ word }) => word)).size;
}
