import { useEffect } from 'preact/hooks';
import type { EngineId } from '../../core/engine-id';
import { engineName } from '../../core/engine-names';
import { type LanguageTag, primaryLanguage } from '../../core/language';
import type { ModelState } from '../../core/model';
import { t } from '../../platform/i18n';
import { directionText, modelMaker, sizeText } from '../engine-text';
import type { JobFacts } from '../job-store';
import { useModels } from '../model-list';
import { useViewModel } from '../view-model';
import { DownloadProgress } from './download-progress';
import { ModelError } from './model-error';

/** The download that the translation waits for. */
export function EnginePreparation() {
  const { store } = useViewModel();
  const facts = store.facts.value;
  const engine = facts?.engines.preparing;
  // Nothing waits for it any more where the reader cancelled the translation.
  if (!engine || store.state.value !== 'translating') return null;
  return <Preparation engine={engine} facts={facts} />;
}

function Preparation({ engine, facts }: { engine: EngineId; facts: JobFacts }) {
  const { announcement } = useViewModel();
  const list = useModels();
  const models = engine === 'bergamot' ? list.models.value : undefined;
  const underWay = models?.filter((model) => isFor(model, facts)) ?? [];
  const begun = t('preparingEngine', engineName(engine, t));
  useEffect(() => {
    announcement.value = begun;
  }, [begun, announcement]);
  return (
    <section class="message preparation" aria-label={begun} data-preparing={engine}>
      {underWay.length === 0 && <p>{begun}</p>}
      {underWay.map((model) => (
        <ModelDownload
          key={model.id}
          model={model}
          onChange={(change) => void list.change(model.id, change)}
        />
      ))}
      <ModelError error={list.error.value} />
    </section>
  );
}

interface ModelDownloadProps {
  model: ModelState;
  onChange(change: 'pause' | 'resume' | 'cancel'): void;
}

function ModelDownload({ model, onChange }: ModelDownloadProps) {
  const settings = useViewModel().settings.settings.value;
  const pair = directionText(model.source, model.target);
  const isPaused = model.state === 'paused';
  const maker = settings ? modelMaker(settings) : '';
  return (
    <DownloadProgress
      label={t(isPaused ? 'downloadPaused' : 'downloadTitle', pair, maker)}
      count={t('downloadCount', sizeText(model.received), sizeText(model.bytes))}
      share={model.received / Math.max(model.bytes, 1)}
    >
      <button
        type="button"
        aria-label={t(isPaused ? 'modelResume' : 'modelPause', pair)}
        onClick={() => onChange(isPaused ? 'resume' : 'pause')}
      >
        {t(isPaused ? 'actionResume' : 'actionPause')}
      </button>
      <button type="button" aria-label={t('modelCancel', pair)} onClick={() => onChange('cancel')}>
        {t('actionCancel')}
      </button>
    </DownloadProgress>
  );
}

/** Languages that no model leads straight between go by way of English, where all models begin or end. */
const MIDDLE = 'en';

function isFor({ state, source, target }: ModelState, facts: JobFacts): boolean {
  if (state !== 'downloading' && state !== 'paused') return false;
  const isFrom = isAlike(source, facts.language.language ?? 'und');
  const isInto = isAlike(target, facts.target);
  return (isFrom || isAlike(source, MIDDLE)) && (isInto || isAlike(target, MIDDLE)) && (isFrom || isInto);
}

function isAlike(a: LanguageTag, b: LanguageTag): boolean {
  return primaryLanguage(a) === primaryLanguage(b);
}
