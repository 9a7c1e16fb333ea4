import type { Article } from '../core/article';
import type { AppError } from '../core/errors';
import type { JobSnapshot } from '../core/job';
import type { Pair } from '../core/pair';
import type { Result } from '../core/result';
import { blockTranslation, type Explain } from '../overlay/block-translation';
import { matchBlocks } from '../overlay/match-blocks';
import type { LocatedBlock, Overlay } from '../overlay/overlay';
import type { JobEvent, PairUpdate } from '../protocol/job-port';
import { keepDone } from './keep-done';
import { isCutOff, isSilent } from './stopped-job';

/** A page as it was read: its article, and the live elements its blocks came from, by block id. */
export interface ReadPage {
  article: Article;
  elements: ReadonlyMap<string, Element>;
}

/** A page that rebuilds its article is read again this often at most while one overlay is shown. */
const MAX_REREADS = 3;

/** Follows a job and has its translations shown in the page. Knows no browser and no port. */
export class OverlaySession {
  private job: JobSnapshot | undefined;
  private located = new Map<string, LocatedBlock>();
  private rereads = 0;
  private hasFailed = false;

  constructor(
    private readonly parts: {
      overlay: Overlay;
      explain: Explain;
      read(): Result<ReadPage>;
    },
    private page: ReadPage,
  ) {}

  /** True while the job may still bring something without being asked. */
  get isWaiting(): boolean {
    if (this.hasFailed) return false;
    return this.job === undefined || this.job.state === 'reading' || this.job.state === 'translating';
  }

  /** True once there is no article to translate, as far as is known. */
  get isOver(): boolean {
    return this.hasFailed;
  }

  take(event: JobEvent): void {
    if (event.type !== 'notice') this.hasFailed = event.type === 'failed';
    // `reading` and `notice` change nothing about what stands in the page.
    if (event.type === 'job') this.begin(event.job);
    else if (event.type === 'pairs') this.update(event.jobId, event.pairs);
    else if (event.type === 'state') this.turn(event);
    else if (event.type === 'failed') this.showFailure(event.error);
  }

  /** Blocks whose original the page has taken away: it may have built them anew elsewhere. */
  lost(ids: readonly string[]): void {
    for (const id of ids) this.located.delete(id);
    if (!this.job || this.rereads >= MAX_REREADS) return;
    this.rereads += 1;
    const page = this.parts.read();
    if (!page.ok) return;
    this.page = page.value;
    this.locate(this.job);
    this.render(ids);
  }

  private begin(job: JobSnapshot): void {
    const isNew = job.id !== this.job?.id;
    const isFirst = this.job === undefined;
    this.job = keepDone(this.job, job);
    if (isNew) {
      // The page may have changed since the last job; for the first one it has just been read.
      const page = isFirst ? undefined : this.parts.read();
      if (page?.ok) this.page = page.value;
      this.locate(job);
    }
    this.render(job.article.blocks.map(({ id }) => id));
  }

  private locate(job: JobSnapshot): void {
    const { article, elements } = this.page;
    const located = matchBlocks(job.article.blocks, article.blocks, elements);
    for (const id of this.located.keys()) if (!located.has(id)) this.parts.overlay.hide(id);
    this.located = located;
  }

  private update(jobId: string, updates: readonly PairUpdate[]): void {
    const job = this.job;
    if (!job || job.id !== jobId) return;
    const changed = new Map(updates.map((update) => [update.id, update]));
    const blocks = new Set<string>();
    job.pairs = job.pairs.map((pair) => {
      const update = changed.get(pair.id);
      // A sentence that was translated is not taken back because a later try failed.
      if (!update || (pair.state === 'done' && update.state !== 'done')) return pair;
      blocks.add(pair.blockId);
      return { blockId: pair.blockId, original: pair.original, ...update };
    });
    this.render(blocks);
  }

  private turn(event: Extract<JobEvent, { type: 'state' }>): void {
    const job = this.job;
    if (!job || job.id !== event.jobId) return;
    const { error: _, ...rest } = job;
    this.job = { ...rest, state: event.state, ...(event.error && { error: event.error }) };
    this.render(job.article.blocks.map(({ id }) => id));
  }

  private render(ids: Iterable<string>): void {
    const job = this.job;
    if (!job) return;
    const pairs = groupByBlock(job.pairs);
    const stopped = this.stoppedAt(job);
    for (const id of ids) {
      const block = this.located.get(id);
      if (!block) continue;
      const sentences = pairs.get(id) ?? [];
      const reason = id === stopped ? job.error : undefined;
      const translation =
        id !== stopped && isSilent(job, sentences)
          ? undefined
          : blockTranslation(sentences, job.target, this.parts.explain, reason);
      if (translation) this.parts.overlay.show(block, translation);
      else this.parts.overlay.hide(id);
    }
  }

  /** The first block a failed job did not get to: it says why there is nothing more, once. */
  private stoppedAt(job: JobSnapshot): string | undefined {
    return job.pairs.find((pair) => isCutOff(job, pair) && this.located.has(pair.blockId))?.blockId;
  }

  /**
   * There is no job, but there is a page: the reason stands where the translation would have begun. What was translated
   * before stays instead.
   */
  private showFailure(error: AppError): void {
    if (this.job?.pairs.some(({ blockId, engine }) => engine && this.located.has(blockId))) return;
    this.job = undefined;
    const [block] = matchBlocks(
      this.page.article.blocks,
      this.page.article.blocks,
      this.page.elements,
    ).values();
    if (!block) return;
    const { text, language } = this.parts.explain(error);
    for (const id of this.located.keys()) this.parts.overlay.hide(id);
    this.parts.overlay.show(block, { language, parts: [{ missing: text, language }] });
    this.located = new Map([[block.id, block]]);
  }
}

function groupByBlock(pairs: readonly Pair[]): Map<string, Pair[]> {
  const groups = new Map<string, Pair[]>();
  for (const pair of pairs) {
    const group = groups.get(pair.blockId);
    if (group) group.push(pair);
    else groups.set(pair.blockId, [pair]);
  }
  return groups;
}
