import { isServerEngine } from '../../core/engine-id';
import type { EngineFailure } from '../../core/engine-use';
import { t } from '../../platform/i18n';
import { useBrowserDownload } from '../browser-download';
import { directionText, failureText, nameOfLanguage } from '../engine-text';
import type { JobFacts } from '../job-store';
import { useViewModel } from '../view-model';
import { DownloadProgress } from './download-progress';
import { EngineOffers } from './engine-offers';
import { OtherWays } from './other-ways';

/** Who should translate, where nothing does without the reader's word. Stands where the translation will be. */
export function EngineQuestion({ facts }: { facts: JobFacts }) {
  const { store, settings: settingsModel } = useViewModel();
  const download = useBrowserDownload(store);
  const settings = settingsModel.settings.value;
  if (!settings) return null;
  const source = facts.language.language;
  const { target } = facts;
  const { offers } = facts.engines;
  const share = download.share.value;
  const failures = withOwn(facts.engines.failures, download.failure.value);
  const hasBegun =
    store.pairs.engines.value.length > 0 || failures.some(({ engine }) => isServerEngine(engine));
  return (
    <section class="engine-question" data-error="engine-not-chosen" aria-labelledby="engine-question-title">
      <h2 id="engine-question-title">{t('choiceTitle')}</h2>
      <p class="quiet">{t(hasBegun ? 'choiceLeadAgain' : 'choiceLead')}</p>
      {share === undefined ? (
        <EngineOffers
          facts={facts}
          settings={settings}
          onDownloadTranslator={() => source && download.start({ source, target })}
        />
      ) : (
        <DownloadProgress label={t('downloadTranslator', directionText(source, target))} share={share}>
          <button type="button" onClick={download.cancel}>
            {t('actionCancel')}
          </button>
        </DownloadProgress>
      )}
      {offers.length === 0 && <p>{t('choiceNone', nameOfLanguage(source), nameOfLanguage(target))}</p>}
      {failures.length > 0 && (
        <ul class="why">
          {failures.map((failure) => (
            <li key={failure.engine} data-failed={failure.engine}>
              {failureText(failure, false)}
            </li>
          ))}
        </ul>
      )}
      <OtherWays settings={settings} isOpen={offers.length === 0} />
    </section>
  );
}

/** What failed in this view is known here more exactly than what the job was told of it. */
function withOwn(
  failures: readonly EngineFailure[],
  error: EngineFailure['error'] | undefined,
): EngineFailure[] {
  if (!error) return [...failures];
  return [...failures.filter(({ engine }) => engine !== 'browser'), { engine: 'browser', error }];
}
