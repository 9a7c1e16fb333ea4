import type { Finding } from '../../core/finding';
import type { CheckedPair, CheckedText } from './checked-text';
import { CLOCK } from './reading/clock';
import { isConverted } from './reading/conversion';
import type { NumberFound } from './reading/number-found';
import { isSameNumber } from './reading/same-number';

/** One and two may go into a word of their own, `No. 1` is the best, and one may come out of one: `another`. */
const MOST_LOST = 2;
const MOST_ADDED = 1;

/**
 * A number that is another one, is gone, or was not there. Digits need a counterpart: in digits, in words, converted into
 * another unit or another clock.
 */
export function checkNumbers({ original, translation }: CheckedPair): Finding[] {
  const allAdded = withoutCounterpart(translation, original);
  const allLost = withoutCounterpart(original, translation);
  const lost = allAdded.length > 0 ? allLost : allLost.filter((number) => isOver(MOST_LOST, number));
  const added = allLost.length > 0 ? allAdded : allAdded.filter((number) => isOver(MOST_ADDED, number));
  const [first] = lost;
  const [second] = added;
  const ranges = { original: lost, translation: added };
  if (first && second) {
    const words = [original.textOf(first), translation.textOf(second)];
    return [{ check: 'number', message: 'findingNumberChanged', words, ...ranges }];
  }
  if (first)
    return [{ check: 'number', message: 'findingNumberLost', words: [original.textOf(first)], ...ranges }];
  if (!second) return [];
  return [{ check: 'number', message: 'findingNumberAdded', words: [translation.textOf(second)], ...ranges }];
}

function isOver(limit: number, { values }: NumberFound): boolean {
  return values.some((value) => value > limit);
}

/** Zeros are what full hours are written with. */
function withoutCounterpart(of: CheckedText, by: CheckedText): NumberFound[] {
  return of
    .numbers()
    .filter(
      (number) =>
        number.kind === 'digits' &&
        number.values.some((value) => value !== 0) &&
        !by.numbers().some((other) => isSameNumber(number, other) || isConverted(number, of, other, by)) &&
        !isHourOf(number, of, by) &&
        !isInchesOf(number, of, by) &&
        !isWhole(number, of) &&
        !isSaidTwice(number, of),
    );
}

/** `300 km (190 miles)`: it is there once more in another unit. */
function isSaidTwice(number: NumberFound, text: CheckedText): boolean {
  return text.numbers().some((other) => other.kind === 'digits' && isConverted(number, text, other, text));
}

const FEET_BEFORE = /\d[\s-]?(?:foot|feet|ft\.?|['′’])[\s-]?$/i;

/** The inches of `6-foot-6` go into the metres of `1,98 m`. */
function isInchesOf({ start }: NumberFound, of: CheckedText, by: CheckedText): boolean {
  if (!FEET_BEFORE.test(of.text.slice(Math.max(0, start - 8), start))) return false;
  return by.numbers().some((other) => by.unitsOf(other).some(({ id }) => /^(?:centi)?metre$/.test(id)));
}

/** `100 percent certain` is a way of saying so. */
function isWhole(number: NumberFound, text: CheckedText): boolean {
  return number.values.includes(100) && text.unitsOf(number).some(({ kind }) => kind === 'percent');
}

/** 5 p.m. is 17 o'clock. */
function isHourOf(number: NumberFound, of: CheckedText, by: CheckedText): boolean {
  if (!CLOCK.test(of.text) && !CLOCK.test(by.text)) return false;
  const others = by.numbers().flatMap(({ values }) => values.map(Math.floor));
  return number.values.some((value) => {
    const hour = Math.floor(value);
    return hour <= 24 && others.some((other) => Math.abs(other - hour) === 12);
  });
}
