import type { Finding } from '../../core/finding';
import type { CheckedPair, CheckedText } from './checked-text';
import { halfOfDay } from './reading/clock';
import type { NumberFound } from './reading/number-found';

/** An hour that has gone over to the other half of the day. */
export function checkTimes({ original, translation }: CheckedPair): Finding[] {
  const before = halfOfDay(original.text);
  const after = halfOfDay(translation.text);
  if (!before || !after || before === after) return [];
  const hours = hoursOf(original);
  const same = hoursOf(translation).filter((hour) =>
    hours.some((other) => hour.values.some((value) => other.values.includes(value))),
  );
  const [first] = same;
  if (!first) return [];
  return [
    {
      check: 'time',
      message: 'findingTime',
      words: [translation.textOf(first)],
      original: hours,
      translation: same,
    },
  ];
}

function hoursOf(text: CheckedText): NumberFound[] {
  return text
    .numbers()
    .filter(({ kind, values }) => kind === 'digits' && values.some((value) => value >= 1 && value <= 12));
}
