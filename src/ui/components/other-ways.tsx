import { useSignal } from '@preact/signals';
import { SERVER_ENGINE_IDS, type ServerEngineId } from '../../core/engine-id';
import { ENGINE_MESSAGES, engineName } from '../../core/engine-names';
import { DEFAULT_SETTINGS, type Settings } from '../../core/settings';
import { t } from '../../platform/i18n';
import { addressProblem } from '../server-address';
import { useViewModel } from '../view-model';
import { AddressField } from './address-field';

/** The servers, each with what it means to send an article there. */
export function OtherWays({ settings, isOpen }: { settings: Settings; isOpen: boolean }) {
  const model = useViewModel();
  const engine = useSignal<ServerEngineId>('libretranslate');
  const typed = useSignal<Partial<Record<ServerEngineId, string>>>({});
  const problem = useSignal<string | undefined>(undefined);

  const chosen = engine.value;
  const address = typed.value[chosen] ?? settings.engines[chosen].address;
  const submit = (event: Event) => {
    event.preventDefault();
    problem.value = addressProblem(address, DEFAULT_SETTINGS.engines[chosen].address, t);
    if (!problem.value) void model.chooseServer(chosen, address.trim());
  };
  return (
    <details class="other-ways" open={isOpen}>
      <summary>{t('choiceOtherWays')}</summary>
      <form onSubmit={submit} noValidate>
        <p class="quiet">{t('choiceOtherWaysLead')}</p>
        <fieldset>
          <legend class="visually-hidden">{t('choiceOtherWays')}</legend>
          {SERVER_ENGINE_IDS.map((id) => (
            <label key={id} class="choice">
              <input
                type="radio"
                name="server"
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
          id="choice-address"
          address={address}
          problem={problem.value}
          onInput={(value) => {
            typed.value = { ...typed.value, [chosen]: value };
            problem.value = undefined;
          }}
        />
        <button type="submit">{t('choiceTranslate', engineName(chosen, t))}</button>
      </form>
    </details>
  );
}
