import { textDirection } from '../core/language';
import { t } from '../platform/i18n';

/** Gives the page its language and title and empties its shell. Returns where to render. */
export function preparePage(title: string): HTMLElement {
  const language = t('catalogueLanguage');
  document.documentElement.lang = language;
  document.documentElement.dir = textDirection(language);
  document.title = title;
  const root = document.getElementById('app');
  if (!root) throw new Error('The page has no #app');
  root.replaceChildren();
  return root;
}
