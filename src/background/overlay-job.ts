import type { AppError } from '../core/errors';
import { thrownError } from '../core/thrown';
import type { OverlayBlock, OverlayCommand, OverlayEvent, OverlayPage } from '../protocol/overlay-port';
import { isAboutEngine } from '../translate/queue/failure-policy';
import { waitsForReader } from './job-conditions';
import { isSettled, OverlayBlocks, reopen, told, type WantedBlock } from './overlay-blocks';
import { findConditions, type OverlayConditions, saidText } from './overlay-conditions';
import type { OverlayJobParts } from './overlay-job-parts';
import { runBlocks } from './overlay-run';
import { ReaderMemory } from './reader-memory';

/** What passes without the reader, although it is nothing that was asked that is at fault. */
const PASSING = new Set<AppError['kind']>(['offline', 'rate-limited']);

/**
 * Translates what one overlay asks for, block by block, for as long as it is connected. What it knows is as lost as the connection
 * when that ends: the page asks again, and the cache has it.
 *
 * A block is posted once each of its sentences is done or has failed, all of it. Where a run comes to an end before it got to a block,
 * that one is not posted; why is said once, by `stopped`, and the block stays wanted.
 */
export class OverlayJob {
  private readonly reader: ReaderMemory;
  private readonly blocks = new OverlayBlocks();
  private page: OverlayPage | undefined;
  private conditions: OverlayConditions | undefined;
  /** False while it is not known, or not any more, whether what is wanted may be translated with these conditions. */
  private mayTranslate = false;
  /** What the reader had said when this was settled. */
  private said = '';
  private stopped: AppError | undefined;
  private settling = new AbortController();
  private work = new AbortController();
  private visible: ReadonlySet<string> = new Set();

  constructor(
    private readonly parts: OverlayJobParts,
    private readonly post: (event: OverlayEvent) => void,
  ) {
    this.reader = new ReaderMemory(parts.memory);
  }

  take(command: OverlayCommand): void {
    switch (command.type) {
      case 'open':
        this.open(command.page);
        break;
      case 'want':
        this.want(command.blocks);
        break;
      case 'visible':
        this.visible = new Set(command.blocks);
        break;
      case 'retry':
        this.retry(command.blocks);
        break;
    }
  }

  /**
   * Something may have changed: settings, glossary, permissions. `hasSpoken`: the reader has done something about this very page, so
   * that all that is not done is tried again, whatever it had stopped for.
   */
  reconsider(hasSpoken = false): void {
    // At once: what may not be sent any more must not be sent while the rest is looked up.
    if (this.conditions && saidText(this.reader) !== this.said) this.interrupt();
    if (hasSpoken) this.stopped = undefined;
    this.settle();
  }

  /** Nothing more is sent of a page at such an address, until it is settled anew whether it may be. */
  refuse(isRefused: (url: string) => boolean): void {
    if (this.page && isRefused(this.page.url)) this.interrupt();
  }

  close(): void {
    this.settling.abort();
    this.interrupt();
    this.page = undefined;
    this.blocks.clear();
  }

  private open(page: OverlayPage): void {
    this.interrupt();
    // What came first was meant for this page; what came for another one is its affair.
    if (this.page) this.blocks.clear();
    this.page = page;
    this.conditions = undefined;
    this.stopped = undefined;
    this.settle();
  }

  private want(blocks: readonly OverlayBlock[]): void {
    this.blocks.add(blocks);
    if (this.stopped && !this.mayTry(this.stopped)) this.post({ type: 'stopped', error: this.stopped });
    else this.translate([...new Set(blocks.flatMap(({ id }) => this.blocks.get(id) ?? []))]);
  }

  private retry(blocks: readonly string[]): void {
    this.reader.forgiveAll();
    for (const id of blocks) {
      const wanted = this.blocks.get(id);
      if (wanted) reopen(wanted);
    }
    this.stopped = undefined;
    this.settle();
  }

  /** Whether more may be asked after this; where it would only fail again, the reader has the word. */
  private mayTry(stopped: AppError): boolean {
    if (!this.conditions || waitsForReader(stopped.kind)) return false;
    return !isAboutEngine(stopped) || PASSING.has(stopped.kind);
  }

  private settle(): void {
    this.settling.abort();
    this.settling = new AbortController();
    const { signal } = this.settling;
    if (this.page) this.run(this.settleFor(this.page, signal), signal);
  }

  private async settleFor(page: OverlayPage, signal: AbortSignal): Promise<void> {
    const found = await findConditions(page, this.reader, this.parts);
    if (signal.aborted) return;
    this.said = saidText(this.reader);
    if (found === 'cancelled') return this.interrupt();
    if (!found.ok) {
      this.interrupt();
      this.conditions = undefined;
      return this.stop(found.error);
    }
    const isAnew = this.conditions?.key !== found.value.key;
    if (isAnew) {
      this.interrupt();
      this.blocks.begin();
    }
    this.conditions = found.value;
    this.mayTranslate = true;
    if (isAnew) this.post({ type: 'begun', target: found.value.languages.target });
    if (!isAnew && this.stopped && !waitsForReader(this.stopped.kind)) return;
    this.stopped = undefined;
    this.translate(this.blocks.open);
  }

  /** Ends what is under way. Nothing more is sent until it is settled with what. */
  private interrupt(): void {
    this.mayTranslate = false;
    this.work.abort();
    this.work = new AbortController();
    this.blocks.release();
  }

  private translate(wanted: readonly WantedBlock[]): void {
    const { conditions, work } = this;
    if (!conditions || !this.mayTranslate) return;
    this.blocks.plan(wanted, conditions.languages);
    this.tell(wanted.filter(isSettled));
    const open = wanted.filter((one) => !isSettled(one));
    if (open.length > 0) this.run(this.translateOpen(open, conditions, work.signal), work.signal);
  }

  private async translateOpen(
    open: readonly WantedBlock[],
    conditions: OverlayConditions,
    signal: AbortSignal,
  ): Promise<void> {
    const { accepted, passedOver } = this.reader;
    const result = await runBlocks({
      blocks: open,
      title: this.page?.title ?? '',
      conditions,
      wishes: { isPrivate: conditions.isPrivate, accepted, passedOver },
      signal,
      translate: this.parts.translate,
      isVisible: (id) => this.visible.has(id),
      onBlocks: (blocks) => this.tell(blocks),
    });
    if (!result) return;
    if (!result.ok) return this.stop(result.error);
    if (!this.stopped) return;
    // What others had to stop for is over: what they left goes on.
    this.stopped = undefined;
    this.translate(this.blocks.open.filter((wanted) => !open.includes(wanted)));
  }

  private tell(blocks: readonly WantedBlock[]): void {
    if (blocks.length === 0) return;
    for (const wanted of blocks) wanted.isPosted = true;
    this.post({ type: 'blocks', blocks: blocks.map(told) });
  }

  private stop(error: AppError): void {
    this.stopped = error;
    this.post({ type: 'stopped', error });
  }

  /** What throws is a bug, or a browser that is ending us. Either way nobody may be left waiting. */
  private run(work: Promise<void>, signal: AbortSignal): void {
    work.catch((thrown) => {
      if (!signal.aborted) this.stop(thrownError(thrown));
    });
  }
}
