import type { MessageKey } from '../core/message-key';
import { extensionApi } from './extension-api';

/** A message of the catalogue in the browser's language; `''` in a script that has outlived its extension. */
export function t(key: MessageKey, ...substitutions: string[]): string {
  return extensionApi()?.i18n?.getMessage(key, substitutions) ?? '';
}
