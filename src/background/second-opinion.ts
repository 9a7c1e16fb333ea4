import { DEVICE_ENGINE_IDS, ENGINE_IDS, type EngineId, isHttpEngine } from '../core/engine-id';
import type { GlossaryEntry } from '../core/glossary';
import type { JobSnapshot } from '../core/job';
import type { LanguagePair } from '../core/language';
import type { Opinion, OpinionKind } from '../core/opinion';
import type { Pair } from '../core/pair';
import { fail, ok, type Result } from '../core/result';
import type { Settings } from '../core/settings';
import { checkPair } from '../translate/checks/check-pair';
import { articleTerms } from '../translate/terms/article-terms';
import { askEngine, DEADLINE_SECONDS, type EngineQuestion } from './ask-engine';
import { languagesOf } from './job-conditions';
import type { TranslateParts } from './translate-article';

/** What one sentence is asked about, and with what. */
export interface OpinionRequest {
  job: JobSnapshot;
  settings: Settings;
  glossary: readonly GlossaryEntry[];
  parts: TranslateParts;
}

/**
 * The engines that could give another opinion now: set up, allowed, and ready where they run on this device. Of a private page
 * only those that keep the text here.
 */
export async function otherEngines({ job, settings, parts }: OpinionRequest): Promise<EngineId[]> {
  const languages = languagesOf(job);
  if (!languages.ok) return [];
  const candidates = job.engines.isPrivate ? DEVICE_ENGINE_IDS : ENGINE_IDS;
  const others = candidates.filter((id) => id !== job.engines.use?.id);
  const canAnswer = await Promise.all(others.map((id) => isReady(id, languages.value, settings, parts)));
  return others.filter((_, index) => canAnswer[index]);
}

async function isReady(
  id: EngineId,
  languages: LanguagePair,
  settings: Settings,
  { createEngine, mayAsk, http, device }: TranslateParts,
): Promise<boolean> {
  const engine = createEngine(id, settings);
  if (!engine.ok) return false;
  if (isHttpEngine(id)) return mayAsk(engine.value);
  const signal = AbortSignal.timeout(DEADLINE_SECONDS * 1000);
  const support = await engine.value.supports(languages, { http, device, signal });
  return support.state === 'ready';
}

/**
 * Asks an engine about one sentence of a job. What it says is kept like every translation. Errors: those of the engine;
 * `timed-out`; `page-changed` where the job has no such sentence any more, or has become private.
 */
export async function askOpinion(
  request: OpinionRequest,
  pairId: string,
  id: EngineId,
  kind: OpinionKind,
): Promise<Result<Opinion>> {
  const { job, settings, glossary, parts } = request;
  const languages = languagesOf(job);
  if (!languages.ok) return languages;
  const pair = job.pairs.find((one) => one.id === pairId);
  const asked = pair && questionOf(pair, languages.value, kind);
  const isKept = job.engines.isPrivate && isHttpEngine(id) && id !== job.engines.use?.id;
  if (!asked || isKept) return fail({ kind: 'page-changed' });
  const terms = kind === 'other' ? articleTerms(glossary, job.article.source) : [];
  const answer = await askEngine(id, { ...asked, terms }, settings, parts);
  if (!answer.ok) return answer;
  const { translation } = answer.value;
  const findings = kind === 'other' ? checkPair(asked.pair.original, translation, asked.languages) : [];
  return ok({ text: translation, findings });
}

function questionOf(
  { id, blockId, original, translation }: Pair,
  languages: LanguagePair,
  kind: OpinionKind,
): Omit<EngineQuestion, 'terms'> | undefined {
  if (kind === 'other') return { pair: { id, blockId, original }, languages };
  if (!translation) return undefined;
  const { source, target } = languages;
  return {
    pair: { id, blockId, original: translation },
    languages: { source: target, target: source },
  };
}
