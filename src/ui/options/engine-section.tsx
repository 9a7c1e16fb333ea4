import { ENGINE_IDS, type EngineId } from '../../core/engine-id';
import { ENGINE_MESSAGES, engineName } from '../../core/engine-names';
import type { Settings } from '../../core/settings';
import { t } from '../../platform/i18n';
import type { Change } from './change';
import { ServerSettings } from './server-settings';

interface EngineSectionProps {
  settings: Settings;
  change: Change;
}

/** Who translates; each engine with its server under it. */
export function EngineSection({ settings, change }: EngineSectionProps) {
  const choose = (engine: EngineId | null) => void change((now) => ({ ...now, engine }));
  return (
    <section class="settings-section">
      <h2>{t('optionsEngine')}</h2>
      <p class="quiet">{t('optionsEngineLead')}</p>
      <fieldset>
        <legend class="visually-hidden">{t('optionsEngine')}</legend>
        <EngineRadio
          name={t('optionsEngineNone')}
          about={t('optionsEngineNoneAbout')}
          isChosen={settings.engine === null}
          onChoose={() => choose(null)}
        />
        {ENGINE_IDS.map((id) => (
          <div key={id} class="engine-setting">
            <EngineRadio
              name={engineName(id, t)}
              about={t(ENGINE_MESSAGES[id].about)}
              isChosen={settings.engine === id}
              onChoose={() => choose(id)}
            />
            <ServerSettings engine={id} settings={settings} change={change} />
          </div>
        ))}
      </fieldset>
    </section>
  );
}

interface EngineRadioProps {
  name: string;
  about: string;
  isChosen: boolean;
  onChoose(): void;
}

function EngineRadio({ name, about, isChosen, onChoose }: EngineRadioProps) {
  return (
    <label class="choice">
      <input type="radio" name="engine" checked={isChosen} onChange={onChoose} />
      <span>
        <b>{name}</b>
        <small>{about}</small>
      </span>
    </label>
  );
}
