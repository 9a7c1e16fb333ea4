import type { Article, Block } from '../core/article';
import type { AppError } from '../core/errors';
import type { Result } from '../core/result';
import type { PairUpdate } from '../protocol/job-port';
import type { EngineWishes } from './engine-route';
import { isSettled, reopen, update, type WantedBlock } from './overlay-blocks';
import type { OverlayConditions } from './overlay-conditions';
import type { OverlayJobParts } from './overlay-job-parts';

interface OverlayRunInput {
  /** Cut into sentences, not all of which are done. */
  blocks: readonly WantedBlock[];
  /** Of the page. */
  title: string;
  conditions: OverlayConditions;
  wishes: EngineWishes;
  signal: AbortSignal;
  translate: OverlayJobParts['translate'];
  isVisible(blockId: string): boolean;
  /** Blocks of which something new is known, and of which every sentence is done or has failed. */
  onBlocks(blocks: readonly WantedBlock[]): void;
}

/**
 * Translates blocks that were wanted together.
 *
 * Sentences fail in two ways. Where the run succeeds, those that failed were refused for themselves, and are told as failed. Where it
 * fails, the engines gave up on all that was left with the error of the run: those sentences stay pending, so that who goes on with them
 * later finds them; those with a reason of their own are told as in the first case. A block that was told already while its
 * translation was being written is told again then, for what stands in the page may not be all of it.
 *
 * Fails with the error of the run. Resolves with undefined where it was ended, or none of the blocks is wanted any more.
 */
export async function runBlocks(input: OverlayRunInput): Promise<Result<void> | undefined> {
  const run = new OverlayRun(input);
  try {
    return await run.toTheEnd();
  } finally {
    run.leave();
  }
}

class OverlayRun {
  private readonly own = new AbortController();
  private readonly byId: ReadonlyMap<string, WantedBlock>;
  private readonly failed: PairUpdate[] = [];

  constructor(private readonly input: OverlayRunInput) {
    this.byId = new Map(input.blocks.map((wanted) => [wanted.block.id, wanted]));
    for (const wanted of input.blocks) wanted.run = this.own;
  }

  async toTheEnd(): Promise<Result<void> | undefined> {
    const { blocks, conditions, wishes, title } = this.input;
    const { settings, glossary } = conditions.basis;
    const signal = AbortSignal.any([this.input.signal, this.own.signal]);
    const pairs = blocks.flatMap((wanted) => wanted.pairs ?? []);
    const result = await this.input.translate({
      languages: conditions.languages,
      settings,
      wishes,
      article: { source: conditions.source, blocks: textAround(title, blocks) },
      glossary: glossary.entries,
      pairs: pairs.filter(({ state }) => state !== 'done'),
      all: pairs,
      signal,
      isVisible: (pairId) => this.input.isVisible(blockOf(pairId)),
      onPairs: (updates) => this.take(updates),
      onEngines: () => undefined,
      onCost: () => undefined,
      onCacheFailure: () => undefined,
    });
    if (signal.aborted) return undefined;
    if (result.ok) this.tell(this.failed);
    else this.tellCutOff(result.error);
    return result;
  }

  /** Others may work on the blocks. */
  leave(): void {
    for (const wanted of this.input.blocks) if (this.isMine(wanted)) delete wanted.run;
  }

  /** No more once the run was ended, or the block replaced. */
  private isMine({ run }: WantedBlock): boolean {
    return run === this.own;
  }

  /** What failed is held back until it is known why: it is reported last. */
  private take(updates: readonly PairUpdate[]): void {
    this.failed.push(...updates.filter(({ state }) => state === 'failed'));
    this.tell(updates.filter(({ state }) => state === 'done'));
  }

  private tellCutOff(error: AppError): void {
    const text = JSON.stringify(error);
    const isCutOff = (pair: PairUpdate) => JSON.stringify(pair.error) === text;
    this.tell(this.failed.filter((pair) => !isCutOff(pair)));
    const ofPosted = this.failed.filter(
      (pair) => isCutOff(pair) && this.byId.get(blockOf(pair.id))?.isPosted,
    );
    for (const wanted of this.tell(ofPosted)) reopen(wanted);
  }

  /** Returns the blocks that were told. */
  private tell(updates: readonly PairUpdate[]): WantedBlock[] {
    const news = new Map(updates.map((pair) => [pair.id, pair]));
    const blocks = [...new Set(updates.map(({ id }) => this.byId.get(blockOf(id))))];
    const changed = blocks.filter((wanted) => wanted && this.isMine(wanted) && update(wanted, news));
    const told = changed.flatMap((wanted) => (wanted && isSettled(wanted) ? wanted : []));
    if (told.length > 0) this.input.onBlocks(told);
    return told;
  }
}

/** The id of a block is all of a pair's but its number. */
function blockOf(pairId: string): string {
  return pairId.slice(0, pairId.lastIndexOf('.'));
}

/** The blocks with the title of their page, and each with what was wanted before it. */
function textAround(title: string, blocks: readonly WantedBlock[]): Article['blocks'] {
  const around: Block[] = [
    { id: '', kind: 'heading', role: 'title', content: [{ type: 'text', text: title }] },
  ];
  let last: Block | undefined;
  for (const { block, before } of blocks) {
    // It has no pairs here, and must not be taken for another one that has.
    if (before && before !== last) around.push({ ...before, id: '' });
    around.push(block);
    last = block;
  }
  return around;
}
