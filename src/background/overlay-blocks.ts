import { inlineText } from '../core/inline';
import { type LanguagePair, normaliseLanguage } from '../core/language';
import type { Pair } from '../core/pair';
import type { PairUpdate } from '../protocol/job-port';
import type { OverlayBlock, TranslatedBlock } from '../protocol/overlay-port';
import { DeclaredLanguages } from '../translate/declared-languages';
import { planPairs } from '../translate/plan-pairs';

/** A block that was wanted, and what has become of it. */
export interface WantedBlock {
  readonly block: OverlayBlock;
  /** The one that was wanted before it. */
  readonly before?: OverlayBlock;
  /** Its sentences; absent until the language is known. */
  pairs?: Pair[];
  /** Ends what translates it now, it and others. */
  run?: AbortController;
  /** Whether the page was told of it. */
  isPosted?: boolean;
}

/** What a reader scrolls through in a long while. */
const MOST_BLOCKS = 2000;
const MOST_CHARS = 4_000_000;

/**
 * The blocks that a page has asked for, in the order it did; the last of them, where there are very many. One that was let go stays in
 * the page as it is, but is not translated again when work begins anew, unless it is asked for again.
 */
export class OverlayBlocks {
  private readonly byId = new Map<string, WantedBlock>();
  private declared = new DeclaredLanguages();
  private last: OverlayBlock | undefined;
  private chars = 0;

  constructor(private readonly limits = { blocks: MOST_BLOCKS, chars: MOST_CHARS }) {}

  /** Adds blocks, each in the place of what was known by its id. A run of which no block is known any more is ended. */
  add(blocks: readonly OverlayBlock[]): void {
    for (const { language: tag, ...rest } of blocks) {
      const language = normaliseLanguage(tag);
      const block = { ...rest, ...(language && { language }) };
      this.remove(block.id);
      this.byId.set(block.id, { block, ...(this.last && { before: this.last }) });
      this.declared.add(block);
      this.chars += charsOf(block);
      this.last = block;
    }
    this.letGo();
  }

  get(id: string): WantedBlock | undefined {
    return this.byId.get(id);
  }

  /** Those that nobody works on and that have sentences without an outcome, or are not yet cut into sentences. */
  get open(): WantedBlock[] {
    return [...this.byId.values()].filter((wanted) => !wanted.run && !isSettled(wanted));
  }

  /** Cuts those blocks into sentences that are not. */
  plan(blocks: readonly WantedBlock[], { source, target }: LanguagePair): void {
    const fresh = blocks.filter(({ pairs }) => !pairs);
    const planned = planPairs({ blocks: fresh.map(({ block }) => block) }, source, target, this.declared);
    for (const wanted of fresh) wanted.pairs = [];
    for (const pair of planned) this.byId.get(pair.blockId)?.pairs?.push(pair);
  }

  /** All are to be translated again, from the beginning. */
  begin(): void {
    for (const wanted of this.byId.values()) {
      delete wanted.pairs;
      delete wanted.isPosted;
    }
  }

  /** Nobody works on any of them. */
  release(): void {
    for (const wanted of this.byId.values()) delete wanted.run;
  }

  clear(): void {
    this.byId.clear();
    this.declared = new DeclaredLanguages();
    this.last = undefined;
    this.chars = 0;
  }

  /** The oldest go first, those that still wait last. */
  private letGo(): void {
    for (const mayGo of [isSettled, () => true]) {
      for (const wanted of this.byId.values()) {
        if (this.byId.size <= this.limits.blocks && this.chars <= this.limits.chars) return;
        if (mayGo(wanted)) this.remove(wanted.block.id);
      }
    }
  }

  private remove(id: string): void {
    const known = this.byId.get(id);
    if (!known) return;
    this.byId.delete(id);
    this.declared.remove(known.block);
    this.chars -= charsOf(known.block);
    const { run } = known;
    delete known.run;
    if (run && ![...this.byId.values()].some((wanted) => wanted.run === run)) run.abort();
  }
}

/** Whether every sentence has its outcome. */
export function isSettled({ pairs }: WantedBlock): boolean {
  return pairs?.every(({ state }) => state !== 'pending') ?? false;
}

/** What has become of sentences of a block. Returns whether that is news. */
export function update(wanted: WantedBlock, updates: ReadonlyMap<string, PairUpdate>): boolean {
  const before = wanted.pairs ?? [];
  const after = before.map((pair): Pair => {
    const news = updates.get(pair.id);
    return news ? { blockId: pair.blockId, original: pair.original, ...news } : pair;
  });
  wanted.pairs = after;
  return after.some(
    (pair, index) => pair !== before[index] && JSON.stringify(pair) !== JSON.stringify(before[index]),
  );
}

/** Sentences that could not be translated are to be tried again. */
export function reopen(wanted: WantedBlock): void {
  if (!wanted.pairs) return;
  wanted.pairs = wanted.pairs.map(({ id, blockId, original, ...rest }) =>
    rest.state === 'failed'
      ? { id, blockId, original, state: 'pending' }
      : { id, blockId, original, ...rest },
  );
}

/** The block as a page is told of it. */
export function told({ block, pairs = [] }: WantedBlock): TranslatedBlock {
  const sentences = pairs.map(({ original, state, translation, engine, error }) => ({
    length: inlineText(original).length,
    state,
    ...(translation && { translation }),
    ...(engine && { engine }),
    ...(error && { error }),
  }));
  return { id: block.id, sentences };
}

function charsOf({ content }: OverlayBlock): number {
  return JSON.stringify(content).length;
}
