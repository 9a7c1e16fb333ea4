import { fail } from '../core/result';
import { request } from '../platform/request';
import type { PairEntry } from './pair-list';
import { placeOf } from './sentence-place';
import type { ViewModel } from './view-model';

/** Brings a sentence into view where it was published. A popup closes: it would lie over it. */
export async function showInPage(model: ViewModel, entry: PairEntry): Promise<void> {
  const tabId = model.tab.peek()?.id;
  const address = model.store.facts.peek()?.article.url;
  if (tabId === undefined || address === undefined) return;
  const place = placeOf(model.store, entry);
  const shown = await request('sentence/show', { tabId, address, place }).catch(() =>
    fail({ kind: 'disconnected' }),
  );
  if (!shown.ok) model.report(shown.error);
  else if (model.size === 'popup') window.close();
}
