import { useSignal } from '@preact/signals';
import { ENGINE_IDS, type EngineId } from '../../core/engine-id';
import { ENGINE_MESSAGES, engineName } from '../../core/engine-names';
import { DEFAULT_SETTINGS } from '../../core/settings';
import { t } from '../../platform/i18n';
import { addressProblem } from '../server-address';
import { useViewModel } from '../view-model';
import { AddressField } from './address-field';

/** The first choice: who translates. Stands where the translation will be, beside the original. */
export function FirstRun() {
  const model = useViewModel();
  const engine = useSignal<EngineId>('libretranslate');
  const typed = useSignal<Partial<Record<EngineId, string>>>({});
  const problem = useSignal<string | undefined>(undefined);

  const settings = model.settings.settings.value;
  if (!settings) return null;
  const chosen = engine.value;
  const address = typed.value[chosen] ?? settings.engines[chosen].address;
  const submit = (event: Event) => {
    event.preventDefault();
    problem.value = addressProblem(address, DEFAULT_SETTINGS.engines[chosen].address, t);
    if (!problem.value) void model.chooseEngine(chosen, address.trim());
  };
  return (
    <form class="first-run" onSubmit={submit} noValidate data-error="engine-not-chosen">
      <h2>{t('firstRunTitle')}</h2>
      <p>{t('firstRunLead')}</p>
      <fieldset>
        <legend class="visually-hidden">{t('engineMenuTitle')}</legend>
        {ENGINE_IDS.map((id) => (
          <label key={id} class="choice">
            <input
              type="radio"
              name="engine"
              checked={id === chosen}
              onChange={() => {
                engine.value = id;
                problem.value = undefined;
              }}
            />
            <span>
              <b>{engineName(id, t)}</b>
              <small>{t(ENGINE_MESSAGES[id].about)}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <AddressField
        id="first-run-address"
        address={address}
        problem={problem.value}
        onInput={(value) => {
          typed.value = { ...typed.value, [chosen]: value };
          problem.value = undefined;
        }}
      />
      <button type="submit" class="primary">
        {t('firstRunTranslate', engineName(chosen, t))}
      </button>
    </form>
  );
}
