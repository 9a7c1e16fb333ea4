import { errorText } from '../../core/error-text';
import type { AppError } from '../../core/errors';
import { t } from '../../platform/i18n';

/** Why something about the models could not be done, in its place. */
export function ModelError({ error }: { error: AppError | undefined }) {
  if (!error) return null;
  return (
    <p class="field-problem" role="alert" data-error={error.kind}>
      {errorText(error, t)}
    </p>
  );
}
