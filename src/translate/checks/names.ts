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
import { replacedName } from './reading/replaced-name';

/** Names that one side has and the other has not. */
interface Unmatched {
  before: Name[];
  after: Name[];
}

/**
 * A name that is gone while another has come. Beside English all that speaks for it is weighed (`replacedName`); elsewhere a capital
 * within a sentence makes a name, German aside, whose nouns all have it. Of names in other scripts only those are looked for that
 * were left in Latin letters.
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
    const [names, others] = besideEnglish(original, translation, before, after, false);
    return { before: names, after: others };
  }
  if (isEnglish(translation)) {
    const [names, others] = besideEnglish(translation, original, after, before, true);
    return { before: others, after: names };
  }
  const lost = before.filter((name) => isLikelyName(name, original));
  const added = after.filter((name) => isLikelyName(name, translation));
  const isOneForOne = distinct(before) === distinct(after) && lost.length > 0 && added.length > 0;
  return isOneForOne ? { before: lost, after: added } : NONE;
}

/** A replaced name wherever it stands on each side. Which of the nouns of German has come for it is not certain enough to say. */
function besideEnglish(
  english: CheckedText,
  other: CheckedText,
  names: readonly Name[],
  others: readonly Name[],
  isIntoEnglish: boolean,
): [Name[], Name[]] {
  const replaced = replacedName(english, other, names, others, isIntoEnglish);
  if (!replaced) return [[], []];
  const same = (name: Name | undefined) => (one: Name) => one.roman === name?.roman;
  const isNamed = replaced.english === undefined || !isGerman(other);
  return [names.filter(same(replaced.english)), isNamed ? others.filter(same(replaced.other)) : []];
}

function distinct(names: readonly Name[]): number {
  return new Set(names.filter(({ opens }) => !opens).map(({ word }) => word)).size;
}
