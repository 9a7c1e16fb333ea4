import type { Article } from '../core/article';
import type { LanguageDecision } from '../core/language';
import { isStopped, type JobBasis, loadBasis, saidByReader } from './job-conditions';
import type { ReaderMemory } from './reader-memory';
import type { TabJobParts } from './tab-job-parts';

/** What has to be known before an article is translated. */
interface JobBeginning {
  basis: JobBasis;
  language: LanguageDecision;
  isPrivate: boolean;
  /** The reader wants nothing of it sent: said of the page itself, or else by the rule of its site. */
  isStopped: boolean;
}

/** Finds it out. No engine is asked for the language of what is not to be sent, nor for one that the reader has said. */
export async function findBeginning(
  article: Article,
  reader: ReaderMemory,
  parts: TabJobParts,
): Promise<JobBeginning> {
  const { url } = article;
  const basis = await loadBasis(parts, url);
  const { language: known } = await reader.recall(url);
  // As it is at that moment: the reader may choose and say something while the language is being found out.
  const isStoppedNow = async () => isStopped(reader.said, await parts.loadSettings(url), url);
  const mayAsk = async () => (known || (await isStoppedNow()) ? undefined : basis.settings);
  const detected = await parts.detectLanguage(article, mayAsk);
  const isPrivateTab = await parts.isPrivateTab();
  return {
    basis,
    language: known ? saidByReader(detected, known) : detected,
    isPrivate: reader.said?.isPrivate ?? isPrivateTab,
    isStopped: await isStoppedNow(),
  };
}
