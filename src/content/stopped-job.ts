import type { JobSnapshot } from '../core/job';
import type { Pair } from '../core/pair';

/** True for a sentence that lacks its translation because the whole job failed, not for a reason of its own. */
export function isCutOff(job: JobSnapshot, pair: Pair): boolean {
  if (job.state !== 'failed' || !job.error) return false;
  if (pair.state === 'pending') return true;
  return pair.state === 'failed' && JSON.stringify(pair.error) === JSON.stringify(job.error);
}

/** True for a block that has nothing to show but the failure of its job, which is said where the translation stopped. */
export function isSilent(job: JobSnapshot, pairs: readonly Pair[]): boolean {
  const rest = pairs.filter((pair) => !isCutOff(job, pair));
  return rest.length < pairs.length && rest.every(({ state, engine }) => state === 'done' && !engine);
}
