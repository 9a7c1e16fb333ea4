/** For pages of the extension, in the place of the browser's own speech: sent as source text. Says each text in 120 ms, unless it is paused, and notes it in `spoken`. */
export function standInForSpeech(): void {
  if (!location.protocol.startsWith('chrome-extension')) return;
  const spoken: string[] = [];
  const voices = ['it-IT', 'en-GB'].map((lang) => ({
    lang,
    name: lang,
    voiceURI: lang,
    localService: true,
    default: false,
  }));
  let isPaused = false;
  let current: { onend?(): void } | undefined;
  const end = (utterance: { onend?(): void }) => {
    if (current !== utterance) return;
    if (isPaused) setTimeout(() => end(utterance), 50);
    else utterance.onend?.();
  };
  class Utterance {
    lang = '';
    voice: unknown;
    rate = 1;
    onend?: () => void;
    constructor(readonly text: string) {}
  }
  const synthesis = Object.assign(new EventTarget(), {
    getVoices: () => voices,
    speak(utterance: Utterance) {
      current = utterance;
      spoken.push(`${utterance.lang.slice(0, 2)} ${utterance.text.trim()}`);
      setTimeout(() => end(utterance), 120);
    },
    pause: () => {
      isPaused = true;
    },
    resume: () => {
      isPaused = false;
    },
    cancel: () => {
      current = undefined;
    },
  });
  Object.defineProperties(globalThis, {
    speechSynthesis: { value: synthesis },
    SpeechSynthesisUtterance: { value: Utterance },
    spoken: { value: spoken },
  });
}
