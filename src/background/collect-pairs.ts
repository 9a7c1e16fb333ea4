import type { Messages } from '../core/attribution';
import { engineName } from '../core/engine-names';
import type { EngineUse } from '../core/engine-use';
import type { AppError } from '../core/errors';
import type { Pair } from '../core/pair';
import { ok, type Result } from '../core/result';
import type { TranslationWork } from './tab-job-parts';

/** The part of a translation's work that is about which pairs there are, and who hears of them. */
type Collecting = Pick<
  TranslationWork,
  'pairs' | 'all' | 'isVisible' | 'onPairs' | 'onEngines' | 'onCost' | 'onCacheFailure'
>;

interface Collected {
  /** As they are in the end. */
  pairs: Pair[];
  use: EngineUse | undefined;
  result: Result<void>;
  /** Why those are missing that did not come in time. */
  late: AppError;
}

/** Translates what is pending of some pairs, and waits for all of it: nobody looks on. `seconds`: how long `translate` allows. */
export async function collectPairs(
  all: readonly Pair[],
  seconds: number,
  t: Messages,
  translate: (collecting: Collecting) => Promise<Result<void>>,
): Promise<Collected> {
  const pairs = new Map(all.map((pair) => [pair.id, pair]));
  const open = all.filter(({ state }) => state === 'pending');
  let use: EngineUse | undefined;
  const collecting: Collecting = {
    pairs: open,
    all,
    isVisible: () => true,
    onPairs(updates) {
      for (const update of updates) {
        const pair = pairs.get(update.id);
        if (pair) pairs.set(update.id, { ...pair, ...update });
      }
    },
    onEngines(news) {
      use = news.use ?? use;
    },
    onCost() {},
    onCacheFailure() {},
  };
  const result = open.length > 0 ? await translate(collecting) : ok(undefined);
  const address = use ? engineName(use.id, t) : t('engineAutomatic');
  return { pairs: [...pairs.values()], use, result, late: { kind: 'timed-out', address, seconds } };
}
