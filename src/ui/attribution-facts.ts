import type { AttributionFacts } from '../core/attribution';
import { engineName } from '../core/engine-names';
import { t } from '../platform/i18n';
import type { JobFacts } from './job-store';

/** What a job gives an attribution to say. */
export function attributionFacts(facts: JobFacts): AttributionFacts {
  return {
    source: facts.article.source,
    language: facts.language.language,
    engine: facts.engine && engineName(facts.engine, t),
    translatedAt: facts.startedAt,
  };
}
