import type { MessageKey } from '../../core/message-key';
import type { ModelChange, ModelState } from '../../core/model';
import { t } from '../../platform/i18n';
import { ModelError } from '../components/model-error';
import { directionText, shareText, sizeText } from '../engine-text';
import { useModels } from '../model-list';

interface Action {
  change: ModelChange;
  label: MessageKey;
  /** The same with the languages, for who hears the buttons one after the other. */
  named: MessageKey;
}

const PAUSE: Action = { change: 'pause', label: 'actionPause', named: 'modelPause' };
const RESUME: Action = { change: 'resume', label: 'actionResume', named: 'modelResume' };
const CANCEL: Action = { change: 'cancel', label: 'actionCancel', named: 'modelCancel' };
const REMOVE: Action = { change: 'remove', label: 'optionsDelete', named: 'modelDelete' };

const ACTIONS: Record<ModelState['state'], readonly Action[]> = {
  stored: [REMOVE],
  downloading: [PAUSE, CANCEL],
  paused: [RESUME, CANCEL],
  failed: [RESUME, CANCEL],
};

/** The models on this device and those on their way, with what can be done about each. */
export function ModelsSection() {
  const list = useModels();
  const models = list.models.value;
  const total = models?.reduce((sum, { storedBytes }) => sum + storedBytes, 0) ?? 0;
  return (
    <section class="settings-section">
      <h2>{t('optionsModels')}</h2>
      <p class="quiet">{t('optionsModelsLead')}</p>
      <ModelError error={list.error.value} />
      {models?.length === 0 && <p class="none">{t('optionsModelsNone')}</p>}
      <ul class="listed">
        {models?.map((model) => (
          <ModelLine key={model.id} model={model} onChange={(change) => void list.change(model.id, change)} />
        ))}
      </ul>
      {total > 0 && <p class="quiet total">{t('optionsModelsTotal', sizeText(total))}</p>}
    </section>
  );
}

function ModelLine({ model, onChange }: { model: ModelState; onChange(change: ModelChange): void }) {
  const pair = directionText(model.source, model.target);
  return (
    <li data-model={model.id} data-state={model.state}>
      <div>
        <b>{pair}</b>
        <small class="quiet">{factsText(model)}</small>
        {model.error && <ModelError error={model.error} />}
      </div>
      {ACTIONS[model.state].map(({ change, label, named }) => (
        <button
          type="button"
          key={change}
          class="link"
          aria-label={t(named, pair)}
          onClick={() => onChange(change)}
        >
          {t(label)}
        </button>
      ))}
    </li>
  );
}

/** Version, size and how far it is. */
function factsText(model: ModelState): string {
  const { version, bytes, storedBytes, received, state } = model;
  const share = shareText(received / Math.max(bytes, 1));
  const size = sizeText(state === 'stored' ? storedBytes : bytes);
  const facts = [t('modelVersion', version), size];
  if (state === 'downloading') facts.push(t('modelDownloading', share));
  if (state === 'paused') facts.push(t('modelPaused', share));
  return facts.join(' · ');
}
