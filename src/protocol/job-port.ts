import * as v from 'valibot';
import type { ComparedEngine } from '../core/comparison';
import { ENGINE_IDS } from '../core/engine-id';
import type { EngineSituation } from '../core/engine-use';
import type { AppError } from '../core/errors';
import { CHECK_IDS } from '../core/finding';
import type { JobSnapshot, JobState } from '../core/job';
import type { Pair } from '../core/pair';

/** What a view asks. `open` comes first; the others speak of the job of the tab that was opened. */
export type JobCommand = v.InferOutput<typeof jobCommandSchema>;

const languageTag = v.pipe(v.string(), v.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/), v.maxLength(35));

export const pairId = v.pipe(v.string(), v.maxLength(40));

export const jobCommandSchema = v.variant('type', [
  /** Attach to the tab's job; start one where there is none. */
  v.object({ type: v.literal('open'), tabId: v.pipe(v.number(), v.integer()) }),
  /** Read the page again as it is now. */
  v.object({ type: v.literal('reread') }),
  /** Translate the same article anew: settings changed, or the reader overruled its language. */
  v.object({ type: v.literal('restart'), language: v.optional(languageTag) }),
  /** Ask again for what failed or was cancelled. */
  v.object({ type: v.literal('retry') }),
  v.object({ type: v.literal('cancel') }),
  /** The reader agreed to an engine that was offered: download what it needs, then translate with it. */
  v.object({ type: v.literal('accept'), engine: v.picklist(ENGINE_IDS) }),
  /** What was agreed to cannot be had: on with the next engine. */
  v.object({
    type: v.literal('pass-over'),
    engine: v.picklist(ENGINE_IDS),
    /** Why, in the browser's words. */
    detail: v.pipe(v.string(), v.maxLength(500)),
  }),
  /** The sentences that the reader sees at this moment: they are translated first. */
  v.object({
    type: v.literal('visible'),
    pairs: v.pipe(v.array(pairId), v.maxLength(500)),
  }),
  /** The reader has looked at a finding and does not want to see it again. */
  v.object({ type: v.literal('dismiss'), pair: pairId, check: v.picklist(CHECK_IDS) }),
  /** Asks these engines about the whole article, in the place of those asked before; none: asks no further. */
  v.object({
    type: v.literal('compare'),
    engines: v.pipe(v.array(v.picklist(ENGINE_IDS)), v.maxLength(ENGINE_IDS.length)),
  }),
  /** Marks the page private, or takes the mark back. */
  v.object({ type: v.literal('mark-private'), isPrivate: v.boolean() }),
]);

/** What changed about a pair. */
export type PairUpdate = Pick<
  Pair,
  'id' | 'state' | 'translation' | 'engine' | 'pairedBy' | 'alignment' | 'error'
>;

export type PairFindings = Required<Pick<Pair, 'id' | 'findings'>>;

/** What views are told. */
export type JobEvent =
  /** The page is being read. */
  | { type: 'reading' }
  /** Everything about the job; replaces what was known. */
  | { type: 'job'; job: JobSnapshot }
  | { type: 'engines'; jobId: string; engines: EngineSituation }
  | { type: 'pairs'; jobId: string; pairs: PairUpdate[] }
  /** What the checks found about pairs that were told before. Replaces what was known of each. */
  | { type: 'findings'; jobId: string; pairs: PairFindings[] }
  | { type: 'comparison'; jobId: string; comparison: ComparedEngine[] }
  | { type: 'state'; jobId: string; state: JobState; error?: AppError }
  /** There is no article to show, and why. */
  | { type: 'failed'; error: AppError }
  /** Something the reader should know that ends nothing: the page was closed or moved on. */
  | { type: 'notice'; error: AppError };
