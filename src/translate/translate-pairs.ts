import type { AppError } from '../core/errors';
import type { Http } from '../core/http';
import type { LanguagePair } from '../core/language';
import type { Pair } from '../core/pair';
import type { Result } from '../core/result';
import type { TranslationCache } from '../core/translation-cache';
import type { Engine, EngineIo } from '../engines/engine';
import { Answers } from './answers';
import { PairBoard } from './pair-board';
import type { PairUpdate } from './pair-update';
import { RequestLine } from './request-line';
import { systemTiming, type Timing } from './timing';

interface TranslatePairsInput {
  /** In reading order. Those that are done are passed over. */
  pairs: readonly Pair[];
  languages: LanguagePair;
  engine: Engine;
  cache: TranslationCache;
  http: Http;
  device: EngineIo['device'];
  signal: AbortSignal;
  glossaryVersion: string;
  onPairs(updates: PairUpdate[]): void;
  /** Told once, where the cache cannot be read or written. The job goes on without it. */
  onCacheFailure?(error: AppError): void;
  timing?: Timing;
}

/**
 * Translates pairs: what the cache has is reported first, the rest is asked of the engine, headline first, and kept in the
 * cache before it is reported. Every pair is reported once, as `done` or as `failed`.
 *
 * Succeeds where the work was brought to its end, also where single pairs failed. Fails with the error that ended it before;
 * all pairs not done are reported failed with it. Resolves with success when the signal is aborted: what is not reported by
 * then stays pending, and what was under way is lost unless it came back.
 */
export async function translatePairs(input: TranslatePairsInput): Promise<Result<void>> {
  const { engine, languages, cache, glossaryVersion, signal } = input;
  const report = (updates: PairUpdate[]) => {
    if (updates.length > 0 && !signal.aborted) input.onPairs(updates);
  };
  const answers = new Answers(cache, { engine, languages, glossaryVersion }, (error) =>
    input.onCacheFailure?.(error),
  );
  const board = new PairBoard(input.pairs, engine, languages, answers);
  let isFirst = true;
  const line = new RequestLine({
    engine,
    languages,
    http: input.http,
    device: input.device,
    signal,
    timing: input.timing ?? systemTiming,
    async onAnswers(form, translations) {
      await answers.keep(form, translations);
      const { updates, misses } = await board.advance(
        [...translations.keys()].map((text) => ({ form, text })),
      );
      line.add(misses, { urgent: isFirst });
      isFirst = false;
      report(updates);
    },
    onRefused(request, error) {
      answers.refuse(request, error);
      report(board.settle([request]));
    },
  });
  const { updates, misses } = await board.advanceAll();
  report(updates);
  line.add(misses, { quickStart: true });
  const result = await line.run();
  if (!result.ok) report(board.giveUp(result.error));
  return result;
}
