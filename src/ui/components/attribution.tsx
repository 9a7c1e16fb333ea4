import { attributionParts } from '../../core/attribution';
import { t } from '../../platform/i18n';
import { attributionFacts } from '../attribution-facts';
import type { JobFacts } from '../job-store';
import { ExternalLink } from './external-link';

/** The sentences that say what this text is, under it. */
export function Attribution({ facts }: { facts: JobFacts }) {
  return (
    <p class="attribution" data-field="attribution" data-evidence="diptych">
      {attributionParts(attributionFacts(facts), t).map(({ text, href }) =>
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
