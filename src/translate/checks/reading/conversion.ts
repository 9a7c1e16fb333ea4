import type { CheckedText } from '../checked-text';
import type { NumberFound } from './number-found';

/** Translators round what they convert, by a part of it or to a whole of the smaller unit: an inch is two centimetres, or three. */
const ROUNDING = 0.13;
const WHOLE = 0.6;

/** Whether two numbers are one measure in two units: `85 mph`, `137 km/h`; `80 °F`, `27 °C`. */
export function isConverted(a: NumberFound, aText: CheckedText, b: NumberFound, bText: CheckedText): boolean {
  const [own, others] = [aText.unitsOf(a), bText.unitsOf(b)];
  for (const from of own.length > 0 ? own : others.filter(isDegree)) {
    for (const to of others.length > 0 ? others : own.filter(isDegree)) {
      if (from.id === to.id && !isDegree(from)) continue;
      for (const x of a.values) for (const y of b.values) if (areClose(x, from, y, to)) return true;
    }
  }
  return false;
}

/** Degrees alone may go without a unit: `in the 80s`. */
function isDegree({ id }: Measured): boolean {
  return id === 'degree';
}

interface Measured {
  id: string;
  dimension?: string;
  size?: number;
}

function areClose(x: number, from: Measured, y: number, to: Measured): boolean {
  if (isDegree(from) && isDegree(to)) {
    const asCelsius = (fahrenheit: number) => ((fahrenheit - 32) * 5) / 9;
    const areApart = (fahrenheit: number, celsius: number) => Math.abs((fahrenheit * 5) / 9 - celsius) < 1.5;
    return (
      Math.abs(asCelsius(x) - y) < 3 || Math.abs(asCelsius(y) - x) < 3 || areApart(x, y) || areApart(y, x)
    );
  }
  if (!from.size || !to.size || from.dimension !== to.dimension) return false;
  const smaller = Math.min(from.size, to.size);
  const [first, second] = [(x * from.size) / smaller, (y * to.size) / smaller];
  return Math.abs(Math.log(first / second)) < ROUNDING || Math.abs(first - second) <= WHOLE;
}
