import { t } from '../../platform/i18n';
import { canKeep, keepArticle } from '../kept/keep-article';
import { useViewModel } from '../view-model';
import { KeptPanel } from './kept-panel';
import { Menu } from './menu';

/** Keeps the article in the library; once it is there, opens what the reader says of it. */
export function KeptAction() {
  const model = useViewModel();
  const { kept, tab } = model;
  if (tab.value?.isPrivate) return null;
  if (!kept.kept.value) {
    return (
      <button
        type="button"
        disabled={!canKeep(model)}
        aria-keyshortcuts="s"
        onClick={() => void keepArticle(model)}
      >
        {t('actionKeep')}
      </button>
    );
  }
  return (
    <Menu name="kept" label={t('keptMenu')} button={t('actionKept')} opens="up">
      <KeptPanel kept={kept.kept.value} />
    </Menu>
  );
}
