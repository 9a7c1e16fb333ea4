import type { AttributionFacts } from '../core/attribution';
import type { EngineId } from '../core/engine-id';
import { engineNames } from '../core/engine-names';
import { t } from '../platform/i18n';
import type { JobFacts } from './job-store';

/** What a job gives an attribution to say of what these engines translated. */
export function attributionFacts(facts: JobFacts, engines: readonly EngineId[]): AttributionFacts {
  return {
    source: facts.article.source,
    language: facts.language.language,
    engine: engineNames(engines, facts.engines.use, t),
    translatedAt: facts.startedAt,
  };
}
