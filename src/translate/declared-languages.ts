import type { Block } from '../core/article';
import { inlineText } from '../core/inline';
import type { LanguageTag } from '../core/language';

type Declaring = Pick<Block, 'language' | 'content'>;

/** How much text declares which language, of blocks that may become known little by little. */
export class DeclaredLanguages {
  private readonly lengths = new Map<LanguageTag | undefined, number>();
  private total = 0;

  constructor(blocks: readonly Declaring[] = []) {
    for (const block of blocks) this.add(block);
  }

  add({ language, content }: Declaring): void {
    this.count(language, inlineText(content).length);
  }

  /** A block that was added stands there no more. */
  remove({ language, content }: Declaring): void {
    this.count(language, -inlineText(content).length);
    if (this.lengths.get(language) === 0) this.lengths.delete(language);
  }

  /**
   * The language that blocks with more than half of the text declare, if any: the `lang` of what is round them all, a template's.
   * The language of the whole was decided from the text itself; only a passage can be in another one.
   */
  get ofTemplate(): LanguageTag | undefined {
    return [...this.lengths].find(([, length]) => length > this.total / 2)?.[0];
  }

  private count(language: LanguageTag | undefined, length: number): void {
    this.lengths.set(language, (this.lengths.get(language) ?? 0) + length);
    this.total += length;
  }
}
