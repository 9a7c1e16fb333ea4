import { primaryLanguage } from '../../core/language';
import type { Listening } from '../../core/listening';
import { t } from '../../platform/i18n';
import { ListeningChoice } from '../components/listening-choice';
import { VoiceSelect } from '../components/voice-select';
import { useVoices } from '../listening/use-voices';
import type { SectionProps } from './section-props';

/** How articles are read aloud, and by whom: in the language that is translated into, and those that a voice was chosen for. */
export function ListeningSection({ settings, change }: SectionProps) {
  const { listening, targetLanguage } = settings;
  const voices = useVoices();
  const choose = (chosen: Partial<Listening>) =>
    void change((now) => ({ ...now, listening: { ...now.listening, ...chosen } }));
  const target = primaryLanguage(targetLanguage);
  const others = Object.keys(listening.voices).filter((language) => language !== target);
  return (
    <section class="settings-section choices">
      <h2>{t('optionsListening')}</h2>
      <p class="quiet">{t('optionsListeningLead')}</p>
      <ListeningChoice listening={listening} onChange={choose} />
      {[targetLanguage, ...others].map((language) => (
        <VoiceSelect
          key={language}
          language={language}
          listening={listening}
          voices={voices}
          onChange={choose}
        />
      ))}
    </section>
  );
}
