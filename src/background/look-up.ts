import { holdsWords, type LookUp, wordsIn } from '../core/look-up';
import { fail, ok, type Result } from '../core/result';
import { articleTerms } from '../translate/terms/article-terms';
import { askEngine } from './ask-engine';
import { languagesOf } from './job-conditions';
import type { OpinionRequest } from './second-opinion';

/**
 * Asks the engine that translated a sentence for some of its words by themselves. The sentence went to it by the rules of the
 * job, those of a private page included, so its words may. Errors: those of the engine; `timed-out`; `page-changed` where the
 * job has no such sentence, nobody translated it, or the words are none of it.
 */
export async function lookUp(
  { job, settings, glossary, parts }: OpinionRequest,
  pairId: string,
  words: string,
): Promise<Result<LookUp>> {
  const languages = languagesOf(job);
  if (!languages.ok) return languages;
  const pair = job.pairs.find(({ id }) => id === pairId);
  if (pair?.state !== 'done' || !pair.engine || !holdsWords(pair.original, words)) {
    return fail({ kind: 'page-changed' });
  }
  const { id, blockId, engine } = pair;
  const answer = await askEngine(
    engine,
    {
      pair: { id, blockId, original: [{ type: 'text', text: wordsIn(words) }] },
      languages: languages.value,
      terms: articleTerms(glossary, job.article.source),
    },
    settings,
    parts,
  );
  return answer.ok ? ok({ translation: answer.value.translation, engine }) : answer;
}
