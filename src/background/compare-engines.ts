import type { ComparedEngine } from '../core/comparison';
import type { EngineId } from '../core/engine-id';
import type { LanguagePair } from '../core/language';
import type { Pair } from '../core/pair';
import { articleTerms } from '../translate/terms/article-terms';
import { translatePairs } from '../translate/translate-pairs';
import { languagesOf } from './job-conditions';
import { otherEngines } from './second-opinion';
import { surroundingsIn } from './surroundings';
import type { ComparisonWork } from './tab-job-parts';
import type { TranslateParts } from './translate-article';

/**
 * Asks each of the engines, all at once, for every sentence of the article that another one translated. What they say is kept like every
 * translation. Who may not or cannot be asked is left out: see `otherEngines`.
 */
export async function compareEngines(work: ComparisonWork, parts: TranslateParts): Promise<void> {
  const languages = languagesOf(work.job);
  if (!languages.ok) return;
  const others = await otherEngines({ ...work, parts });
  const asked = work.engines.filter((engine) => others.includes(engine));
  await Promise.all(asked.map((engine) => compareEngine(engine, languages.value, work, parts)));
}

async function compareEngine(
  id: EngineId,
  languages: LanguagePair,
  { job, settings, glossary, signal, onPairs, onEngine }: ComparisonWork,
  parts: TranslateParts,
): Promise<void> {
  const pairs = job.pairs.flatMap(({ id: pairId, blockId, original, engine }): Pair[] =>
    engine && engine !== id ? [{ id: pairId, blockId, original, state: 'pending' }] : [],
  );
  const done = new Set<string>();
  let compared: ComparedEngine = { engine: id, state: 'asked', done: 0, total: pairs.length };
  const tell = (change: Partial<ComparedEngine>) => {
    if (signal.aborted) return;
    compared = { ...compared, ...change };
    onEngine(compared);
  };
  const engine = parts.createEngine(id, settings);
  if (!engine.ok) return tell({ state: 'failed', error: engine.error });
  tell({});
  const { http, device, cache } = parts;
  const result = await translatePairs({
    pairs,
    all: job.pairs,
    languages,
    engine: engine.value,
    queue: await parts.queueOf(engine.value, settings),
    cache,
    io: { http, device },
    signal,
    terms: articleTerms(glossary, job.article.source),
    contextOf: surroundingsIn(job.article),
    onPairs: (updates) => {
      const failed = updates.find(({ error }) => error)?.error;
      for (const update of updates) if (update.state === 'done') done.add(update.id);
      tell({ done: done.size, ...(failed && !compared.error && { error: failed }) });
      onPairs(id, updates);
    },
  });
  tell(result.ok ? { state: 'done' } : { state: 'failed', error: result.error });
}
