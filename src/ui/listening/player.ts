import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { TextRange } from '../../core/finding';
import type { LanguageTag } from '../../core/language';
import type { Listening, Spoken } from '../../core/listening';
import type { PairEntry } from '../pair-list';
import type { SideName } from '../sides';
import { chooseVoice } from './choose-voice';
import type { Speech } from './speech';
import { isSayable, spokenText } from './spoken-text';

/** `waiting`: for a translation that is on its way, or for the browser to know its voices. */
export type PlayerState = 'off' | 'speaking' | 'paused' | 'waiting';

/** Why nothing is said. */
export type PlayerProblem =
  | { kind: 'no-speech' }
  | { kind: 'no-voice'; language: LanguageTag | undefined }
  | { kind: 'failed'; reason: string };

/** The words that are being said: offsets of the text of one side of a row. */
export interface SpokenWord {
  entry: PairEntry;
  side: SideName;
  range: TextRange;
}

export interface PlayerParts {
  /** Undefined where the browser cannot speak. */
  speech: Speech | undefined;
  entries: ReadonlySignal<readonly PairEntry[]>;
  /** Whether what is not translated yet may still come. */
  isTranslating: ReadonlySignal<boolean>;
  listening: ReadonlySignal<Listening>;
  languageOf(entry: PairEntry, side: SideName): LanguageTag | undefined;
  /** A sentence is about to be said. */
  reached(entry: PairEntry): void;
}

/** Where the player is: a sentence, and how many of its texts were said. */
interface Place {
  index: number;
  side: number;
}

const SIDES: Record<Spoken, readonly SideName[]> = {
  translation: ['translation'],
  original: ['original'],
  both: ['original', 'translation'],
};
/** Browsers that know their voices late know them within this. */
const VOICES_DEADLINE_MS = 2000;

/** Reads an article aloud, sentence by sentence. */
export class Player {
  readonly state = signal<PlayerState>('off');
  readonly problem = signal<PlayerProblem | undefined>(undefined);
  readonly word = signal<SpokenWord | undefined>(undefined);
  /** None until somebody wants to hear something. */
  readonly voices = signal<readonly SpeechSynthesisVoice[]>([]);
  private place: Place = { index: 0, side: 0 };
  private spoken: PairEntry | undefined;
  private stopWaiting: (() => void) | undefined;
  private stopVoices: (() => void) | undefined;

  constructor(private readonly parts: PlayerParts) {
    let before = parts.entries.peek();
    effect(() => {
      const now = parts.entries.value;
      // Another article, or another reading of it.
      if (now !== before && this.state.peek() !== 'off') this.stop();
      before = now;
    });
  }

  /** From this sentence on. */
  play(from: PairEntry | undefined): void {
    this.findVoices();
    this.place = { index: from?.index ?? 0, side: 0 };
    this.problem.value = undefined;
    if (!this.parts.speech) this.halt({ kind: 'no-speech' });
    else if (this.voices.value.length === 0) this.awaitVoices();
    else this.sayNext();
  }

  pause(): void {
    if (this.state.value !== 'speaking' && this.state.value !== 'waiting') return;
    this.stopWaiting?.();
    this.parts.speech?.pause();
    this.state.value = 'paused';
  }

  resume(): void {
    if (this.state.value !== 'paused') return;
    this.problem.value = undefined;
    if (this.spoken && this.parts.speech?.isBusy()) {
      this.state.value = 'speaking';
      this.parts.speech.resume();
    } else {
      // What was waited for, or failed, is begun again; and what a voice that cannot be paused has dropped.
      this.sayNext();
    }
  }

  /** The sentence is said once more from its beginning, with what was chosen meanwhile. */
  restart(): void {
    if (this.state.value === 'off') return;
    this.beginAt(this.place.index);
  }

  /** To the sentence after, or before. */
  skip(by: 1 | -1): void {
    if (this.state.value === 'off') return;
    this.beginAt(Math.max(this.place.index + by, 0), by);
  }

  stop(): void {
    this.stopWaiting?.();
    this.parts.speech?.stop();
    this.unmark();
    this.problem.value = undefined;
    this.state.value = 'off';
  }

  /** Stops, and hears of no voices any more. */
  close(): void {
    this.stop();
    this.stopVoices?.();
    this.stopVoices = undefined;
  }

