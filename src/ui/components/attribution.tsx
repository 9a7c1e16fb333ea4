import { attributionParts } from '../../core/attribution';
import type { EngineId } from '../../core/engine-id';
import { t } from '../../platform/i18n';
import { attributionFacts } from '../attribution-facts';
import type { JobFacts } from '../job-store';
import { ExternalLink } from './external-link';

/** The sentences that say what this text is, under it. */
export function Attribution({ facts, engines }: { facts: JobFacts; engines: readonly EngineId[] }) {
  return (
    <p class="attribution" data-field="attribution" data-evidence="diptych">
      {attributionParts(attributionFacts(facts, engines), t).map(({ text, href }) =>
        href ? (
          <ExternalLink key={href} href={href}>
            {text}
          </ExternalLink>
        ) : (
          text
        ),
      )}
    </p>
  );
}
