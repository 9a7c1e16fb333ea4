import { t } from '../../platform/i18n';
import type { ViewModel } from '../view-model';

/** Before anything is translated there is nothing to keep; and of a private window nothing is kept. */
export function canKeep({ store, tab }: ViewModel): boolean {
  return store.pairs.engines.value.length > 0 && tab.value?.isPrivate !== true;
}

/** Keeps the article; where it is kept, opens what the reader says of it. */
export async function keepArticle(model: ViewModel): Promise<void> {
  if (model.kept.kept.peek()) model.menu.value = 'kept';
  else if (canKeep(model) && (await model.kept.keep())) model.announcement.value = t('keptAnnounced');
}
