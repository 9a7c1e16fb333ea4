import type { Reading } from '../../core/reading';
import { t } from '../../platform/i18n';
import { CheckChoice } from '../components/check-choice';
import { ReadingChoice } from '../components/reading-choice';
import type { SectionProps } from './section-props';

/** How articles are shown in popup, side panel and tab. */
export function ReadingSection({ settings, change }: SectionProps) {
  const { reading } = settings;
  const choose = (chosen: Partial<Reading>) =>
    void change((now) => ({ ...now, reading: { ...now.reading, ...chosen } }));
  return (
    <section class="settings-section choices">
      <h2>{t('optionsReading')}</h2>
      <p class="quiet">{t('optionsReadingLead')}</p>
      <ReadingChoice reading={reading} onChange={choose} />
      <CheckChoice
        label={t('readingKeys')}
        hint={t('readingKeysHint')}
        isOn={reading.hasKeys}
        onChange={(hasKeys) => choose({ hasKeys })}
      />
    </section>
  );
}
