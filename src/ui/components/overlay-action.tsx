import { useEffect } from 'preact/hooks';
import { isWithoutArticle } from '../../core/errors';
import { t } from '../../platform/i18n';
import { request } from '../../platform/request';
import { overlayScope, toggleOverlay } from '../overlay-toggle';
import { useViewModel } from '../view-model';

/** Shows the translation in the page, or takes it away; says which. */
export function OverlayAction() {
  const model = useViewModel();
  const { store, isOverlayShown: isShown } = model;
  const tabId = model.tab.value?.id;
  const canBeShown = store.facts.value !== undefined || isWithoutArticle(store.error.value?.kind);

  useEffect(() => {
    if (tabId === undefined || !canBeShown) return;
    request('overlay/state', { tabId })
      .then(({ shown }) => {
        isShown.value = shown;
      })
      .catch(() => model.report({ kind: 'disconnected' }));
  }, [tabId, canBeShown, isShown, model]);

  const scope = overlayScope(model);
  const label = isShown.value ? 'actionHide' : scope === 'page' ? 'actionTranslatePage' : 'actionShow';
  return (
    <button
      type="button"
      class="primary"
      disabled={scope === undefined}
      aria-keyshortcuts="o"
      onClick={() => void toggleOverlay(model)}
    >
      {t(label)}
    </button>
  );
}
