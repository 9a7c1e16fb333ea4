import type { Finding } from '../../core/finding';
import { t } from '../../platform/i18n';
import { findingText } from '../finding-text';
import { ownWords } from '../own-words';
import type { PairEntry } from '../pair-list';
import { useViewModel } from '../view-model';

/** Why a translation should be looked at, a line for each finding, under the row where the reader's eye is. */
export function FindingLines({ entry, findings }: { entry: PairEntry; findings: readonly Finding[] }) {
  const model = useViewModel();
  return (
    <ul class="findings" {...ownWords()} aria-label={t('findingsLabel')}>
      {findings.map((finding) => (
        <li key={findingText(finding)} data-finding={finding.check}>
          <span>{findingText(finding)}</span>{' '}
          <button type="button" class="link" onClick={() => model.dismiss(entry, finding.check)}>
            {t('actionDismiss')}
          </button>{' '}
          {!model.isKeptView && (
            <button type="button" class="link" onClick={() => model.toggleOpinion(entry)}>
              {t('actionOpinion')}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
