import { attribution, type Messages } from '../core/attribution';
import { engineName } from '../core/engine-names';
import type { EngineUse } from '../core/engine-use';
import { errorText } from '../core/error-text';
import { type AppError, ERROR_ENTRIES } from '../core/errors';
import { type LanguagePair, languageName } from '../core/language';
import { MOST_SELECTED_CHARS, type SelectionNews } from '../core/selection';
import type { Source } from '../core/source';

/** A selection that was translated, wholly or in part. */
export interface TranslatedSelection {
  paragraphs: string[];
  languages: LanguagePair;
  /** Who translated; absent where there was nothing to translate. */
  use?: EngineUse | undefined;
  source: Source;
  isCut: boolean;
  /** Why sentences are missing. */
  error?: AppError | undefined;
  /** ISO 8601 with offset Z. */
  translatedAt: string;
}

/** What a panel says of a translation. */
export function translatedNews(
  translated: TranslatedSelection,
  canRetry: boolean,
  t: Messages,
): SelectionNews {
  const { paragraphs, languages, use, source, isCut, error, translatedAt } = translated;
  const inLanguage = t('catalogueLanguage');
  const [from, into] = [languages.source, languages.target].map((tag) => languageName(tag, inLanguage));
  const direction = t('languageDirection', from ?? '', into ?? '');
  const engine = use && nameOf(use, t);
  const count = new Intl.NumberFormat(inLanguage).format(MOST_SELECTED_CHARS);
  return {
    state: 'done',
    paragraphs,
    language: languages.target,
    about: engine ? t('selectionAbout', direction, engine) : direction,
    notes: [...(isCut ? [t('selectionCut', count)] : []), ...(error ? failureNotes(error, t) : [])],
    copy: [...paragraphs, attribution({ source, language: languages.source, engine, translatedAt }, t)].join(
      '\n\n',
    ),
    canRetry,
  };
}

/** What a panel says where there is no translation. */
export function failedNews(error: AppError, canRetry: boolean, t: Messages): SelectionNews {
  return { state: 'failed', notes: failureNotes(error, t), canRetry };
}

/** Another try would say the same. */
export function isFinal({ kind }: AppError): boolean {
  return kind === 'same-language' || kind === 'language-unknown';
}

/** A panel has no buttons for what an error says is to be done: it says where they are. */
function failureNotes(error: AppError, t: Messages): string[] {
  if (error.kind === 'same-language') {
    return [t('selectionSameLanguage', languageName(error.language, t('catalogueLanguage')))];
  }
  if (error.kind === 'language-unknown') return [t('selectionLanguageUnknown')];
  if (error.kind === 'page-changed') return [t('selectionForgotten')];
  const isElsewhere = ERROR_ENTRIES[error.kind].remedies.some(
    (remedy) => remedy !== 'retry' && remedy !== 'none',
  );
  return [errorText(error, t), ...(isElsewhere ? [t('selectionHowToChange')] : [])];
}

function nameOf({ id, model }: EngineUse, t: Messages): string {
  const name = engineName(id, t);
  return model ? t('engineWithModel', name, model) : name;
}
