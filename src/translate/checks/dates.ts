import type { Finding } from '../../core/finding';
import type { CheckedPair, CheckedText } from './checked-text';
import type { CalendarWord } from './reading/calendar-words';

/** A weekday or a month that has become another one. */
export function checkDates({ original, translation }: CheckedPair): Finding[] {
  return [
    ...changed(original, translation, original.weekdays(), translation.weekdays()),
    ...changed(original, translation, original.months(), translation.months()),
  ];
}

function changed(
  original: CheckedText,
  translation: CheckedText,
  before: readonly CalendarWord[],
  after: readonly CalendarWord[],
): Finding[] {
  const lost = before.filter(({ value }) => !after.some((other) => other.value === value));
  const added = after.filter(({ value }) => !before.some((other) => other.value === value));
  const [first] = lost;
  const [second] = added;
  if (!first || !second) return [];
  const words = [original.textOf(first), translation.textOf(second)];
  return [{ check: 'date', message: 'findingDate', words, original: lost, translation: added }];
}
