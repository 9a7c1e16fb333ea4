import { AUTOMATIC_ENGINE_IDS } from '../core/engine-id';
import { setupText } from '../core/engine-setup';
import type { ErrorKind } from '../core/errors';
import type { JobSnapshot } from '../core/job';
import { isSameLanguage, type LanguageDecision, type LanguagePair, type LanguageTag } from '../core/language';
import { fail, ok, type Result } from '../core/result';
import { DEFAULT_SETTINGS, type Settings } from '../core/settings';
import { isRefused } from '../core/site-rule';
import type { StoredGlossary } from '../platform/glossary-store';
import type { ReaderSaid } from './reader-said';

/** What the reader has set, as it was when a job began. */
export interface JobBasis {
  settings: Settings;
  glossary: StoredGlossary;
}

/** Settings and glossary as they are now. */
export async function loadBasis(
  parts: {
    loadSettings(url: string | undefined): Promise<Settings>;
    loadGlossary(): Promise<StoredGlossary>;
  },
  url: string | undefined,
): Promise<JobBasis> {
  const [settings, glossary] = await Promise.all([parts.loadSettings(url), parts.loadGlossary()]);
  return { settings, glossary };
}

/** What a job stops for that the reader settles elsewhere than in a view of it. */
const WAITING = new Set<ErrorKind | undefined>(['engine-not-chosen', 'engine-not-allowed']);

export function waitsForReader(kind: ErrorKind | undefined): boolean {
  return WAITING.has(kind);
}

/** What a translation depends on, as text: another value means another translation. */
export function dependsOn({ settings, glossary }: JobBasis): string {
  const { targetLanguage, engine } = settings;
  const used = engine === 'automatic' ? AUTOMATIC_ENGINE_IDS : [engine];
  return JSON.stringify([
    glossary.version,
    targetLanguage,
    engine,
    used.map((id) => setupText(id, settings)),
  ]);
}

/** Where nothing is set that a translation depends on: just installed, or everything was cleared. */
const AS_INSTALLED = dependsOn({ settings: DEFAULT_SETTINGS, glossary: { version: '', entries: [] } });

/** Whether a job that was made with this is to begin anew: something else is set now, or what it stopped for may be settled. */
export function isOutdated(
  { error }: Pick<JobSnapshot, 'error'>,
  madeWith: string,
  basis: JobBasis,
  said: Pick<ReaderSaid, 'isCancelled'> | undefined,
): boolean {
  const now = dependsOn(basis);
  // Where everything was cleared it stays as it is shown, until the reader goes on or sets something.
  if (said?.isCancelled && now === AS_INSTALLED) return false;
  return waitsForReader(error?.kind) || madeWith !== now;
}

/** What to translate from and into; fails where nobody knows, or where it is one language. */
export function languagesOf({
  language: { language: source },
  target,
}: Pick<JobSnapshot, 'language' | 'target'>): Result<LanguagePair> {
  if (!source) return fail({ kind: 'language-unknown' });
  if (isSameLanguage(source, target)) return fail({ kind: 'same-language', language: source });
  return ok({ source, target });
}

/** Whether nothing of a page is to be sent: by the reader's word for it, else by what was chosen for its site. */
export function isStopped(
  said: Pick<ReaderSaid, 'isCancelled'> | undefined,
  settings: Settings,
  url: string,
): boolean {
  return said?.isCancelled ?? isRefused(settings, url);
}

/** The reader has the last word on the language. */
export function saidByReader(decision: LanguageDecision, language: LanguageTag): LanguageDecision {
  return { language, evidence: 'reader', signals: [...decision.signals, { evidence: 'reader', language }] };
}
