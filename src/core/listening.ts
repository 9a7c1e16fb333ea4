import type { LanguageTag } from './language';

/** What is read aloud: one text, or each sentence in both languages, the original first. */
export const SPOKEN = ['translation', 'original', 'both'] as const;
export type Spoken = (typeof SPOKEN)[number];

/** How fast, as speech synthesis counts: 1 is the voice's own speed. */
export const SPEEDS = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2] as const;

/** How articles are read aloud. */
export interface Listening {
  spoken: Spoken;
  speed: (typeof SPEEDS)[number];
  /** The voice chosen for a language, by its primary subtag: the address that speech synthesis knows it by. */
  voices: Record<LanguageTag, string>;
}

export const DEFAULT_LISTENING: Listening = { spoken: 'translation', speed: 1, voices: {} };
