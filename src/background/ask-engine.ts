import type { EngineId } from '../core/engine-id';
import type { GlossaryEntry } from '../core/glossary';
import type { LanguagePair } from '../core/language';
import type { Pair } from '../core/pair';
import { fail, ok, type Result } from '../core/result';
import type { Settings } from '../core/settings';
import type { PairUpdate } from '../protocol/job-port';
import { translatePairs } from '../translate/translate-pairs';
import type { TranslateParts } from './translate-article';

/** A reader who asks about one sentence does not wait for longer. */
export const DEADLINE_SECONDS = 45;

/** One text for one engine, outside of any job. */
export interface EngineQuestion {
  pair: Pick<Pair, 'id' | 'blockId' | 'original'>;
  languages: LanguagePair;
  terms: readonly GlossaryEntry[];
}

/** What an engine said to a question. */
export type EngineAnswer = PairUpdate & Required<Pick<PairUpdate, 'translation'>>;

/**
 * Asks an engine for one text, by the same queue, cache and markup as any job: what it says is kept like every translation.
 * Errors: those of the engine; `timed-out`.
 */
export async function askEngine(
  id: EngineId,
  { pair: { id: pairId, blockId, original }, languages, terms }: EngineQuestion,
  settings: Settings,
  parts: TranslateParts,
): Promise<Result<EngineAnswer>> {
  const engine = parts.createEngine(id, settings);
  if (!engine.ok) return engine;
  const answers: PairUpdate[] = [];
  const { http, device, cache } = parts;
  const result = await translatePairs({
    pairs: [{ id: pairId, blockId, original, state: 'pending' }],
    languages,
    engine: engine.value,
    queue: await parts.queueOf(engine.value, settings),
    cache,
    io: { http, device },
    signal: AbortSignal.timeout(DEADLINE_SECONDS * 1000),
    terms,
    onPairs: (updates) => answers.push(...updates),
  });
  const answer = answers.at(-1);
  if (answer?.state === 'done' && answer.translation) {
    return ok({ ...answer, translation: answer.translation });
  }
  if (answer?.error) return fail(answer.error);
  const [address = id] = engine.value.hosts;
  return result.ok ? fail({ kind: 'timed-out', address, seconds: DEADLINE_SECONDS }) : result;
}
