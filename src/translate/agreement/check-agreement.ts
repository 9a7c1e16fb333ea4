import type { EngineId } from '../../core/engine-id';
import type { Finding } from '../../core/finding';
import type { Inline } from '../../core/inline';
import type { LanguageTag } from '../../core/language';
import { CheckedText } from '../checks/checked-text';
import { writesSpaces } from '../language-traits';
import { type Fact, factBetween } from './facts';
import { likeness } from './likeness';

/**
 * Less alike than this, two translations say something else, or put it so that a reader should look. Of sentences that have nothing to
 * do with each other three in four are less alike; of a human's translations and a rule-based engine's of the same sentence one in
 * twenty (400 sentences of NTREX, Apertium, Spanish and Italian into English, English into Spanish).
 */
const OTHERWISE = 0.35;
/** The same in Chinese and Japanese, where of unrelated sentences two in three are less alike. */
const OTHERWISE_UNSPACED = 0.2;

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

function disagreement(shown: CheckedText, other: CheckedText): Fact | undefined {
  const fact = shown.isTooLongBeside(other) ? undefined : factBetween(shown, other);
  if (fact || !isOtherwise(shown, other)) return fact;
  return { message: 'findingAgreementWords', words: [], ranges: [] };
}

function isOtherwise(shown: CheckedText, other: CheckedText): boolean {
  return (
    likeness(shown.text, other.text, shown.language) <
    (writesSpaces(shown.language) ? OTHERWISE : OTHERWISE_UNSPACED)
  );
}
