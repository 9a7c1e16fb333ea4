import type { JobSnapshot } from '../core/job';
import type { Pair } from '../core/pair';

/**
 * A job with the translations that the one before it had of the same sentences, where it has none itself (yet). Sentences
 * are the same with all their links; ids are not asked, for the page may have been read anew in between.
 */
export function keepDone(before: JobSnapshot | undefined, job: JobSnapshot): JobSnapshot {
  if (!before || !isSameWork(before, job)) return { ...job };
  const done = new Map<string, Pair[]>();
  for (const pair of before.pairs) {
    const key = JSON.stringify(pair.original);
    done.set(key, [...(done.get(key) ?? []), pair]);
  }
  const pairs = job.pairs.map((pair) => {
    // A sentence that comes more than once: in order.
    const known = done.get(JSON.stringify(pair.original))?.shift();
    if (pair.state === 'done' || known?.state !== 'done') return pair;
    return { ...known, id: pair.id, blockId: pair.blockId };
  });
  return { ...job, pairs };
}

function isSameWork(a: JobSnapshot, b: JobSnapshot): boolean {
  const isSameChoice = a.engines.choice === b.engines.choice;
  return isSameChoice && a.target === b.target && a.language.language === b.language.language;
}
