import type { ComponentChildren } from 'preact';
import { type EngineChoice, SERVER_ENGINE_IDS } from '../../core/engine-id';
import type { Settings } from '../../core/settings';
import { hasBrowserTranslator } from '../../platform/download-translator';
import { t } from '../../platform/i18n';
import { choiceAbout, choiceName } from '../engine-text';
import { CatalogueSetting } from './catalogue-setting';
import type { Change } from './change';
import { ServerSettings } from './server-settings';

interface EngineSectionProps {
  settings: Settings;
  change: Change;
}

/** Who translates; each engine with what it needs under it. */
export function EngineSection({ settings, change }: EngineSectionProps) {
  const line = (choice: EngineChoice, children?: ComponentChildren) => (
    <div key={choice} class="engine-setting">
      <EngineRadio
        choice={choice}
        isChosen={settings.engine === choice}
        onChoose={() => void change((now) => ({ ...now, engine: choice }))}
      />
      {children}
    </div>
  );
  return (
    <section class="settings-section">
      <h2>{t('optionsEngine')}</h2>
      <p class="quiet">{t('optionsEngineLead')}</p>
      <fieldset>
        <legend class="visually-hidden">{t('optionsEngine')}</legend>
        {line('automatic')}
        {line(
          'browser',
          !hasBrowserTranslator() && <p class="field-hint missing">{t('optionsBrowserMissing')}</p>,
        )}
        {line('bergamot', <CatalogueSetting settings={settings} change={change} />)}
        {SERVER_ENGINE_IDS.map((id) =>
          line(id, <ServerSettings engine={id} settings={settings} change={change} />),
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
