import type { AppError } from '../core/errors';
import type { Inspection } from '../core/inspection';
import type { LanguagePair } from '../core/language';
import { isSameLanguage } from '../core/language';
import type { Result } from '../core/result';
import type { Support } from './translation';

/** Whether a server can translate a pair, from what it says of itself. */
export function supportOf(pair: LanguagePair, inspected: Result<Inspection>, engine: string): Support {
  if (!inspected.ok) return { state: 'unsupported', error: inspected.error };
  const { pairs } = inspected.value;
  const isServed =
    pairs === 'any' ||
    pairs.some(
      ({ source, target }) => isSameLanguage(source, pair.source) && isSameLanguage(target, pair.target),
    );
  if (isServed) return { state: 'ready' };
  return { state: 'unsupported', error: pairUnsupported(engine, pair) };
}

/** The engine, by its name, does not translate this. */
export function pairUnsupported(engine: string, { source, target }: LanguagePair): AppError {
  return { kind: 'pair-unsupported', engine, source, target };
}
