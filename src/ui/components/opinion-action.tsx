import { t } from '../../platform/i18n';
import { useViewModel } from '../view-model';

/** Opens and closes the opinions on the marked sentence. */
export function OpinionAction() {
  const model = useViewModel();
  const marked = model.marked.value;
  const isReady = marked?.pair.value.state === 'done' && marked.pair.value.engine !== undefined;
  const isOpen = marked !== undefined && model.opinionOf.value === marked.id;
  return (
    <button
      type="button"
      aria-disabled={!isReady}
      aria-expanded={isOpen}
      title={isReady ? undefined : t('actionOpinionHint')}
      onClick={() => {
        if (marked && isReady) model.toggleOpinion(marked);
        else model.announcement.value = t('actionOpinionHint');
      }}
    >
      {t('actionOpinion')}
    </button>
  );
}
