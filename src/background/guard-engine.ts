import { fail } from '../core/result';
import type { Engine, EngineIo } from '../engines/engine';

/**
 * The engine, asked only where it may be: permission for its hosts, and for what is sent there, is made sure of before each
 * request and not before, so that an article which is all in the cache can be read without it.
 */
export function guardEngine(
  engine: Engine,
  name: string,
  mayAsk: (engine: Engine) => Promise<boolean>,
): Engine {
  const refused = fail({ kind: 'engine-not-allowed', engine: name, origins: [...engine.hosts] });
  const { detect } = engine;
  return {
    ...engine,
    ...(detect && {
      detect: async (text: string, io: EngineIo) => ((await mayAsk(engine)) ? detect(text, io) : refused),
    }),
    translate: async (request, io) => ((await mayAsk(engine)) ? engine.translate(request, io) : refused),
    // `supports` sends nothing of the reader's, and a server on this computer has to be found before it can be offered.
    inspect: async (io) => ((await mayAsk(engine)) ? engine.inspect(io) : refused),
  };
}
