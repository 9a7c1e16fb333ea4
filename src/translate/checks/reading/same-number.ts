import type { NumberFound } from './number-found';

/** Whether two numbers may mean the same. */
export function isSameNumber(a: NumberFound, b: NumberFound): boolean {
  return a.values.some((x) => b.values.some((y) => isEqual(x, y) || isDecade(x, y) || isDecade(y, x)));
}

function isEqual(x: number, y: number): boolean {
  return Math.abs(x - y) <= 1e-9 * Math.abs(x);
}

/** The 1930s are the thirties, and of the 20th century. */
function isDecade(year: number, short: number): boolean {
  if (year < 1000 || year > 2100) return false;
  return year % 100 === short || (year % 10 === 0 && Math.floor(year / 100) + 1 === short);
}
