import type { JobSnapshot } from '../core/job';
import type { LanguageDecision, LanguageSignal } from '../core/language';
import type { Result } from '../core/result';
import type { Settings } from '../core/settings';
import type { StoredGlossary } from '../platform/glossary-store';
import type { TranslationWork } from './tab-job-parts';
import type { TabMemory } from './tab-memory';

/** What an overlay's job is made of; everything it does to the world. */
export interface OverlayJobParts {
  /** Those that hold for the page at an address. */
  loadSettings(url: string | undefined): Promise<Settings>;
  loadGlossary(): Promise<StoredGlossary>;
  /** Whether the tab is in a private window. */
  isPrivateTab(): Promise<boolean>;
  /** `mayAsk` gives the settings of the engine that may be asked about the text, or nothing where it may not. */
  detectLanguage(
    declared: readonly LanguageSignal[],
    sample: string,
    mayAsk: () => Promise<Settings | undefined>,
  ): Promise<LanguageDecision>;
  /** The job of the tab's article, if it is about this address. */
  jobAbout(url: string): Pick<JobSnapshot, 'article' | 'language'> | undefined;
  translate(work: TranslationWork): Promise<Result<void>>;
  /** What the reader has said of the pages of the tab. */
  memory: TabMemory;
}
