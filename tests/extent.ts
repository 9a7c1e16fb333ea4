const isLong = process.env.DIPTYCH_PROOF === 'long';

/**
 * How far a test goes: `npm test` takes the quick extent of everything, `npm run proof` the long one.
 *
 * @example
 * const MOMENTS = extent({ quick: 3, long: 50 });
 */
export function extent<T>({ quick, long }: { quick: T; long: T }): T {
  return isLong ? long : quick;
}

/**
 * Each so many of a list every day, at length all of it.
 *
 * @example
 * test.each(eachOf(BAD_FILES, 4))('a file that is %s is named', ...);
 */
export function eachOf<T>(list: readonly T[], step: number): T[] {
  return list.filter((_, at) => at % extent({ quick: step, long: 1 }) === 0);
}
