import browser from 'webextension-polyfill';
import type { RequestName, ToBackground } from '../protocol/messages';

/** Asks the background something. Rejects only where the extension itself is broken or was reloaded. */
export function request<K extends RequestName>(
  name: K,
  input: ToBackground[K]['input'],
): Promise<ToBackground[K]['output']> {
  return browser.runtime.sendMessage({ name, input }) as Promise<ToBackground[K]['output']>;
}
