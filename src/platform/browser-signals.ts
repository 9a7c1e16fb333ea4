import browser from 'webextension-polyfill';
import { type LanguageSignal, normaliseLanguage } from '../core/language';

/** What the browser's own detector (CLD) says of a text. Empty where it has no opinion. */
export async function browserSignals(text: string): Promise<LanguageSignal[]> {
  const { languages } = await browser.i18n.detectLanguage(text);
  return languages.flatMap(({ language, percentage }) => {
    const tag = normaliseLanguage(language);
    return tag ? [{ evidence: 'browser' as const, language: tag, share: percentage / 100 }] : [];
  });
}
