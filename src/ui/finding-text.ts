import type { Finding } from '../core/finding';
import { findingText as findingTextIn } from '../core/finding-text';
import { t } from '../platform/i18n';

/** Why something was found, in one sentence of the catalogue. */
export function findingText(finding: Finding): string {
  return findingTextIn(finding, t);
}
