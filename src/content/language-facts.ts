import { declaredLanguages } from '../extract/declared-language';
import type { ToBackground } from '../protocol/messages';
import { textSample } from './text-sample';

type LanguageFacts = ToBackground['page/language']['input'];

/** What a page says of its language, and how its text begins. */
export function languageFacts(document: Document): LanguageFacts {
  const declared = declaredLanguages(document).map(({ evidence, language }) => ({ evidence, language }));
  return {
    declared: declared as LanguageFacts['declared'],
    sample: document.body ? textSample(document.body) : '',
  };
}
