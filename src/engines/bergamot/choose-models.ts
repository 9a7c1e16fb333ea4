import type { LanguagePair } from '../../core/language';
import { matchLanguage } from '../match-language';
import { type Model, RELEASES } from './model';

/** Nearly every model has English at one end, so that two of them make up any other pair. */
const PIVOT = 'en';

/**
 * Within a release and a version. `base-memory` is what Firefox gives readers at a desk: better than `tiny` (about 1.5 chrF++)
 * for 10 MB more, and this translator runs it. `base` is better by as much less again and takes the most memory in a worker,
 * of which two models for a pair by way of English take twice as much.
 */
const ARCHITECTURES = ['base-memory', 'tiny', 'base'];

/**
 * The models that translate a pair, one or two in the order of their use; undefined where none do. Those that are stored win
 * over better ones, so that a new catalogue asks nobody for a second download.
 */
export function chooseModels(
  pair: LanguagePair,
  stored: readonly Model[],
  offered: readonly Model[],
): Model[] | undefined {
  return way(pair, stored) ?? way(pair, [...stored, ...offered], stored);
}

function way(
  { source, target }: LanguagePair,
  models: readonly Model[],
  preferred: readonly Model[] = [],
): Model[] | undefined {
  const direct = best({ source, target }, models, preferred);
  if (direct) return [direct];
  const first = best({ source, target: PIVOT }, models, preferred);
  const second = best({ source: PIVOT, target }, models, preferred);
  return first && second ? [first, second] : undefined;
}

function best(pair: LanguagePair, models: readonly Model[], preferred: readonly Model[]): Model | undefined {
  const sources = ranks(
    pair.source,
    models.map(({ source }) => source),
  );
  const targets = ranks(
    pair.target,
    models.map(({ target }) => target),
  );
  return models
    .flatMap((model) => {
      const [source, target] = [sources.get(model.source), targets.get(model.target)];
      if (source === undefined || target === undefined) return [];
      return [{ model, order: [Number(!preferred.includes(model)), source, target, ...quality(model)] }];
    })
    .toSorted((a, b) => compare(a.order, b.order))[0]?.model;
}

/** How well each tag stands for a language, 0 best; tags that do not are absent. */
function ranks(wanted: string, tags: readonly string[]): Map<string, number> {
  const offered = [...new Set(tags)].map((tag) => ({ code: tag, tag }));
  return new Map(matchLanguage(wanted, offered).map((tag, rank) => [tag, rank]));
}

/** Smaller is better, first things first. */
function quality({ release, version, architecture }: Model): number[] {
  const [major = 0, minor = 0] = /^\d+\.\d+/.exec(version)?.[0].split('.').map(Number) ?? [];
  const place = ARCHITECTURES.indexOf(architecture);
  return [RELEASES.indexOf(release), -major, -minor, place < 0 ? ARCHITECTURES.length : place];
}

function compare(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((value, at) => value !== b[at]);
  return index < 0 ? 0 : (a[index] ?? 0) - (b[index] ?? 0);
}
