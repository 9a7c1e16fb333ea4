import type { AppError } from '../../core/errors';
import type { LanguagePair } from '../../core/language';
import { orAborted } from '../../core/or-aborted';
import { fail, ok, type Result } from '../../core/result';
import { DEFAULT_SETTINGS, type EngineConfigs } from '../../core/settings';
import type { DeviceEngine } from '../device';
import { hostPatterns } from '../server-address';
import type { Support } from '../translation';
import type { Catalogue } from './catalogue';
import { chooseModels } from './choose-models';
import { knownBytes } from './known-models';
import { languagePairsOf } from './language-pairs';
import type { Model } from './model';
import { isExact } from './model-bytes';
import type { ModelLibrary } from './model-library';
import type { TranslatorPool } from './ports';

const ENGINE = 'bergamot';

interface BergamotDeviceParts {
  library: ModelLibrary;
  catalogue: Catalogue;
  pool: TranslatorPool;
  /** Whether the reader allowed hosts, as match patterns. Nothing is asked of any other. */
  hasOrigins(origins: readonly string[]): Promise<boolean>;
}

/** Bergamot on this device, for each configuration of it. */
export function createBergamotDevice(
  parts: BergamotDeviceParts,
): (config: EngineConfigs['bergamot']) => DeviceEngine {
  const { library, catalogue, pool, hasOrigins } = parts;

  return ({ catalogue: address }) => {
    const listOrigins = hostPatterns(address);

    /** The models to be had, read from no host that is not allowed: `engine-not-allowed`, or `catalogue-failed`. */
    async function offered(signal: AbortSignal): Promise<Result<Model[]>> {
      if (await hasOrigins(listOrigins)) return catalogue.read(address, signal);
      const kept = await catalogue.kept(address);
      return kept ? ok(kept) : fail(notAllowed(listOrigins));
    }

    /** What a pair is translated with: `pair-unsupported`, or why nobody knows. */
    async function choose(pair: LanguagePair, signal: AbortSignal): Promise<Result<Model[]>> {
      const list = await offered(signal);
      if (!list.ok) return list;
      const models = chooseModels(pair, await library.stored(), await library.usable(list.value));
      return models ? ok(models) : fail(unsupported(pair));
    }

    /** Before anything was asked of anybody. */
    async function guess(pair: LanguagePair): Promise<Support> {
      // Nobody knows what a list of the reader's own has.
      if (address !== DEFAULT_SETTINGS.engines.bergamot.catalogue) {
        return { state: 'download', origins: listOrigins };
      }
      const bytes = knownBytes(pair, await library.stored());
      if (bytes === undefined) return { state: 'unsupported', error: unsupported(pair) };
      return { state: 'download', bytes, isEstimate: true, origins: listOrigins };
    }

    return {
      async languagePairs(signal) {
        if (!(await hasOrigins(listOrigins))) return fail(notAllowed(listOrigins));
        const list = await catalogue.readAnew(address, signal);
        return list.ok ? ok(languagePairsOf(list.value)) : list;
      },

      async supports(pair, signal) {
        const stored = chooseModels(pair, await library.stored(), []);
        if (stored) return { state: 'ready', version: stored.map(({ id }) => id).join('+') };
        const chosen = await choose(pair, signal);
        if (!chosen.ok) {
          const { error } = chosen;
          return error.kind === 'engine-not-allowed' ? guess(pair) : { state: 'unsupported', error };
        }
        return {
          state: 'download',
          bytes: await library.missingBytes(chosen.value),
          ...(!isExact(chosen.value) && { isEstimate: true }),
          origins: [...new Set([...listOrigins, ...fileOrigins(chosen.value)])],
        };
      },

      async prepare(pair, signal) {
        if (chooseModels(pair, await library.stored(), [])) return ok(undefined);
        const chosen = await choose(pair, signal);
        if (!chosen.ok) return chosen;
        const origins = fileOrigins(chosen.value);
        if (!(await hasOrigins(origins))) return fail(notAllowed(origins));
        return orAborted(library.ensure(chosen.value), signal);
      },

      async translate({ pair, form, items }, signal) {
        signal.throwIfAborted();
        const models = chooseModels(pair, await library.stored(), []);
        if (!models) return fail({ kind: 'download-needed', engine: ENGINE });
        const sources = models.map((model) => ({ id: model.id, load: () => library.load(model) }));
        const answer = await pool.translate(sources, items, form === 'html', signal);
        if (!answer.ok && answer.error.kind === 'model-refused') await library.refuse(answer.error.model);
        return answer;
      },
    };
  };
}

function fileOrigins(models: readonly Model[]): string[] {
  return [...new Set(models.flatMap(({ files }) => files.flatMap(({ url }) => hostPatterns(url))))];
}

function notAllowed(origins: string[]): AppError {
  return { kind: 'engine-not-allowed', engine: ENGINE, origins };
}

function unsupported(pair: LanguagePair): AppError {
  return { kind: 'pair-unsupported', engine: ENGINE, ...pair };
}
