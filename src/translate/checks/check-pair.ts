import type { Finding } from '../../core/finding';
import type { Inline } from '../../core/inline';
import type { LanguagePair } from '../../core/language';
import { checkAdditions } from './additions';
import { checkBrackets } from './brackets';
import type { Check } from './check';
import { CheckedText } from './checked-text';
import { checkDates } from './dates';
import { checkHiddenCharacters } from './hidden-characters';
import { checkLanguage } from './language';
import { checkLength } from './length';
import { checkLinks } from './links';
import { checkMarkup } from './markup';
import { checkMoney } from './money';
import { checkNames } from './names';
import { checkNegation } from './negation';
import { checkNumbers } from './numbers';
import { checkPercentages } from './percentages';
import { checkQuotationMarks } from './quotation-marks';
import { checkRepetition } from './repetition';
import { checkTimes } from './times';
import { checkUnits } from './units';
import { checkUntranslated } from './untranslated';

/** Every check, in the order in which their findings are listed (CHECK_IDS). */
const CHECKS: readonly Check[] = [
  checkNumbers,
  checkPercentages,
  checkMoney,
  checkUnits,
  checkTimes,
  checkDates,
  checkNames,
  checkNegation,
  checkLength,
  checkAdditions,
  checkUntranslated,
  checkLanguage,
  checkRepetition,
  checkQuotationMarks,
  checkBrackets,
  checkLinks,
  checkMarkup,
  checkHiddenCharacters,
];

/** Those that read a text once and compare nothing in it. */
const SHORT_CHECKS: readonly Check[] = [checkLength, checkMarkup, checkHiddenCharacters];

/** Everything that looks wrong about the translation of one sentence. Empty is the usual case. */
export function checkPair(
  original: readonly Inline[],
  translation: readonly Inline[],
  { source, target }: LanguagePair,
): Finding[] {
  const pair = {
    original: new CheckedText(original, source),
    translation: new CheckedText(translation, target),
  };
  if (pair.original.isTooLongBeside(pair.translation)) {
    return SHORT_CHECKS.flatMap((check) => check(pair));
  }
  if (pair.original.text.trim() === pair.translation.text.trim()) {
    // What was left as it was has its words in common with itself: the other checks would only say so once more.
    const untranslated = checkUntranslated(pair);
    if (untranslated.length > 0) return untranslated;
  }
  return CHECKS.flatMap((check) => check(pair));
}
