import { useEffect, useRef, useState } from 'preact/hooks';
import type { MessageKey } from '../../core/message-key';
import { type Command, listCommands, openShortcutSettings } from '../../platform/commands';
import { t } from '../../platform/i18n';
import { BINDINGS } from '../keys/bindings';
import { keyText } from '../keys/key-text';
import { useViewModel } from '../view-model';
import { CheckChoice } from './check-choice';

const COMMAND_NAMES: Record<string, MessageKey> = {
  _execute_action: 'commandOpen',
  'toggle-overlay': 'commandToggleOverlay',
  'translate-selection': 'commandTranslateSelection',
};

/** Every key there is: those of the view, and those of the browser, which are changed in the browser. */
export function KeysDialog() {
  const { isHelpOpen } = useViewModel();
  return isHelpOpen.value ? <OpenDialog /> : null;
}

function OpenDialog() {
  const model = useViewModel();
  const dialog = useRef<HTMLDialogElement>(null);
  const [commands, setCommands] = useState<readonly Command[]>([]);
  useEffect(() => {
    const before = document.activeElement;
    const shown = dialog.current;
    shown?.showModal();
    // A click on what is behind it closes it, as Escape does.
    shown?.addEventListener('pointerdown', ({ target }) => target === shown && shown.close());
    listCommands().then(setCommands, () => undefined);
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  const close = () => {
    model.isHelpOpen.value = false;
  };
  return (
    <dialog ref={dialog} class="keys" aria-labelledby="keys-title" onClose={close}>
      <div class="keys-content">
        {/* It begins with its name, not with the first thing that can be pressed. */}
        <h2 id="keys-title" tabIndex={-1} autofocus>
          {t('keysTitle')}
        </h2>
        <dl>
          {BINDINGS.map(({ keys, label }) => (
            <Line key={label} label={t(label)} keys={keys.map(keyText)} />
          ))}
          <Line label={t('keyWords')} keys={[keyText('arrowleft'), keyText('arrowright')]} />
          <Line label={t('keyEscape')} keys={[keyText('escape')]} />
        </dl>
        <CheckChoice
          label={t('readingKeys')}
          hint={t('readingKeysHint')}
          isOn={model.reading.value.hasKeys}
          onChange={(hasKeys) => void model.save((now) => ({ ...now, reading: { ...now.reading, hasKeys } }))}
        />
        {commands.length > 0 && (
          <>
            <h2>{t('keysEverywhere')}</h2>
            <dl>
              {commands.map(({ name, keys }) => {
                const label = COMMAND_NAMES[name];
                return label && <Line key={name} label={t(label)} keys={keys ? [keys] : []} />;
              })}
            </dl>
          </>
        )}
        <div class="panel-row">
          {commands.length > 0 && (
            <button type="button" onClick={() => void openShortcutSettings()}>
              {t('keysChange')}
            </button>
          )}
          <button type="button" class="primary" onClick={close}>
            {t('actionClose')}
          </button>
        </div>
      </div>
    </dialog>
  );
}

function Line({ label, keys }: { label: string; keys: readonly string[] }) {
  return (
    <div>
      <dt>
        {keys.length === 0 && <span class="quiet">{t('keysNone')}</span>}
        {keys.map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </dt>
      <dd>{label}</dd>
    </div>
  );
}
