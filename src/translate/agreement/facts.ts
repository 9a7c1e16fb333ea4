import type { Finding, TextRange } from '../../core/finding';
import type { Check } from '../checks/check';
import type { CheckedText } from '../checks/checked-text';
import { checkDates } from '../checks/dates';
import { checkMoney } from '../checks/money';
import { checkNumbers } from '../checks/numbers';
import { checkPercentages } from '../checks/percentages';
import { isGerman, namesWithoutCounterpart } from '../checks/reading/names';
import { checkTimes } from '../checks/times';

/** Something that one of two translations says and the other does not, or says otherwise. */
export interface Fact extends Pick<Finding, 'message' | 'words'> {
  /** Of the translation that is shown. */
  ranges: TextRange[];
}

/** Checks of an original and its translation that hold for two translations as well. */
const CHECKS: readonly Check[] = [checkNumbers, checkPercentages, checkMoney, checkTimes, checkDates];

/** The first fact that two translations into one language differ about, however they put it. */
export function factBetween(shown: CheckedText, other: CheckedText): Fact | undefined {
  for (const check of CHECKS) {
    const [found] = check({ original: shown, translation: other });
    if (found) return { ...messageOf(found), ranges: found.original };
  }
  return nameBetween(shown, other) ?? denialBetween(shown, other);
}

function messageOf({ message, words }: Finding): Pick<Finding, 'message' | 'words'> {
  if (words.length > 1) return { message: 'findingAgreementChanged', words };
  if (/Lost$/.test(message)) return { message: 'findingAgreementLost', words };
  if (/Added$/.test(message)) return { message: 'findingAgreementAdded', words };
  return { message: 'findingAgreementAbout', words };
}

/**
 * A name in the place of another. In one language a name is spelt in one way, and a capital within a sentence makes one; in German it
 * makes any noun.
 */
function nameBetween(shown: CheckedText, other: CheckedText): Fact | undefined {
  if (isGerman(shown)) return undefined;
  const [lost, added] = [within(shown, other), within(other, shown)];
  const [first, second] = [lost[0], added[0]];
  if (!first || !second) return undefined;
  return { message: 'findingAgreementChanged', words: [first.word, second.word], ranges: lost };
}

function within(of: CheckedText, by: CheckedText) {
  return namesWithoutCounterpart(of, by).filter(({ opens }) => !opens);
}

/** One denies what the other does not. */
function denialBetween(shown: CheckedText, other: CheckedText): Fact | undefined {
  if (deniesMore(shown, other)) {
    return {
      message: 'findingAgreementDenies',
      words: [denialsOf(shown)],
      ranges: shown.negations(),
    };
  }
  if (!deniesMore(other, shown)) return undefined;
  return { message: 'findingAgreementDenied', words: [denialsOf(other)], ranges: shown.negations() };
}

function denialsOf(text: CheckedText): string {
  return text
    .negations()
    .map((range) => text.textOf(range))
    .join(' … ');
}

/**
 * Whether one denies more often than the other. A single denial may be there in a word for it that the first has not. Of many it is not
 * told whether one is gone: there are too many ways to put them.
 */
function deniesMore(one: CheckedText, other: CheckedText): boolean {
  const [own, others] = [one.negations().length, other.negations().length];
  if (own <= others) return false;
  if (others > 0) return own === 2;
  const near = new Set(one.nearNegations().map((range) => one.textOf(range).toLowerCase()));
  return other.nearNegations().every((range) => near.has(other.textOf(range).toLowerCase()));
}
