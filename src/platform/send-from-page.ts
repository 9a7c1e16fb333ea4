import type { RequestName, ToBackground } from '../protocol/messages';
import { extensionApi } from './extension-api';

/**
 * Tells the background something from a page's script, and gives what it answers. An extension that was reloaded meanwhile hears nothing,
 * and nothing breaks: undefined then.
 */
export async function sendFromPage<K extends RequestName>(
  name: K,
  input: ToBackground[K]['input'],
): Promise<ToBackground[K]['output'] | undefined> {
  try {
    const answer = await extensionApi()?.runtime?.sendMessage({ name, input });
    return answer as ToBackground[K]['output'] | undefined;
  } catch {
    // "Extension context invalidated": this script has outlived its extension. Or the page is on its way out.
    return undefined;
  }
}
