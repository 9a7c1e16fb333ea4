import { own } from '../core/own-members';
import { declaredLanguages } from '../extract/declared-language';
import type { ToBackground } from '../protocol/messages';
import { textSample } from './text-sample';

type LanguageFacts = ToBackground['page/language']['input'];

/** What a page says of its language, and how its text begins. */
export function languageFacts(document: Document): LanguageFacts {
  const { body } = own(document);
  const declared = declaredLanguages(document).map(({ evidence, language }) => ({ evidence, language }));
  return {
    declared: declared as LanguageFacts['declared'],
    sample: body ? textSample(body) : '',
  };
}
