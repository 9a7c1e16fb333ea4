import { computed, type Signal, signal } from '@preact/signals';
import type { LookUp } from '../../core/look-up';
import { fail, type Result } from '../../core/result';
import { request } from '../../platform/request';
import type { PairEntry } from '../pair-list';
import type { WordsOfRow } from './word-at-point';

/** Words that an engine was asked for, and what it has said, once it has. */
export interface LookedUp {
  entry: PairEntry;
  words: string;
  answer: Signal<Result<LookUp> | undefined>;
}

/** Which words the reader is at, and what was looked up of them. */
export class WordHelp {
  readonly pointed = signal<WordsOfRow | undefined>(undefined);
  /** Words of an original. */
  readonly selected = signal<WordsOfRow | undefined>(undefined);
  /** The word of an original that the keyboard is at. */
  readonly walked = signal<WordsOfRow | undefined>(undefined);
  readonly lookedUp = signal<LookedUp | undefined>(undefined);
  /** What is marked, with what it became. */
  readonly shown = computed(() => this.pointed.value ?? this.selected.value ?? this.walked.value);

  /** Asks what the engine that translated a sentence makes of some of its words. */
  async lookUp(tabId: number, entry: PairEntry, words: string): Promise<LookedUp> {
    const answer = signal<Result<LookUp> | undefined>(undefined);
    const asked = { entry, words, answer };
    this.lookedUp.value = asked;
    answer.value = await request('word/look-up', { tabId, pair: entry.id, words }).catch(() =>
      fail({ kind: 'disconnected' }),
    );
    return asked;
  }

  /** Gives up the word that the keyboard is at, and what was looked up. */
  leave(): void {
    this.walked.value = undefined;
    this.lookedUp.value = undefined;
  }
}
