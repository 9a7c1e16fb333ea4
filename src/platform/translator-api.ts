import type { TranslatorApi } from '../core/translator-api';

/** The browser's own translator; undefined where it has none. */
export function translatorApi(): TranslatorApi | undefined {
  return (globalThis as { Translator?: TranslatorApi }).Translator;
}
