import { errorText } from '../../core/error-text';
import { type AppError, ERROR_ENTRIES, type Remedy } from '../../core/errors';
import type { MessageKey } from '../../core/message-key';
import { t } from '../../platform/i18n';
import { openOptions } from '../../platform/tabs';
import { allowHosts } from '../choose-engine';
import { useViewModel, type ViewModel } from '../view-model';

interface ErrorMessageProps {
  error: AppError;
  /** An error ended something; a notice did not; a page error is all there is to show. */
  tone: 'error' | 'notice' | 'page';
}

const LABELS: Record<Exclude<Remedy, 'none'>, MessageKey> = {
  retry: 'actionRetry',
  'choose-engine': 'actionChooseEngine',
  'open-settings': 'actionSettings',
  'allow-host': 'actionAllow',
  'choose-language': 'actionChooseLanguage',
  'reload-page': 'actionReread',
};

/** What happened, and a button for each thing that helps. */
export function ErrorMessage({ error, tone }: ErrorMessageProps) {
  const model = useViewModel();
  const hasArticle = model.store.facts.value !== undefined;
  const remedies = ERROR_ENTRIES[error.kind].remedies.filter(
    // Without an article there is no language of it to choose.
    (remedy) => remedy !== 'none' && (remedy !== 'choose-language' || hasArticle),
  );
  return (
    <div
      class={`message message-${tone}`}
      role={tone === 'notice' ? 'status' : 'alert'}
      data-error={error.kind}
    >
      <p>{errorText(error, t)}</p>
      {remedies.length > 0 && (
        <div class="message-actions">
          {remedies.map((remedy, at) =>
            remedy === 'none' ? null : (
              <button
                type="button"
                key={remedy}
                class={at === 0 ? 'primary' : ''}
                onClick={() => apply(remedy, error, model)}
              >
                {t(LABELS[remedy])}
              </button>
            ),
          )}
        </div>
      )}
    </div>
  );
}

/** Runs in the click, which permissions need. */
function apply(remedy: Exclude<Remedy, 'none'>, error: AppError, model: ViewModel): void {
  switch (remedy) {
    case 'retry':
      model.store.send({ type: 'retry' });
      break;
    case 'reload-page':
      model.store.send({ type: 'reread' });
      break;
    case 'choose-engine':
      model.menu.value = 'engine';
      break;
    case 'choose-language':
      model.menu.value = 'language';
      break;
    case 'open-settings':
      void openOptions();
      break;
    case 'allow-host':
      if (error.kind === 'engine-not-allowed') void allowHosts(model, error.origins);
      break;
  }
}
