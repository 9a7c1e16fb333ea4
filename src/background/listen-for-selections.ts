import { errorText } from '../core/error-text';
import { clearProblem, showProblem } from '../platform/badge';
import { addSelectionItem } from '../platform/context-menu';
import { t } from '../platform/i18n';
import { onCommand, onPageGone } from '../platform/tabs';
import type { SelectionClick, Selections } from './selections';

const NAME = 'translate-selection';

/** The ways to the panel of a selection: its key, and the menu of selected text. To be called in the first turn of the background. */
export function listenForSelections(selections: Selections): void {
  const translate = async (tabId: number, click?: SelectionClick) => {
    const translated = await selections.translate(tabId, click);
    // Nothing of ours stands in the page to say it in.
    if (translated.ok) await clearProblem(tabId);
    else await showProblem(tabId, errorText(translated.error, t));
  };
  onCommand(NAME, (tabId) => translate(tabId));
  addSelectionItem(NAME, t('menuTranslateSelection'), async ({ tabId, frameId, text, isEditable }) => {
    if (isEditable) await showProblem(tabId, errorText({ kind: 'selection-editable' }, t));
    else await translate(tabId, { frameId, text });
  });
  onPageGone((tabId, _, url) => void selections.pageGone(tabId, url));
}
