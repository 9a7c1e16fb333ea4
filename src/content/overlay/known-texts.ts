import type { Inline } from '../../core/inline';
import { putLast } from '../../core/put-last';
import type { OverlaySentence } from '../../protocol/overlay-port';

/** Texts whose translation is kept while their block may come again: pages build anew what they have shown before. */
const MOST = 1000;
/** A block that goes so soon after its translation came was taken away because of it, perhaps; milliseconds. */
const SOON_MS = 2000;
const MOST_LOSSES = 3;

/** What is known of texts, whichever node of the page they are in. */
export class KnownTexts {
  private readonly sentences = new Map<string, OverlaySentence[]>();
  private readonly losses = new Map<string, number>();

  translation(content: readonly Inline[]): OverlaySentence[] | undefined {
    return this.sentences.get(JSON.stringify(content));
  }

  keep(content: readonly Inline[], sentences: OverlaySentence[]): void {
    if (sentences.some(({ state }) => state !== 'done')) return;
    putLast(this.sentences, JSON.stringify(content), sentences, MOST);
  }

  /** Another language, or another engine. */
  forgetTranslations(): void {
    this.sentences.clear();
  }

  /** A block went `age` milliseconds after its translation was shown. */
  lost(content: readonly Inline[], age: number): void {
    if (age > SOON_MS) return;
    const key = JSON.stringify(content);
    this.losses.set(key, (this.losses.get(key) ?? 0) + 1);
  }

  /** True for a text that goes whenever its translation is shown: the page does not want it. */
  isUnwanted(content: readonly Inline[]): boolean {
    return (this.losses.get(JSON.stringify(content)) ?? 0) >= MOST_LOSSES;
  }
}
