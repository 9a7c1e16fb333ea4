import { isWithoutArticle } from '../core/errors';
import { isRefused } from '../core/site-rule';
import { request } from '../platform/request';
import type { ViewModel } from './view-model';

/** What a translation in the page would be of: the article, all of the page, or nothing yet. */
export function overlayScope({ store }: ViewModel): 'article' | 'page' | undefined {
  const kind = store.error.value?.kind;
  // Before an engine is chosen there is nothing to show.
  if (store.facts.value !== undefined) return kind === 'engine-not-chosen' ? undefined : 'article';
  return isWithoutArticle(kind) ? 'page' : undefined;
}

/** Shows the translation in the page, or takes it away. Does nothing while there is nothing to show. */
export async function toggleOverlay(model: ViewModel): Promise<void> {
  const { isOverlayShown: isShown } = model;
  const tabId = model.tab.peek()?.id;
  const scope = overlayScope(model);
  if (tabId === undefined || scope === undefined) return;
  if (!isShown.peek()) liftRefusal(model);
  try {
    const toggled = await request('overlay/toggle', { tabId, ...(scope === 'page' && { scope }) });
    if (toggled.ok) isShown.value = toggled.value.shown;
    else model.report(toggled.error);
  } catch {
    model.report({ kind: 'disconnected' });
  }
}

/** Who asks to see the translation of a page asks for it to be made, also on a site that is never translated unasked. */
function liftRefusal({ store, settings, url }: ViewModel): void {
  const current = settings.settings.peek();
  if (store.state.peek() === 'cancelled' && current && isRefused(current, url.peek())) {
    store.send({ type: 'retry' });
  }
}
