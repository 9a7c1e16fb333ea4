import { useEffect } from 'preact/hooks';
import { isWithoutArticle } from '../../core/errors';
import { isRefused } from '../../core/site-rule';
import { t } from '../../platform/i18n';
import { request } from '../../platform/request';
import { useViewModel, type ViewModel } from '../view-model';

/** Shows the translation in the page, or takes it away; says which. */
export function OverlayAction() {
  const model = useViewModel();
  const { store, isOverlayShown: isShown } = model;
  const tabId = model.tab.value?.id;
  const hasArticle = store.facts.value !== undefined;
  const errorKind = store.error.value?.kind;
  const isWholePage = !hasArticle && isWithoutArticle(errorKind);
  // Before an engine is chosen there is nothing to show.
  const isReady = isWholePage || (hasArticle && errorKind !== 'engine-not-chosen');
  const canBeShown = hasArticle || isWholePage;

  useEffect(() => {
    if (tabId === undefined || !canBeShown) return;
    request('overlay/state', { tabId })
      .then(({ shown }) => {
        isShown.value = shown;
      })
      .catch(() => model.report({ kind: 'disconnected' }));
  }, [tabId, canBeShown, isShown, model]);

  const toggle = async () => {
    if (tabId === undefined) return;
    if (!isShown.value) liftRefusal(model);
    try {
      const toggled = await request('overlay/toggle', {
        tabId,
        ...(isWholePage && { scope: 'page' as const }),
      });
      if (toggled.ok) isShown.value = toggled.value.shown;
      else model.report(toggled.error);
    } catch {
      model.report({ kind: 'disconnected' });
    }
  };
  return (
    <button type="button" class="primary" disabled={!isReady} onClick={() => void toggle()}>
      {t(isShown.value ? 'actionHide' : isWholePage ? 'actionTranslatePage' : 'actionShow')}
    </button>
  );
}

/** Who asks to see the translation of a page asks for it to be made, also on a site that is never translated unasked. */
function liftRefusal({ store, settings, url }: ViewModel): void {
  const current = settings.settings.peek();
  if (store.state.peek() === 'cancelled' && current && isRefused(current, url.peek())) {
    store.send({ type: 'retry' });
  }
}
