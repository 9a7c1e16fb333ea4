/** Speech as the browser makes it, as far as the player needs it. https://webaudio.github.io/web-speech-api/#tts-section */
export interface Speech {
  voices(): readonly SpeechSynthesisVoice[];
  /** Browsers know their voices some time after they are asked. Returns what ends it. */
  onVoices(listener: () => void): () => void;
  /** Says a text in the place of whatever is being said. What was said before tells nothing any more. */
  say(text: string, how: { voice: SpeechSynthesisVoice; speed: number }, on: SpeechEvents): void;
  pause(): void;
  resume(): void;
  /** Whether something is being said, or is held in the middle. */
  isBusy(): boolean;
  stop(): void;
}

interface SpeechEvents {
  ended(): void;
  /** `reason`: the browser's own word for it. */
  failed(reason: string): void;
  /** The word that begins now, where the voice tells: an offset of the text and, where known, a length. */
  word(start: number, length: number): void;
}

/** The browser's own; undefined in one that has none. */
export function browserSpeech(): Speech | undefined {
  const synthesis = globalThis.speechSynthesis as SpeechSynthesis | undefined;
  if (!synthesis) return undefined;
  let current: SpeechSynthesisUtterance | undefined;
  return {
    voices: () => synthesis.getVoices(),
    onVoices(listener) {
      synthesis.addEventListener('voiceschanged', listener);
      return () => synthesis.removeEventListener('voiceschanged', listener);
    },
    say(text, { voice, speed }, on) {
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      utterance.rate = speed;
      const whileCurrent = (tell: () => void) => () => {
        if (current === utterance) tell();
      };
      utterance.onend = whileCurrent(on.ended);
      utterance.onerror = ({ error }) => whileCurrent(() => on.failed(error))();
      utterance.onboundary = ({ name, charIndex, charLength }) =>
        whileCurrent(() => name !== 'sentence' && on.word(charIndex, charLength))();
      // Kept: an utterance that nothing holds on to may be collected before it ends, and then never tells.
      current = utterance;
      synthesis.cancel();
      // Paused, it would take the next text and say nothing.
      synthesis.resume();
      synthesis.speak(utterance);
    },
    pause: () => synthesis.pause(),
    resume: () => synthesis.resume(),
    isBusy: () => synthesis.speaking,
    stop() {
      current = undefined;
      synthesis.cancel();
    },
  };
}
