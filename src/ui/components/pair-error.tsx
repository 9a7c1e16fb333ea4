import { errorText } from '../../core/error-text';
import type { AppError } from '../../core/errors';
import { t } from '../../platform/i18n';
import { ownWords } from '../own-words';
import { useViewModel } from '../view-model';

/** Why a sentence has no translation. Where the job failed for the same reason, that is said once, above. */
export function PairError({ error }: { error: AppError | undefined }) {
  const { store, isKeptView } = useViewModel();
  const isSaidAbove = error !== undefined && store.error.value?.kind === error.kind;
  return (
    <span class="pair-error" {...ownWords()} {...(error && { 'data-error': error.kind })}>
      {error && !isSaidAbove ? errorText(error, t) : t('pairFailed')}{' '}
      {!isKeptView && (
        <button type="button" class="link" onClick={() => store.send({ type: 'retry' })}>
          {t('actionRetry')}
        </button>
      )}
    </span>
  );
}
