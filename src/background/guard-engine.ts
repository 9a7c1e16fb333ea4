import type { LanguagePair } from '../core/language';
import type { Result } from '../core/result';
import { fail } from '../core/result';
import type { Engine, EngineIo } from '../engines/engine';

/**
 * The engine, asked only once it may be and can: before the first request, and not before, permission for its hosts and
 * support for the pair are made sure of. An article that is all in the cache costs no question.
 */
export function guardEngine(
  engine: Engine,
  name: string,
  hasOrigins: (origins: readonly string[]) => Promise<boolean>,
): Engine {
  let checked: Promise<Result<true>> | undefined;
  const check = (pair: LanguagePair, io: EngineIo) => {
    checked ??= ready(pair, io).then(
      (result) => {
        // A refusal may be over by the next try: the server was started, the permission given.
        if (!result.ok) checked = undefined;
        return result;
      },
      (thrown) => {
        checked = undefined;
        throw thrown;
      },
    );
    return checked;
  };
  const ready = async (pair: LanguagePair, io: EngineIo): Promise<Result<true>> => {
    if (await hasOrigins(engine.hosts)) return engine.supports(pair, io);
    return fail({ kind: 'engine-not-allowed', engine: name, origins: [...engine.hosts] });
  };
  return {
    ...engine,
    async translate(request, io) {
      const result = await check(request.pair, io);
      return result.ok ? engine.translate(request, io) : result;
    },
  };
}