  /** Has the browser find its voices. */
  private findVoices(): void {
    const { speech } = this.parts;
    if (!speech || this.stopVoices) return;
    const take = () => {
      this.voices.value = speech.voices();
    };
    take();
    this.stopVoices = speech.onVoices(take);
  }

  private beginAt(index: number, towards: 1 | -1 = 1): void {
    this.place = { index, side: 0 };
    this.problem.value = undefined;
    this.sayNext(towards);
  }

  /** Says what is at the place, or the next thing from there on that can be said; where there is none, it is over. */
  private sayNext(towards: 1 | -1 = 1): void {
    this.stopWaiting?.();
    this.unmark();
    const next = this.findNext(towards);
    if (next === undefined) this.stop();
    else if (next.text === undefined) this.awaitTranslation(next.entry);
    else this.say(next.entry, next.side, next.text);
  }

  /** Moves the place to what can be said, or waited for, from where it is on. Undefined at the end of the article. */
  private findNext(
    towards: 1 | -1,
  ): { entry: PairEntry; side: SideName; text: string | undefined } | undefined {
    const sides = SIDES[this.parts.listening.peek().spoken];
    for (let by = towards; ; ) {
      const entry = this.parts.entries.peek()[this.place.index];
      if (!entry && by === 1) return undefined;
      const side = entry && sides[this.place.side];
      const pair = entry?.pair.peek();
      const isComing = side === 'translation' && pair?.state === 'pending' && this.parts.isTranslating.peek();
      const text = spokenText((side === 'original' ? pair?.original : pair?.translation) ?? []);
      if (entry && side && (isComing || isSayable(text)))
        return { entry, side, text: isComing ? undefined : text };
      // Nothing to be said before it: then from the beginning.
      if (!entry) {
        by = 1;
        this.place = { index: 0, side: 0 };
      } else if (side) this.place.side += 1;
      else this.place = { index: this.place.index + by, side: 0 };
    }
  }

  private say(entry: PairEntry, side: SideName, text: string): void {
    const language = this.parts.languageOf(entry, side);
    const listening = this.parts.listening.peek();
    const voice = language && chooseVoice(language, listening, this.voices.peek());
    if (!voice) {
      this.halt({ kind: 'no-voice', language });
      return;
    }
    this.state.value = 'speaking';
    this.spoken = entry;
    entry.spoken.value = side;
    this.parts.reached(entry);
    this.parts.speech?.say(
      text,
      { voice, speed: listening.speed },
      {
        ended: () => {
          this.place.side += 1;
          // The last word may be said while the reader pauses.
          if (this.state.peek() === 'paused') this.unmark();
          else this.sayNext();
        },
        failed: (reason) => this.halt({ kind: 'failed', reason }),
        word: (start, length) => {
          // Some voices tell where a word begins and not how long it is.
          const end = start + (length || (/^\S+/.exec(text.slice(start))?.[0].length ?? 0));
          this.word.value = { entry, side, range: { start, end } };
        },
      },
    );
  }

  /** Nothing is said, and why; what can be changed about it is still there to be changed. */
  private halt(problem: PlayerProblem): void {
    this.parts.speech?.stop();
    this.unmark();
    this.problem.value = problem;
    this.state.value = 'paused';
  }

  private awaitTranslation(entry: PairEntry): void {
    this.parts.speech?.stop();
    this.state.value = 'waiting';
    this.parts.reached(entry);
    const stop = effect(() => {
      const isComing = entry.pair.value.state === 'pending' && this.parts.isTranslating.value;
      // Not while the effect is being set up: it cannot be ended then.
      if (!isComing) queueMicrotask(() => this.stopWaiting === stopped && this.sayNext());
    });
    const stopped = () => {
      this.stopWaiting = undefined;
      stop();
    };
    this.stopWaiting = stopped;
  }

  private awaitVoices(): void {
    this.state.value = 'waiting';
    const go = () => {
      stopped();
      this.sayNext();
    };
    const timer = setTimeout(go, VOICES_DEADLINE_MS);
    const stop = effect(() => {
      if (this.voices.value.length > 0) queueMicrotask(() => this.stopWaiting === stopped && go());
    });
    const stopped = () => {
      this.stopWaiting = undefined;
      clearTimeout(timer);
      stop();
    };
    this.stopWaiting = stopped;
  }

  private unmark(): void {
    if (this.spoken) this.spoken.spoken.value = undefined;
    this.spoken = undefined;
    this.word.value = undefined;
  }
}
