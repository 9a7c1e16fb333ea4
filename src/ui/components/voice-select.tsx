import { type LanguageTag, primaryLanguage } from '../../core/language';
import type { Listening } from '../../core/listening';
import { t } from '../../platform/i18n';
import { nameOfLanguage } from '../engine-text';
import { chooseVoice, type Voice, voicesFor } from '../listening/choose-voice';

interface VoiceSelectProps {
  language: LanguageTag;
  listening: Listening;
  voices: readonly Voice[];
  onChange(change: Partial<Listening>): void;
}

/** The voice of a language. Those that send the text to a server say so, and are taken by nobody but the reader. */
export function VoiceSelect({ language, listening, voices, onChange }: VoiceSelectProps) {
  const fitting = voicesFor(language, voices);
  const chosen = chooseVoice(language, listening, voices);
  const label = t('listenVoice', nameOfLanguage(primaryLanguage(language)));
  return (
    <label class="listening-field" data-setting>
      <span>{label}</span>
      <select
        data-voice-of={primaryLanguage(language)}
        value={chosen?.voiceURI ?? ''}
        disabled={fitting.length === 0}
        onChange={({ currentTarget }) => {
          const voice = { [primaryLanguage(language)]: currentTarget.value };
          if (currentTarget.value) onChange({ voices: { ...listening.voices, ...voice } });
        }}
      >
        {!chosen && <option value="">{t('listenVoiceNone')}</option>}
        {fitting.map(({ voiceURI, name, localService }) => (
          <option key={voiceURI} value={voiceURI}>
            {localService ? name : t('listenVoiceOnline', name)}
          </option>
        ))}
      </select>
    </label>
  );
}
