import { type Listening, SPEEDS, SPOKEN, type Spoken } from '../../core/listening';
import type { MessageKey } from '../../core/message-key';
import { t } from '../../platform/i18n';
import { numberText } from '../number-text';

const SPOKEN_NAMES: Record<Spoken, MessageKey> = {
  translation: 'columnTranslation',
  original: 'columnOriginal',
  both: 'listenBoth',
};

interface ListeningChoiceProps {
  listening: Listening;
  onChange(change: Partial<Listening>): void;
}

/** What is read aloud, and how fast. */
export function ListeningChoice({ listening, onChange }: ListeningChoiceProps) {
  return (
    <>
      <label class="listening-field" data-setting>
        <span>{t('listenWhat')}</span>
        <select
          name="spoken"
          value={listening.spoken}
          onChange={({ currentTarget }) => {
            const spoken = SPOKEN.find((value) => value === currentTarget.value);
            if (spoken) onChange({ spoken });
          }}
        >
          {SPOKEN.map((value) => (
            <option key={value} value={value}>
              {t(SPOKEN_NAMES[value])}
            </option>
          ))}
        </select>
      </label>
      <label class="listening-field" data-setting>
        <span>{t('listenSpeed')}</span>
        <select
          name="speed"
          value={String(listening.speed)}
          onChange={({ currentTarget }) => {
            const speed = SPEEDS.find((value) => String(value) === currentTarget.value);
            if (speed) onChange({ speed });
          }}
        >
          {SPEEDS.map((value) => (
            <option key={value} value={String(value)}>
              {t('listenSpeedTimes', numberText(value))}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}
