import * as v from 'valibot';
import { isServerAddress } from '../core/address';

/**
 * The address of an engine's server: http or https, a path prefix allowed; without credentials, query and fragment.
 * Comes out without a slash at its end, so that paths can be appended.
 */
export const serverAddress = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(2000),
  v.check(isServerAddress),
  v.transform((address) => {
    const { origin, pathname } = new URL(address);
    return origin + pathname.replace(/\/+$/, '');
  }),
);

/**
 * The host permission an address needs. Without its port: Firefox refuses match patterns with one, and a pattern without
 * one stands for every port in all browsers.
 */
export function hostPatterns(address: string): string[] {
  const { protocol, hostname } = new URL(address);
  return [`${protocol}//${hostname}/*`];
}
