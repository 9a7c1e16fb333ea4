import { type LanguageTag, primaryLanguage } from '../../core/language';
import type { Listening } from '../../core/listening';

/** A voice as far as it matters which one is chosen. */
export type Voice = Pick<SpeechSynthesisVoice, 'voiceURI' | 'name' | 'lang' | 'localService' | 'default'>;

/** The voices that speak a language: those of its region first, those on this device before those that ask a server. */
export function voicesFor<V extends Voice>(language: LanguageTag, voices: readonly V[]): V[] {
  const rank = (voice: V) =>
    (voice.localService ? 0 : 4) +
    (tagOf(voice) === language.toLowerCase() ? 0 : 2) +
    (voice.default ? 0 : 1);
  return voices
    .filter((voice) => primaryLanguage(tagOf(voice)) === primaryLanguage(language))
    .sort((a, b) => rank(a) - rank(b));
}

/**
 * The voice that reads a language: the one chosen for it, while it is there, else the first on this device. One that sends the text to a
 * server is taken only where the reader chose it.
 */
export function chooseVoice<V extends Voice>(
  language: LanguageTag,
  { voices: chosen }: Pick<Listening, 'voices'>,
  voices: readonly V[],
): V | undefined {
  const fitting = voicesFor(language, voices);
  const own = chosen[primaryLanguage(language)];
  return fitting.find(({ voiceURI }) => voiceURI === own) ?? fitting.find(({ localService }) => localService);
}

/** Some write `it_IT`. */
function tagOf({ lang }: Voice): string {
  return lang.replaceAll('_', '-').toLowerCase();
}
