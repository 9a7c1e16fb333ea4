import type { Refresh } from '../../core/newsstand';
import { t } from '../../platform/i18n';
import { CheckChoice } from '../components/check-choice';
import type { SectionProps } from './section-props';

/** Whether followed feeds are fetched without being asked for. */
export function NewsstandSection({ settings, change }: SectionProps) {
  const choose = (refresh: Refresh) =>
    void change((now) => ({ ...now, newsstand: { ...now.newsstand, refresh } }));
  return (
    <section class="settings-section choices">
      <h2>{t('newsstand')}</h2>
      <p class="quiet">{t('optionsNewsstandLead')}</p>
      <CheckChoice
        label={t('optionsNewsstandGently')}
        hint={t('optionsNewsstandGentlyHint')}
        isOn={settings.newsstand.refresh === 'gently'}
        onChange={(isOn) => choose(isOn ? 'gently' : 'never')}
      />
    </section>
  );
}
