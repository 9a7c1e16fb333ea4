import type { ComparedEngine } from '../core/comparison';
import { type EngineId, isHttpEngine } from '../core/engine-id';
import { serverOf } from '../core/engine-setup';
import { errorText } from '../core/error-text';
import { inlineText } from '../core/inline';
import { isLoopback } from '../core/loopback';
import type { Pair } from '../core/pair';
import type { Settings } from '../core/settings';
import { estimateUsage } from '../core/tokens';
import { t } from '../platform/i18n';
import { costText } from './cost-text';
import { countOf, countText } from './count-text';

/**
 * What an engine takes to translate the sentences that others made, about: tokens with their price, or characters of a plan. Undefined
 * where it takes nothing: on this computer.
 */
export function takesText(engine: EngineId, pairs: readonly Pair[], settings: Settings): string | undefined {
  if (!isHttpEngine(engine) || isLoopback(serverOf(engine, settings))) return undefined;
  const texts = pairs
    .filter((pair) => pair.engine && pair.engine !== engine)
    .map(({ original }) => inlineText(original));
  if (engine === 'chat') return t('comparisonCost', costText(estimateUsage(texts), settings.engines.chat));
  const characters = texts.reduce((sum, { length }) => sum + length, 0);
  return countOf('comparisonCharacters', characters);
}

/** How far an engine is, and in how many sentences it says something else. */
export function comparedText({ state, done, total, error }: ComparedEngine, disagreements: number): string {
  if (state === 'failed' && error) return errorText(error, t);
  if (state === 'asked') return countText({ done, total });
  if (state === 'stopped') return t('comparisonStopped', countText({ done, total }));
  const result = disagreements === 0 ? t('comparisonAgrees') : countOf('disagreements', disagreements);
  return error ? `${result} ${errorText(error, t)}` : result;
}

/** In how many of these pairs an engine was found to say something else; without one, any engine. */
export function disagreementsIn(pairs: readonly Pair[], engine?: EngineId): number {
  return pairs.filter(({ findings = [] }) =>
    findings.some(({ engines }) => (engine ? engines?.includes(engine) : engines)),
  ).length;
}
