import { t } from '../../platform/i18n';
import { useViewModel } from '../view-model';

/** Begins to read aloud, and ends it. */
export function ListenAction() {
  const { player, store, marked } = useViewModel();
  const isOn = player.state.value !== 'off';
  return (
    <button
      type="button"
      disabled={store.facts.value === undefined}
      aria-keyshortcuts="l"
      onClick={() => (isOn ? player.stop() : player.play(marked.peek()))}
    >
      {t(isOn ? 'actionListenStop' : 'actionListen')}
    </button>
  );
}
