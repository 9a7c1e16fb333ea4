import type { JobSnapshot } from '../core/job';
import { isSameLanguage, type LanguageSignal, type LanguageTag } from '../core/language';
import type { Selected } from '../protocol/selection-schema';
import { type BrowserSignals, detectLanguage } from './language';
import { isAbout, isOfArticle } from './selection-plan';

/** Letters from which on a text says for itself what it is in. */
const ENOUGH_LETTERS = 100;

interface LanguageParts {
  browserSignals: BrowserSignals;
  /** What the engine says that will get the text anyhow; undefined where it says nothing. */
  detectByEngine(text: string): Promise<LanguageTag | undefined>;
}

/** Where a selection is. */
interface PageOfSelection {
  address: string;
  /** The article of its tab, as far as it was read. */
  job: JobSnapshot | undefined;
  /** The language that the reader said the page is in. */
  said: LanguageTag | undefined;
  target: LanguageTag;
}

/**
 * The language of a selection. The reader's word for the article that it is of, or for the page where no article is known; for a
 * long one the text itself, with what is declared about it; for a few words what they stand in. Who asks for a translation reads
 * something foreign: a few words that stand in the reader's own language are taken for what they look like. Undefined where nobody
 * can tell.
 */
export async function selectionLanguage(
  selected: Pick<Selected, 'text' | 'language' | 'declared' | 'sample'>,
  page: PageOfSelection,
  { browserSignals, detectByEngine }: LanguageParts,
): Promise<LanguageTag | undefined> {
  const { text, language: around } = selected;
  const job = page.job && isAbout(page.job, page.address) ? page.job : undefined;
  // A worker that was ended has forgotten the article, and keeps what was said of it.
  if (!job && page.said) return page.said;
  const decision = job && isOfArticle(text, job.article) ? job.language : undefined;
  if (decision?.evidence === 'reader') return decision.language;
  const declared: LanguageSignal[] = around
    ? [{ evidence: 'html-lang', language: around }, ...selected.declared]
    : selected.declared;
  const detect = async (sample: string, signals: readonly LanguageSignal[]) =>
    (await detectLanguage(signals, sample, browserSignals)).language;
  if ((text.match(/\p{L}/gu)?.length ?? 0) >= ENOUGH_LETTERS) return detect(text, declared);
  const likely = around ?? decision?.language ?? (await detect(selected.sample, declared));
  const own = await detect(text, []);
  const isForeign = likely !== undefined && !isSameLanguage(likely, page.target);
  if (isForeign && (own === undefined || scriptOf(own) === scriptOf(likely))) return likely;
  return own ?? likely ?? (await detectByEngine(text));
}

function scriptOf(tag: LanguageTag): string | undefined {
  return new Intl.Locale(tag).maximize().script;
}
