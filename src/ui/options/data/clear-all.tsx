import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { errorText } from '../../../core/error-text';
import { t } from '../../../platform/i18n';
import { StatusLine } from '../status-line';
import { clearEverything } from './clear-everything';

type State = 'idle' | 'asking' | 'clearing';

/** Makes the extension as it was installed; asks once, in its place. */
export function ClearAll({ onCleared }: { onCleared(): void }) {
  const state = useSignal<State>('idle');
  const said = useSignal<{ text: string; isProblem: boolean }>({ text: '', isProblem: false });
  const opener = useRef<HTMLButtonElement>(null);

  const clear = async () => {
    if (state.value === 'clearing') return;
    state.value = 'clearing';
    said.value = { text: t('optionsClearing'), isProblem: false };
    const error = await clearEverything();
    state.value = 'idle';
    said.value = error
      ? { text: t('optionsClearFailed', errorText(error, t)), isProblem: true }
      : { text: t('optionsCleared'), isProblem: false };
    onCleared();
    opener.current?.focus();
  };
  const keep = () => {
    state.value = 'idle';
    opener.current?.focus();
  };
  return (
    <div class="data-part clear-all" data-setting="clear">
      <h3>{t('optionsClear')}</h3>
      <p class="field-hint">{t('optionsClearLead')}</p>
      <button
        ref={opener}
        type="button"
        aria-expanded={state.value === 'asking'}
        onClick={() => {
          if (state.value === 'clearing') return;
          said.value = { text: '', isProblem: false };
          state.value = state.value === 'asking' ? 'idle' : 'asking';
        }}
      >
        {t('optionsClear')}
      </button>
      {state.value === 'asking' && (
        // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what is asked here, wherever in it the focus is.
        <div
          class="clear-ask"
          onKeyDown={(event) => {
            if (event.key === 'Escape') keep();
          }}
        >
          <p id="clear-ask">{t('optionsClearAsk')}</p>
          <div class="panel-row">
            <button type="button" class="primary" aria-describedby="clear-ask" onClick={() => void clear()}>
              {t('optionsClear')}
            </button>
            <button type="button" onClick={keep}>
              {t('optionsClearKeep')}
            </button>
          </div>
        </div>
      )}
      <StatusLine text={said.value.text} problem={said.value.isProblem} />
    </div>
  );
}
