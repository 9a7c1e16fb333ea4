import { thrownMessage } from '../../core/thrown';
import { t } from '../../platform/i18n';
import { canOpenSidePanel, openSidePanel } from '../../platform/side-panel';
import { openReader } from '../../platform/tabs';
import { useViewModel } from '../view-model';
import { Icon, type IconName } from './icon';

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
        <ElsewhereButton
          icon="panel"
          name={t('actionOpenPanel')}
          onClick={() => open(openSidePanel(tab.value))}
        />
      )}
      <ElsewhereButton icon="tab" name={t('actionOpenTab')} onClick={() => open(openReader(tabId))} />
    </>
  );
}

/** A sign with its words beside it for who cannot see it: in a popup words take the room of what is done more often. */
function ElsewhereButton({
  icon,
  name,
  onClick,
}: {
  icon: IconName;
  name: string;
  onClick(): Promise<void>;
}) {
  return (
    <button type="button" class="elsewhere" title={name} onClick={() => void onClick()}>
      <Icon name={icon} />
      <span class="visually-hidden">{name}</span>
    </button>
  );
}
