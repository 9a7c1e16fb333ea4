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
