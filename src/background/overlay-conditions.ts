import { type LanguageDecision, type LanguagePair, normaliseLanguage } from '../core/language';
import { ok, type Result } from '../core/result';
import type { Settings } from '../core/settings';
import type { Source } from '../core/source';
import type { OverlayPage } from '../protocol/overlay-port';
import { dependsOn, isStopped, type JobBasis, languagesOf, loadBasis, saidByReader } from './job-conditions';
import type { OverlayJobParts } from './overlay-job-parts';
import type { ReaderMemory } from './reader-memory';

/** What the blocks of a page are translated with. */
export interface OverlayConditions {
  basis: JobBasis;
  languages: LanguagePair;
  /** Where the text came from, as far as its terms depend on it. */
  source: Source;
  isPrivate: boolean;
  /** Another value means another translation. */
  key: string;
}

/**
 * Finds out what a page is translated with; everything that does not wait for something else at once, because the reader waits for all
 * of it. `cancelled` where the reader wants nothing sent. Fails with `language-unknown` or `same-language`.
 */
export async function findConditions(
  page: OverlayPage,
  reader: ReaderMemory,
  parts: OverlayJobParts,
): Promise<Result<OverlayConditions> | 'cancelled'> {
  const job = parts.jobAbout(page.url);
  const loading = loadBasis(parts, page.url);
  const recalling = reader.recall(page.url);
  const detecting = job?.language.language
    ? job.language
    : detect(page, parts, async () => {
        const [{ settings }, said] = await Promise.all([loading, recalling]);
        return isStopped(said, settings, page.url) || said.language ? undefined : settings;
      });
  const [basis, said, detected, isPrivateTab] = await Promise.all([
    loading,
    recalling,
    detecting,
    parts.isPrivateTab(),
  ]);
  if (isStopped(said, basis.settings, page.url)) return 'cancelled';
  const language = said.language ? saidByReader(detected, said.language) : detected;
  const languages = languagesOf({ language, target: basis.settings.targetLanguage });
  if (!languages.ok) return languages;
  const isPrivate = said.isPrivate ?? isPrivateTab;
  return ok({
    basis,
    languages: languages.value,
    source: job?.article.source ?? sourceOf(page),
    isPrivate,
    key: JSON.stringify([dependsOn(basis), languages.value, isPrivate]),
  });
}

function detect(
  { declared, sample }: OverlayPage,
  parts: OverlayJobParts,
  mayAsk: () => Promise<Settings | undefined>,
): Promise<LanguageDecision> {
  const known = declared.flatMap(({ evidence, language }) => {
    const tag = normaliseLanguage(language);
    return tag ? [{ evidence, language: tag }] : [];
  });
  return parts.detectLanguage(known, sample, mayAsk);
}

/** What a page says of itself without having been read as an article. */
function sourceOf({ url, siteName }: OverlayPage): Source {
  return {
    url: { value: url, evidence: 'url' },
    ...(siteName && { siteName: { value: siteName, evidence: 'meta' } }),
  };
}

/** What the reader has said, as text: another value means that nothing may go on as it was begun. */
export function saidText({ said, passedOver }: ReaderMemory): string {
  return JSON.stringify([said?.language, said?.isPrivate, said?.isCancelled, said?.accepted, passedOver]);
}
