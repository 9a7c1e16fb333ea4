import { t } from '../../platform/i18n';
import { useViewModel } from '../view-model';

/** Two pixels that say how far the work is. */
export function ProgressBar() {
  const { total, done } = useViewModel().store.pairs.counts.value;
  return <progress class="progress" aria-label={t('progressLabel')} max={Math.max(total, 1)} value={done} />;
}
