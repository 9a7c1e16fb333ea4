import { useSignal } from '@preact/signals';
import { errorText } from '../../../core/error-text';
import type { AppError } from '../../../core/errors';
import { t } from '../../../platform/i18n';
import { clearTranslations } from '../../../platform/translation-cache';
import { StatusLine } from '../status-line';

type Outcome = 'deleting' | 'deleted' | AppError;

/** The translations kept in this browser, to delete them. */
export function StoredTranslations({ onCleared }: { onCleared(): void }) {
  const outcome = useSignal<Outcome | undefined>(undefined);
  const current = outcome.value;
  const error = typeof current === 'object' ? current : undefined;

  const clear = async () => {
    if (outcome.value === 'deleting') return;
    outcome.value = 'deleting';
    const cleared = await clearTranslations();
    outcome.value = cleared.ok ? 'deleted' : cleared.error;
    onCleared();
  };
  return (
    <div class="stored" data-setting="translations">
      <button type="button" aria-disabled={current === 'deleting'} onClick={() => void clear()}>
        {t('optionsDeleteStored')}
      </button>
      <StatusLine
        text={error ? errorText(error, t) : current === 'deleted' ? t('optionsDeleted') : ''}
        problem={error}
      />
    </div>
  );
}
