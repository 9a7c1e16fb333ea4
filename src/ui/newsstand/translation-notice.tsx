import { errorText } from '../../core/error-text';
import { t } from '../../platform/i18n';
import { openOptions } from '../../platform/tabs';
import type { ItemTranslator } from './item-translator';

/** Why headlines are not translated, and what can be done about it. */
export function TranslationNotice({ translator }: { translator: ItemTranslator }) {
  const error = translator.error.value;
  if (!error) return null;
  return (
    <div class="message message-error" role="alert" data-error={error.kind}>
      <p>{t('newsstandFailed', errorText(error, t))}</p>
      <div class="message-actions">
        <button type="button" class="primary" onClick={() => void openOptions()}>
          {t('actionSettings')}
        </button>
        <button type="button" onClick={() => translator.retry()}>
          {t('actionRetry')}
        </button>
      </div>
    </div>
  );
}
