import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { t } from '../../platform/i18n';
import { request } from '../../platform/request';
import { useViewModel } from '../view-model';

/** Shows the translation in the page, or takes it away; says which. */
export function OverlayAction() {
  const model = useViewModel();
  const tabId = model.tab.value?.id;
  const hasArticle = model.store.facts.value !== undefined;
  // Before an engine is chosen there is nothing to show.
  const isReady = hasArticle && model.store.error.value?.kind !== 'engine-not-chosen';
  const isShown = useSignal(false);

  useEffect(() => {
    if (tabId === undefined || !hasArticle) return;
    request('overlay/state', { tabId })
      .then(({ shown }) => {
        isShown.value = shown;
      })
      .catch(() => model.report({ kind: 'disconnected' }));
  }, [tabId, hasArticle, isShown, model]);

  const toggle = async () => {
    if (tabId === undefined) return;
    try {
      const toggled = await request('overlay/toggle', { tabId });
      if (toggled.ok) isShown.value = toggled.value.shown;
      else model.report(toggled.error);
    } catch {
      model.report({ kind: 'disconnected' });
    }
  };
  return (
    <button type="button" class="primary" disabled={!isReady} onClick={() => void toggle()}>
      {isShown.value ? t('actionHide') : t('actionShow')}
    </button>
  );
}
