import { DEVICE_ENGINE_IDS, ENGINE_IDS, type EngineId, isHttpEngine } from '../core/engine-id';
import type { GlossaryEntry } from '../core/glossary';
import type { JobSnapshot } from '../core/job';
import type { LanguagePair } from '../core/language';
import type { Opinion, OpinionKind } from '../core/opinion';
import type { Pair } from '../core/pair';
import { fail, ok, type Result } from '../core/result';
import type { Settings } from '../core/settings';
import type { PairUpdate } from '../protocol/job-port';
import { checkPair } from '../translate/checks/check-pair';
import { articleTerms } from '../translate/terms/article-terms';
import { translatePairs } from '../translate/translate-pairs';
import { languagesOf } from './job-conditions';
import type { TranslateParts } from './translate-article';

/** A reader who asks about one sentence does not wait for longer. */
const DEADLINE_SECONDS = 45;

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
  { createEngine, hasOrigins, http, device }: TranslateParts,
): Promise<boolean> {
  const engine = createEngine(id, settings);
  if (!engine.ok) return false;
  if (isHttpEngine(id)) return hasOrigins(engine.value.hosts);
  const signal = AbortSignal.timeout(DEADLINE_SECONDS * 1000);
  const support = await engine.value.supports(languages, { http, device, signal });
  return support.state === 'ready';
}

/**
 * Asks an engine about one sentence of a job. What it says is kept like every translation. Errors: those of the engine;
 * `timed-out`; `page-changed` where the job has no such sentence any more.
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
  if (!asked) return fail({ kind: 'page-changed' });
  const engine = parts.createEngine(id, settings);
  if (!engine.ok) return engine;
  const answers: PairUpdate[] = [];
  const { http, device, cache } = parts;
  const result = await translatePairs({
    pairs: [asked.pair],
    languages: asked.languages,
    engine: engine.value,
    queue: await parts.queueOf(engine.value, settings),
    cache,
    io: { http, device },
    signal: AbortSignal.timeout(DEADLINE_SECONDS * 1000),
    terms: kind === 'other' ? articleTerms(glossary, job.article.source) : [],
    onPairs: (updates) => answers.push(...updates),
  });
  const answer = answers.at(-1);
  if (answer?.state === 'done' && answer.translation) {
    const { translation } = answer;
    const findings = kind === 'other' ? checkPair(asked.pair.original, translation, asked.languages) : [];
    return ok({ text: translation, findings });
  }
  if (answer?.error) return fail(answer.error);
  const [address = id] = engine.value.hosts;
  return result.ok ? fail({ kind: 'timed-out', address, seconds: DEADLINE_SECONDS }) : result;
}

function questionOf(
  { id, blockId, original, translation }: Pair,
  languages: LanguagePair,
  kind: OpinionKind,
): { pair: Pair; languages: LanguagePair } | undefined {
  if (kind === 'other') return { pair: { id, blockId, original, state: 'pending' }, languages };
  if (!translation) return undefined;
  const { source, target } = languages;
  return {
    pair: { id, blockId, original: translation, state: 'pending' },
    languages: { source: target, target: source },
  };
}
