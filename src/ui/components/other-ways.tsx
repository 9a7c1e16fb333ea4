import { useSignal } from '@preact/signals';
import {
  HTTP_ENGINE_IDS,
  type HttpEngineId,
  isServerEngine,
  type ServerEngineId,
} from '../../core/engine-id';
import { ENGINE_MESSAGES, engineName } from '../../core/engine-names';
import { missingPart } from '../../core/engine-setup';
import { DEFAULT_SETTINGS, type Settings } from '../../core/settings';
import { t } from '../../platform/i18n';
import { openOptions } from '../../platform/tabs';
import { chooseEngine, chooseServer } from '../choose-engine';
import { addressProblem } from '../server-address';
import { useViewModel } from '../view-model';
import { AddressField } from './address-field';

/** The servers and services, each with what it means to send an article there. */
export function OtherWays({ settings, isOpen }: { settings: Settings; isOpen: boolean }) {
  const model = useViewModel();
  const engine = useSignal<HttpEngineId>('libretranslate');
  const typed = useSignal<Partial<Record<ServerEngineId, string>>>({});
  const problem = useSignal<string | undefined>(undefined);

  const chosen = engine.value;
  const name = engineName(chosen, t);
  const server = isServerEngine(chosen) ? chosen : undefined;
  const address = server && (typed.value[server] ?? settings.engines[server].address);
  const isReady = server !== undefined || missingPart(chosen, settings) === undefined;
  const submit = (event: Event) => {
    event.preventDefault();
    if (!isReady) void openOptions();
    else if (server === undefined || address === undefined) void chooseEngine(model, chosen);
    else {
      problem.value = addressProblem(address, DEFAULT_SETTINGS.engines[server].address, t);
      if (!problem.value) void chooseServer(model, server, address.trim());
    }
  };
  return (
    <details class="other-ways" open={isOpen}>
      <summary>{t('choiceOtherWays')}</summary>
      <form onSubmit={submit} noValidate>
        <p class="quiet">{t('choiceOtherWaysLead')}</p>
        <fieldset>
          <legend class="visually-hidden">{t('choiceOtherWays')}</legend>
          {HTTP_ENGINE_IDS.map((id) => (
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
        {server && (
          <AddressField
            id="choice-address"
            address={address ?? ''}
            problem={problem.value}
            onInput={(value) => {
              typed.value = { ...typed.value, [server]: value };
              problem.value = undefined;
            }}
          />
        )}
        <button type="submit">{t(isReady ? 'choiceTranslate' : 'engineSetUpNamed', name)}</button>
      </form>
    </details>
  );
}
