import { t } from '../../platform/i18n';
import { quote, quoteObstacle } from '../quote';
import { useViewModel } from '../view-model';

/** Copies the selected words or the marked sentence with its translation and its source. */
export function QuoteAction() {
  const model = useViewModel();
  const obstacle = quoteObstacle(model);
  return (
    <button
      type="button"
      aria-disabled={obstacle !== undefined}
      aria-keyshortcuts="c"
      title={obstacle}
      // Pressing it leaves what is selected selected.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => void quote(model)}
    >
      {model.hasQuoted.value ? t('actionQuoted') : t('actionQuote')}
    </button>
  );
}
