import { errorText } from '../core/error-text';
import { isWithoutArticle } from '../core/errors';
import type { OverlayScope } from '../core/overlay-display';
import type { Result } from '../core/result';
import { showProblem } from '../platform/badge';
import { t } from '../platform/i18n';
import { onCommand } from '../platform/tabs';

type Toggle = (tabId: number, scope?: OverlayScope) => Promise<Result<{ shown: boolean }>>;

/** The key that shows the translation in the page and takes it away. To be called in the first turn of the background. */
export function listenForOverlay(toggle: Toggle): void {
  onCommand('toggle-overlay', async (tabId) => {
    const first = await toggle(tabId);
    // As the popup does: of a page without an article, all of it.
    const isWhole = !first.ok && isWithoutArticle(first.error.kind);
    const toggled = isWhole ? await toggle(tabId, 'page') : first;
    // There is no view to say it in.
    if (!toggled.ok) await showProblem(tabId, errorText(toggled.error, t));
  });
}
