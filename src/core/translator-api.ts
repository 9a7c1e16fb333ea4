/**
 * The browser's Translator API as far as it is used (https://webmachinelearning.github.io/translation-api/, 2026-01): Chrome
 * and Edge have it, Firefox has not. TypeScript's library does not know it yet.
 */
export interface TranslatorApi {
  availability(pair: TranslatorPair): Promise<'unavailable' | 'downloadable' | 'downloading' | 'available'>;
  create(
    options: TranslatorPair & { signal?: AbortSignal; monitor?(monitor: EventTarget): void },
  ): Promise<BrowserTranslator>;
}

interface TranslatorPair {
  sourceLanguage: string;
  targetLanguage: string;
}

export interface BrowserTranslator {
  translate(text: string, options?: { signal?: AbortSignal }): Promise<string>;
  destroy(): void;
}
