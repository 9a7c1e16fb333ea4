import browser from 'webextension-polyfill';
import type { LanguageTag } from '../core/language';
import type { MessageKey } from '../core/message-key';

/** A message of the catalogue in the browser's language. */
export function t(key: MessageKey, ...substitutions: string[]): string {
  return browser.i18n.getMessage(key, substitutions);
}

/** The language of the browser's own menus, and so of ours. */
export function uiLanguage(): LanguageTag {
  return browser.i18n.getUILanguage();
}
