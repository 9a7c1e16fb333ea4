import type { EngineId } from '../../core/engine-id';
import type { Finding, TextRange } from '../../core/finding';
import type { Inline } from '../../core/inline';
import type { LanguageTag } from '../../core/language';
import type { Check } from '../checks/check';
import { CheckedText } from '../checks/checked-text';
import { checkDates } from '../checks/dates';
import { checkMoney } from '../checks/money';
import { checkNames } from '../checks/names';
import { checkNegation } from '../checks/negation';
import { checkNumbers } from '../checks/numbers';
import { checkPercentages } from '../checks/percentages';
import { checkTimes } from '../checks/times';
import { writesSpaces } from '../language-traits';
import { likeness } from './likeness';

/** What two translations of one sentence may not say otherwise, however they put it. */
const FACTS: readonly Check[] = [
  checkNumbers,
  checkPercentages,
  checkMoney,
  checkTimes,
  checkDates,
  checkNames,
  checkNegation,
];

/**
 * Less alike than this, two translations say something else, or put it so that a reader should look. Of sentences that have nothing to
 * do with each other three in four are less alike; of a human's translations and a rule-based engine's of the same sentence one in
 * twenty (400 sentences of NTREX, Apertium, Spanish and Italian into English, English into Spanish).
 */
const OTHERWISE = 0.35;
/** The same in Chinese and Japanese, where of unrelated sentences two in three are less alike. */
const OTHERWISE_UNSPACED = 0.2;

/** What an engine says otherwise. Engines that say the same otherwise share one. */
interface Disagreement extends Pick<Finding, 'message' | 'words'> {
  /** Of the translation that is shown. */
  ranges: TextRange[];
}

/**
 * Where other engines say something else than the translation that is shown: a finding for each thing that is said otherwise, the one
 * that most engines agree on first; nothing where all agree.
 */
export function checkAgreement(
  shown: readonly Inline[],
  others: ReadonlyMap<EngineId, readonly Inline[]>,
  language: LanguageTag,
): Finding[] {
  const own = new CheckedText(shown, language);
  const found = new Map<string, Finding & Required<Pick<Finding, 'engines'>>>();
  for (const [engine, translation] of others) {
    const said = disagreement(own, new CheckedText(translation, language));
    if (!said) continue;
    const { message, words, ranges } = said;
    const key = JSON.stringify([message, words]);
    const known = found.get(key);
    if (known) known.engines.push(engine);
    else
      found.set(key, {
        check: 'agreement',
        message,
        engines: [engine],
        words,
        original: [],
        translation: ranges,
      });
  }
  return [...found.values()].sort((a, b) => b.engines.length - a.engines.length);
}

function disagreement(shown: CheckedText, other: CheckedText): Disagreement | undefined {
  const fact = factBetween(shown, other);
  if (fact || !isOtherwise(shown, other)) return fact;
  return { message: 'findingAgreementWords', words: [], ranges: [] };
}

/** The first fact that the translations differ about: what the one that is shown has and the other has not, or the reverse. */
function factBetween(shown: CheckedText, other: CheckedText): Disagreement | undefined {
  const pair = { original: shown, translation: other };
  for (const check of FACTS) {
    const [found] = check(pair);
    if (found) return { ...messageOf(found), ranges: found.original };
  }
  const [denied] = checkNegation({ original: other, translation: shown });
  return denied && { message: 'findingAgreementAdded', words: denied.words, ranges: [] };
}

/** A check speaks of an original and its translation; here both are translations. */
function messageOf({ message, words }: Finding): Pick<Finding, 'message' | 'words'> {
  if (words.length > 1) return { message: 'findingAgreementChanged', words };
  if (/Lost$/.test(message)) return { message: 'findingAgreementLost', words };
  if (/Added$/.test(message)) return { message: 'findingAgreementAdded', words };
  return { message: 'findingAgreementAbout', words };
}

function isOtherwise(shown: CheckedText, other: CheckedText): boolean {
  return (
    likeness(shown.text, other.text, shown.language) <
    (writesSpaces(shown.language) ? OTHERWISE : OTHERWISE_UNSPACED)
  );
}
