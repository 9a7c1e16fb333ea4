import type { ComponentChildren } from 'preact';
import { type EngineChoice, HTTP_ENGINE_IDS } from '../../core/engine-id';
import { engineName } from '../../core/engine-names';
import type { Settings } from '../../core/settings';
import { hasBrowserTranslator } from '../../platform/download-translator';
import { t } from '../../platform/i18n';
import { askForChoice } from '../ask-for-engine';
import { choiceAbout, choiceName } from '../engine-text';
import { moveWithoutChoosing } from '../radio-keys';
import type { SettingsModel } from '../settings-model';
import { CatalogueSetting } from './catalogue-setting';
import type { Change } from './change';
import { EngineSettings } from './engine-settings';

interface EngineSectionProps {
  settings: Settings;
  model: SettingsModel;
  change: Change;
}

/** Who translates; each engine with what it needs under it. */
export function EngineSection({ settings, model, change }: EngineSectionProps) {
  /** Runs in the click: the permission for the host is asked for at the moment the engine is chosen. */
  const choose = (choice: EngineChoice) => {
    const saving = change((now) => ({ ...now, engine: choice }));
    void askForChoice(choice, settings);
    void saving;
  };
  const line = (choice: EngineChoice, children?: ComponentChildren) => (
    <div key={choice} class="engine-setting" data-engine={choice}>
      <EngineRadio choice={choice} isChosen={settings.engine === choice} onChoose={() => choose(choice)} />
      {children}
    </div>
  );
  return (
    <section class="settings-section">
      <h2>{t('optionsEngine')}</h2>
      <p class="quiet">{t('optionsEngineLead')}</p>
      <fieldset onKeyDown={moveWithoutChoosing}>
        <legend class="visually-hidden">{t('optionsEngine')}</legend>
        {line('automatic')}
        {line(
          'browser',
          !hasBrowserTranslator() && <p class="field-hint missing">{t('optionsBrowserMissing')}</p>,
        )}
        {line('bergamot', <CatalogueSetting settings={settings} change={change} />)}
        {HTTP_ENGINE_IDS.map((id) =>
          line(
            id,
            <details class="engine-details" open={settings.engine === id}>
              <summary>{t('engineSettings', engineName(id, t))}</summary>
              <EngineSettings engine={id} settings={settings} model={model} change={change} />
            </details>,
          ),
        )}
      </fieldset>
    </section>
  );
}

interface EngineRadioProps {
  choice: EngineChoice;
  isChosen: boolean;
  onChoose(): void;
}

function EngineRadio({ choice, isChosen, onChoose }: EngineRadioProps) {
  return (
    <label class="choice">
      <input type="radio" name="engine" value={choice} checked={isChosen} onChange={onChoose} />
      <span>
        <b>{choiceName(choice)}</b>
        <small>{choiceAbout(choice)}</small>
      </span>
    </label>
  );
}
