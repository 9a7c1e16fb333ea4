import { thrownMessage } from '../../core/thrown';
import { t } from '../../platform/i18n';
import { canOpenSidePanel, openSidePanel } from '../../platform/side-panel';
import { openReader } from '../../platform/tabs';
import { useViewModel } from '../view-model';

/** The same view where there is more room, or where it stays beside the page. */
export function OpenElsewhere() {
  const model = useViewModel();
  const { size, tab } = model;
  const tabId = tab.value?.id;
  if (size === 'reader' || tabId === undefined) return null;
  const open = async (opened: Promise<void>) => {
    try {
      await opened;
    } catch (thrown) {
      model.report({ kind: 'broken', detail: thrownMessage(thrown) });
      return;
    }
    // A popup would lie over what it opened.
    if (size === 'popup') window.close();
  };
  return (
    <>
      {size === 'popup' && canOpenSidePanel() && (
        <button type="button" onClick={() => void open(openSidePanel(tab.value))}>
          {t('actionOpenPanel')}
        </button>
      )}
      <button type="button" onClick={() => void open(openReader(tabId))}>
        {t('actionOpenTab')}
      </button>
    </>
  );
}
