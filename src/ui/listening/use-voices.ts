import { useEffect, useState } from 'preact/hooks';
import { browserSpeech } from './speech';

/** The voices that the browser knows; more of them as it comes to know them. */
export function useVoices(): readonly SpeechSynthesisVoice[] {
  const [voices, setVoices] = useState<readonly SpeechSynthesisVoice[]>([]);
  useEffect(() => {
    const speech = browserSpeech();
    if (!speech) return;
    setVoices(speech.voices());
    return speech.onVoices(() => setVoices(speech.voices()));
  }, []);
  return voices;
}
