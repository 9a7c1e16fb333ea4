export type { TranslationCache } from '../core/translation-cache';
