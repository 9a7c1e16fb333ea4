import type { RequestName, ToBackground } from '../protocol/messages';
import { extensionApi } from './extension-api';

/** Tells the background something from a page's script. An extension that was reloaded meanwhile hears nothing, and nothing breaks. */
export function sendFromPage<K extends RequestName>(name: K, input: ToBackground[K]['input']): void {
  try {
    extensionApi()
      ?.runtime?.sendMessage({ name, input })
      .catch(() => undefined);
  } catch {
    // "Extension context invalidated": this script has outlived its extension.
  }
}
