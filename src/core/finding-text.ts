import type { Messages } from './attribution';
import { engineName } from './engine-names';
import type { Finding } from './finding';
import { listText } from './list-text';
import { shortened } from './shortened';

/** Why something was found, in one sentence. */
export function findingText({ message, engines, words }: Finding, t: Messages): string {
  const names = engines?.map((engine) => engineName(engine, t));
  return t(message, ...(names ? [listText(names, t('catalogueLanguage'))] : []), ...words.map(shortened));
}
